import { createServer } from 'node:net'
import { types } from 'node:util'

import { StartupError } from './StartupError.ts'

const errorCode = (error: unknown): string | undefined =>
  types.isNativeError(error) && 'code' in error ? String(error.code) : undefined

/** Turns the error of `server.listen` into a sentence; an error it does not know comes back as it is. */
export const explainListenError = (
  error: unknown,
  { host, port }: { host: string | undefined; port: number },
): unknown => {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new StartupError(
        `Port ${port} is already in use on this machine: stop the program that listens there, or set PORT to another port.`,
      )
    case 'EACCES':
      return new StartupError(
        `This user may not listen on port ${port}: set PORT to a port from 1024 up, with a proxy in front of it if need be.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartupError(
        `HOST is “${host ?? ''}”, which is no address of this machine: set it to one, or leave it out to listen on all of them.`,
      )
    default:
      return error
  }
}

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
