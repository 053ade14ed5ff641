import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

import { getPayload, handleEndpoints } from 'payload'

import config from '../../payload.config.ts'

/** What `newsroom/server.ts` does without Next.js: the REST API, the jobs and the worker of the newsroom. It starts in half the time. */
const payload = await getPayload({ config, cron: true })

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await text(request)
  const { authorization = '', 'content-type': type = 'application/json' } = request.headers
  const headers = { authorization, 'content-type': type }
  const answered = await handleEndpoints({
    config,
    request: new Request(`http://127.0.0.1${request.url}`, {
      body: body || undefined,
      headers,
      method: request.method,
    }),
  })
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(Buffer.from(await answered.arrayBuffer()))
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    payload.logger.error({ err: error, msg: 'No answer' })
    response.destroy()
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
await once(server, 'listening')
process.send?.('ready')
process.once('SIGTERM', () => void payload.destroy().then(() => process.exit(0)))
