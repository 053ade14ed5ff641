import { createServer } from 'node:net'

/**
 * A port on this machine that nobody listens on: the wanted one if it is free, else any.
 * Another program may take it before it is used: whoever uses it must be ready to ask again.
 */
export const freePort = async (wanted = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (problem) => (wanted === 0 ? reject(problem) : resolve(freePort())))
    probe.listen({ host: '127.0.0.1', port: wanted }, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
