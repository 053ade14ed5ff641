import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'

export type Listener = {
  close: () => Promise<void>
  /** How many connections were made so far. */
  connections: () => number
  port: number
  /** Everything that was written to it so far. */
  received: () => string
  /** `http://127.0.0.1:<port>`, `https:` with a certificate. */
  url: string
}

/**
 * A server on 127.0.0.1 that does what `serve` says with each connection, for receivers that speak HTTP badly or not at all.
 * `serve` is called once the first bytes of a request have come.
 */
export const startListener = async (
  serve: (socket: Socket) => void,
  { certificate }: { certificate?: { cert: string; key: string } } = {},
): Promise<Listener> => {
  const server = certificate ? createSecureServer(certificate) : createServer()
  const sockets = new Set<Socket>()
  let received = ''
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
  })
  server.on(certificate ? 'secureConnection' : 'connection', (socket: Socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.once('data', () => serve(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
    connections: () => connections,
    port,
    received: () => received,
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
  }
}
