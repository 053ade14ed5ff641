import { createServer } from 'node:net'

import { explainListenError } from './explainListenError.ts'

/**
 * Asks the system for the port and gives it back at once, so that a port in use is told before the slow part of the start.
 * @throws {StartupError} when it cannot be had
 */
export const checkPort = async (address: { host: string | undefined; port: number }): Promise<void> => {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(explainListenError(error, address)))
    probe.listen(address, () => probe.close(() => resolve()))
  })
}
