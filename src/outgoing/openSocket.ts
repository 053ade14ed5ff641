import { connect } from 'node:net'
import type { LookupFunction, Socket } from 'node:net'
import { addAbortSignal } from 'node:stream'

import { failures } from './failures.ts'
import { hostOf } from './hostOf.ts'
import { isAllowedAddress } from './isAllowedAddress.ts'
import { OutgoingError } from './OutgoingError.ts'
import type { Reach } from './Reach.ts'

/**
 * Connects, and looks at the address at the other end before anything is written to it. `lookup` judges as well; this is for whatever
 * goes round it.
 */
export const openSocket = ({
  lookup,
  reach,
  signal,
  url,
}: {
  lookup: LookupFunction
  reach: Reach
  signal: AbortSignal
  url: URL
}): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const usualPort = url.protocol === 'https:' ? 443 : 80
    const socket = connect({ host: hostOf(url), lookup, port: url.port === '' ? usualPort : Number(url.port) })
    socket.on('error', (error) => reject(error instanceof OutgoingError ? error : failures.connection({ error, host: url.host })))
    socket.once('connect', () => {
      if (socket.remoteAddress !== undefined && isAllowedAddress({ address: socket.remoteAddress, reach })) {
        resolve(socket)
        return
      }
      socket.destroy()
      reject(failures.forbiddenAddress(url.host))
    })
    addAbortSignal(signal, socket)
  })
