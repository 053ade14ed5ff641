import { types } from 'node:util'

import { StartupError } from './StartupError.ts'

const errorCode = (error: unknown): string | undefined => (types.isNativeError(error) && 'code' in error ? String(error.code) : undefined)

/** Turns the error of `server.listen` into a sentence; an error it does not know comes back as it is. */
export const explainListenError = (error: unknown, { host, port }: { host: string | undefined; port: number }): unknown => {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new StartupError(`Port ${port} is already in use on this machine: stop the program that listens there, or set PORT to another port.`)
    case 'EACCES':
      return new StartupError(`This user may not listen on port ${port}: set PORT to a port from 1024 up, with a proxy in front of it if need be.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartupError(`HOST is “${host ?? ''}”, which is no address of this machine: set it to one, or leave it out to listen on all of them.`)
    default:
      return error
  }
}
