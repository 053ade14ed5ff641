// @ts-check
import { runCommand } from './runCommand.mjs'

/**
 * @typedef {{ [key: string]: unknown, type: string }} Message
 * @typedef {{ id: string | null, message: Message }} Request id is null for what the receiver asks of itself
 * @typedef {import('./runCommand.mjs').Outcome} Outcome
 * @typedef {{ exitCode: number | null, finishedAt: string, outcome: Outcome, startedAt: string }} LastBuild
 * @typedef {{ lastBuild: LastBuild | null, since: string | null, state: 'building' | 'idle', waiting: boolean }} State
 */

/** A message may be repeated while its timestamp is accepted, which is ten minutes, and when an answer was lost. */
const REMEMBERED_FOR = 15 * 60_000

/** Of the messages that no build has dealt with; beyond, one that says "everything" stands for them. */
const MOST_MESSAGES = 500

/** @type {() => Request} */
const everything = () => ({
  id: null,
  message: {
    data: { affected: { complete: false, documents: [], paths: ['/'], tags: ['all'] }, events: [] },
    timestamp: new Date().toISOString(),
    type: 'content.rebuild',
  },
})

/**
 * One build at a time, and at most one that waits: it is for every message since the last build that succeeded.
 *
 * @param {{ command: string, interrupt: boolean, log: (event: string) => void, timeout: number }} options
 */
export const createBuilds = ({ command, interrupt, log, timeout }) => {
  /** @type {Request[]} */
  let due = []
  /** @type {Map<string, number>} */
  const seen = new Map()
  /** @type {LastBuild | null} */
  let lastBuild = null
  /** @type {{ controller: AbortController, finished: Promise<void>, since: string } | null} */
  let running = null
  let waiting = false
  let stopping = false

  /** @type {(args: { requests: Request[], signal: AbortSignal, startedAt: string }) => Promise<void>} */
  const build = async ({ requests, signal, startedAt }) => {
    log(`build started, for ${requests.length} message(s), the last ${requests.at(-1)?.id ?? 'of the receiver itself'}`)
    const result = await runCommand({
      command,
      messages: requests.map(({ message }) => message),
      signal,
      timeout,
    }).catch((error) => {
      log(`the build could not be started: ${error.message}`)
      return { exitCode: null, outcome: /** @type {const} */ ('failed') }
    })
    lastBuild = { ...result, finishedAt: new Date().toISOString(), startedAt }
    if (result.outcome !== 'succeeded') due = [...requests, ...due]
    // Sent again by hand, the message of a failed build is built.
    if (result.outcome === 'failed' || result.outcome === 'timedOut')
      for (const { id } of requests) if (id) seen.delete(id)
    running = null
    log(
      `build ${result.outcome}, exit code ${result.exitCode ?? 'none'}, ${Date.parse(lastBuild.finishedAt) - Date.parse(startedAt)} ms`,
    )
    if (waiting && !stopping) start()
  }

  const start = () => {
    const requests = due
    due = []
    waiting = false
    const [controller, since] = [new AbortController(), new Date().toISOString()]
    running = { controller, finished: build({ requests, signal: controller.signal, startedAt: since }), since }
  }

  const forget = () => {
    for (const [id, at] of seen) if (Date.now() - at > REMEMBERED_FOR) seen.delete(id)
  }

  return {
    /** @type {(request: Request) => boolean} false when the message has been here before; nothing is built for it then */
    add: (request) => {
      forget()
      if (request.id !== null) {
        if (seen.has(request.id)) return false
        seen.set(request.id, Date.now())
      }
      due = [...due.filter(({ id }) => id === null || id !== request.id), request]
      if (due.length > MOST_MESSAGES) due = [everything()]
      if (!running) start()
      else {
        waiting = true
        if (interrupt) running.controller.abort()
      }
      return true
    },
    /** What was accepted before a crash or a stop, and not built, is in the first build. */
    buildEverything: () => {
      due = [everything()]
      start()
    },
    /** Ends the running build. */
    kill: () => running?.controller.abort(),
    /** @type {() => State} */
    state: () => ({ lastBuild, since: running?.since ?? null, state: running ? 'building' : 'idle', waiting }),
    /** Resolved when the running build has finished; the one that waits is not started. */
    stop: async () => {
      stopping = true
      await running?.finished
    },
  }
}
