const { createRequire } = require('node:module')
const { pathToFileURL } = require('node:url')

const circus = require('jest-circus/runner').default

const requireOf = createRequire(__filename)

/** Each file is evaluated anew, even if it was before: in watch mode, for example. */
let evaluations = 0

/** Puts the environment back as it was: what a file sets is no setting of the next one. */
const keepEnvironment = () => {
  const before = { ...process.env }
  return () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** Payload keeps what it started, and what it made of the config, for the rest of the process. */
const forgetPayload = () => {
  globalThis._payload?.clear()
  Object.assign(globalThis._payload_graphql ?? {}, { graphql: null, promise: null })
  Object.assign(globalThis, {
    _payload_doNotCacheClientConfig: true,
    _payload_doNotCacheClientSchemaMap: true,
    _payload_doNotCacheSchemaMap: true,
  })
}

/**
 * Jest's own test runner, except that files are loaded by Node itself rather than into a context of their own: what they import (Payload, mostly, which takes
 * seconds to load) is loaded once a worker, not once a file. What a file does not put away, the next one finds: the environment is put back here, a newsroom
 * by its `stop`.
 */
module.exports = async (globalConfig, config, environment, _runtime, testPath, sendMessageToJest) => {
  const { setGlobals } = await import('./globals.mjs')
  const restoreEnvironment = keepEnvironment()
  const { console: nodeConsole } = globalThis
  const jest = new environment.moduleMocker.constructor(globalThis)
  // Jest's runner has installed its own, which knows only what Jest has transformed; Node reads the source maps of TypeScript by itself.
  Error.prepareStackTrace = undefined
  // And a hundred frames an error, which Mongoose makes several of for each query.
  Error.stackTraceLimit = 20
  globalThis.console = environment.global.console

  const load = {
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
    requireInternalModule: (file) => {
      // The tests that were declared are kept in this module, and who listens to them in the global object.
      delete requireOf.cache[file]
      delete globalThis[Symbol.for('EVENT_HANDLERS')]
      return requireOf(file)
    },
    requireModule: requireOf,
    setGlobalsForRuntime: (globals) => setGlobals({ ...globals, jest }),
    unstable_importModule: async (file) => import(`${pathToFileURL(file).href}?evaluation=${++evaluations}`),
    unstable_shouldLoadAsEsm: () => true,
  }
  try {
    return await circus(globalConfig, config, { global: globalThis }, load, testPath, sendMessageToJest)
  } finally {
    jest.restoreAllMocks()
    forgetPayload()
    globalThis.console = nodeConsole
    restoreEnvironment()
  }
}
