import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

import { explainFailure } from './startup/StartupError.ts'
import { explainListenError } from './startup/checkPort.ts'
import { checkStart } from './startup/checkStart.ts'
import { onNpmEnd, stopGracefully, warmUp } from './startup/lifetime.ts'
import { corsOrigins, keepLength, limitPage } from './startup/responseHeaders.ts'
import { loadEnvironmentFile } from './startup/settings.ts'
import { tuneMemory } from './startup/tuneMemory.ts'

/**
 * The production server, `npm start`: one Node process in which Payload runs once, for the jobs, for whatever answers without Next.js, and for the
 * admin panel that Next.js serves.
 */

const SHUTDOWN_PATIENCE_IN_MS = 10_000

const start = async (): Promise<void> => {
  tuneMemory()
  const rootDir = path.dirname(import.meta.dirname)
  loadEnvironmentFile({ rootDir })
  // Before React and Next.js are loaded: they choose their builds by it.
  Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: process.env.NODE_ENV || 'production' })
  const address = await checkStart({ env: process.env, rootDir })

  // Loaded only now, so that what is wrong is told at once.
  const [
    { getPayload },
    { default: config },
    { default: next },
    { tellConnection },
    { refuseAddress },
    { DEFAULT_TIME_ZONE },
    { boundedServer },
    { configToSchema },
    { openContentApi },
    { createDoor },
    { createChangesDoor },
  ] = await Promise.all([
    import('payload'),
    import('../payload.config.ts'),
    import('next'),
    import('../src/access/connection.ts'),
    import('../src/errors/wrong-input/refuseAddress.ts'),
    import('../src/formats/timeZones.ts'),
    import('../src/limits/http/boundedServer.ts'),
    import('@payloadcms/graphql'),
    import('../src/content-api/openContentApi.ts'),
    import('../src/content-api/http/door.ts'),
    import('../src/change-stream/http/door.ts'),
  ])
  // The dates that Payload writes on the server are those of the newsroom.
  process.env.TZ ||= DEFAULT_TIME_ZONE

  // With the database come the migrations and the indexes: all are there before the first request.
  const payload = await getPayload({ config, cron: true })
  const app = next({ dev: false, dir: rootDir, hostname: address.host, port: address.port })
  await app.prepare()
  const answerWithNext = app.getRequestHandler()

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (refuseAddress(request, response)) return
    tellConnection(request)
    limitPage(request, response)
    keepLength(response)
    answerWithNext(request, response).catch((error: unknown) => {
      payload.logger.error({ err: error, msg: `No answer to ${request.method} ${request.url?.split('?')[0]}` })
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  }

  const contentApi = openContentApi(payload, { configToSchema })
  const origins = corsOrigins(process.env)
  const door = createDoor(contentApi, payload, { origins })
  const changes = createChangesDoor(contentApi, payload, { origins })
  const server = boundedServer(answer, payload, {
    answerFromMemory: door.answerFromMemory,
    firstAnswer: async (request, response, body) =>
      (await changes.answer(request, response)) || door.answer(request, response, body),
    unfold: door.unfold,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainListenError(error, address)))
    server.listen(address, resolve)
  })
  const listening = server.address()
  const port = typeof listening === 'object' && listening ? listening.port : address.port
  payload.logger.info(`Beffroi answers on http://${address.host ?? 'localhost'}:${port}`)
  await warmUp(
    `http://${address.host && address.host !== '0.0.0.0' && address.host !== '::' ? address.host : 'localhost'}:${port}${payload.config.routes.api}${payload.config.routes.graphQL}`,
  )
  // For the process that started this one, if it listens: npm run demo and process managers do.
  process.send?.('ready')

  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    changes.close()
    await stopGracefully(server, { patience: SHUTDOWN_PATIENCE_IN_MS })
    await payload.destroy()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop().catch(fail))
  onNpmEnd(() => void stop().catch(fail))
}

const fail = (error: unknown): never => {
  console.error(explainFailure(error))
  return process.exit(1)
}

await start().catch(fail)
