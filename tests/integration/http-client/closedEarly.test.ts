import type { Socket } from 'node:net'

import { expect, it } from '@jest/globals'

import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

const sendTo = async (serve: (socket: Socket) => void) => {
  const receiver = await startListener(serve)
  try {
    return await sendRequest(hook(receiver.url))
  } finally {
    await receiver.close()
  }
}

it.each<[string, (socket: Socket) => void]>([
  ['without a word', (socket) => socket.end()],
  ['with a reset', (socket) => socket.resetAndDestroy()],
  ['within the headers', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-')],
  [
    'by changing the protocol',
    (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'),
  ],
])('says that the receiver hung up %s', async (_how, serve) => {
  await expect(sendTo(serve)).rejects.toMatchObject({ code: 'closedEarly' })
})

it('takes the status of an answer whose body breaks off', async () => {
  const answer = await sendTo((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf'))
  expect(answer).toMatchObject({ body: 'half', status: 200 })
})
