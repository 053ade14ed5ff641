import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  body: string
  headers: IncomingHttpHeaders
  method: string
  /** With the query. */
  path: string
}

/**
 * What a request is answered with: a status; `hang`, nothing at all; `closeEarly`, the end of the connection before an answer; `endless`, a body that
 * never ends; or whatever a function does, at once or later.
 */
export type Answer =
  | { body?: string; headers?: Record<string, string>; status: number }
  | ((response: ServerResponse) => Promise<void> | void)
  | 'closeEarly'
  | 'endless'
  | 'hang'
  | number

export type Receiver = {
  /** What the next requests are answered with, one each; the last one stays. 200 before the first call. */
  answer: (...answers: Answer[]) => void
  /** The n-th request, from 1, as soon as it is there; rejects when it does not come within a minute. */
  request: (n: number) => Promise<Received>
  requests: Received[]
  stop: () => Promise<void>
  url: string
}

const read = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk as string
  return body
}

const writeForEver = (response: ServerResponse): void => {
  const write = () => {
    while (!response.destroyed && response.write('endless '.repeat(1000)));
  }
  response.on('drain', write)
  write()
}

const give = async (answer: Answer, response: ServerResponse): Promise<void> => {
  if (typeof answer === 'function') return answer(response)
  if (answer === 'hang') return
  if (answer === 'closeEarly') {
    response.destroy()
    return
  }
  if (answer === 'endless') return writeForEver(response)
  const { body, headers, status } =
    typeof answer === 'number' ? { body: '', headers: {}, status: answer } : { body: '', headers: {}, ...answer }
  response.writeHead(status, headers).end(body)
}

const PATIENCE_IN_MS = 60_000

/** A real HTTP server on 127.0.0.1 that stands for whoever a webhook tells. */
export const startReceiver = async (): Promise<Receiver> => {
  const requests: Received[] = []
  const waiting: { n: number; resolve: (request: Received) => void; timer: NodeJS.Timeout }[] = []
  let answers: Answer[] = [200]
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = {
      body: await read(request),
      headers: request.headers,
      method: request.method ?? '',
      path: request.url ?? '',
    }
    requests.push(received)
    for (const { n, resolve, timer } of waiting) {
      if (n !== requests.length) continue
      clearTimeout(timer)
      resolve(received)
    }
    const [next = 200, ...later] = answers
    if (later.length > 0) answers = later
    await give(next, response)
  }
  const server = createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    answer: (...next) => {
      answers = next
    },
    request: (n) => {
      const known = requests[n - 1]
      if (known) return Promise.resolve(known)
      return new Promise((resolve, reject) => {
        const giveUp = () => reject(new Error(`Of ${n} requests, ${requests.length} came.`))
        const timer = setTimeout(giveUp, PATIENCE_IN_MS)
        waiting.push({ n, resolve, timer })
      })
    },
    requests,
    stop: async () => {
      for (const { timer } of waiting) clearTimeout(timer)
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}
