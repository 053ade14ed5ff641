// @ts-check

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {ReturnType<typeof import('./builds.mjs').createBuilds>} Builds
 * @typedef {{ builds: Builds, log: (event: string) => void, webhook: import('standardwebhooks').Webhook }} Parts
 */

/** As large as a message gets. */
const LARGEST_BODY = 1024 * 1024

/** @type {(request: IncomingMessage) => Promise<Buffer | undefined>} undefined when it is too large */
const readBody = async (request) => {
  const chunks = []
  let size = 0
  // The connection stays open when reading stops early: there is an answer to send.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > LARGEST_BODY) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @type {(body: Buffer) => import('./builds.mjs').Message | undefined} */
const parseMessage = (body) => {
  try {
    const message = JSON.parse(body.toString())
    return typeof message?.type === 'string' ? message : undefined
  } catch {
    return undefined
  }
}

/** @type {(response: ServerResponse, status: number, answer: object, headers?: Record<string, string>) => void} */
const answer = (response, status, answer, headers = {}) => {
  response
    .writeHead(status, { 'cache-control': 'no-store', 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(answer))
}

/** @type {(parts: Parts, request: IncomingMessage, response: ServerResponse) => Promise<void>} */
const receive = async ({ builds, log, webhook }, request, response) => {
  /** @type {(status: number, reason: string) => void} */
  const refuse = (status, reason) => {
    log(`refused (${status}): ${reason}`)
    answer(response, status, { error: reason })
  }
  const body = await readBody(request)
  if (!body) return refuse(413, `the body is larger than ${LARGEST_BODY} bytes`)
  try {
    webhook.verify(body, /** @type {Record<string, string>} */ (request.headers), { jsonParse: false })
  } catch (error) {
    return refuse(401, error instanceof Error ? error.message : 'the signature could not be checked')
  }
  const message = parseMessage(body)
  if (!message) return refuse(400, 'the body is no message: expected a JSON object with a type')
  const id = String(request.headers['webhook-id'])
  if (message.type === 'webhook.test') log(`test received (${id}): the signature is right`)
  else if (!message.type.startsWith('content.'))
    log(`message ignored: ${id} ${message.type} changes nothing on the site`)
  else
    log(
      builds.add({ id, message })
        ? `message accepted: ${id} ${message.type}`
        : `message repeated: ${id} is not built twice`,
    )
  answer(response, 202, {})
}

/**
 * `POST /` takes a signed message and answers before anything is built; `GET /` tells the state.
 *
 * @param {Parts} parts
 * @returns {(request: IncomingMessage, response: ServerResponse) => Promise<void>}
 */
export const createHandler = (parts) => async (request, response) => {
  try {
    const { pathname } = new URL(request.url ?? '/', 'http://receiver')
    if (pathname !== '/') answer(response, 404, { error: 'There is nothing here but /.' })
    else if (request.method === 'POST') await receive(parts, request, response)
    else if (request.method === 'GET') answer(response, 200, parts.builds.state())
    else answer(response, 405, { error: 'Only GET and POST.' }, { allow: 'GET, POST' })
  } catch (error) {
    // A client that went away in the middle of its request.
    parts.log(`request broken off: ${error instanceof Error ? error.message : String(error)}`)
    response.destroy()
  }
}
