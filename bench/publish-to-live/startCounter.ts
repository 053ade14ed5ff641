import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Counter = {
  /** When each request came, milliseconds since 1970. */
  moments: number[]
  stop: () => void
  url: string
}

/** A receiver that takes whatever is sent to it, and notes when. */
export const startCounter = async (): Promise<Counter> => {
  const moments: number[] = []
  const server = createServer((request, response) => {
    moments.push(Date.now())
    request.resume().once('end', () => response.writeHead(200).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    moments,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  }
}
