import { EventEmitter, once } from 'node:events'
import type { Socket } from 'node:net'

import { expect, it } from '@jest/globals'

import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

const pour = (socket: Socket, text: string) => {
  const more = () => {
    while (!socket.destroyed && socket.write(text));
  }
  socket.on('drain', more)
  more()
}

it('keeps the start of a body that never ends, and hangs up', async () => {
  const connection = new EventEmitter()
  const hungUp = once(connection, 'close')
  const receiver = await startListener((socket) => {
    socket.once('close', () => connection.emit('close'))
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    pour(socket, 'x'.repeat(65_536))
  })
  try {
    expect(await sendRequest(hook(receiver.url, { keptBytes: 10 }))).toMatchObject({
      body: 'x'.repeat(10),
      status: 200,
    })
    await hungUp
  } finally {
    await receiver.close()
  }
})

it('does not read more than 16 KiB of headers', async () => {
  const receiver = await startListener((socket) =>
    socket.end(`HTTP/1.1 200 OK\r\nX-More: ${'x'.repeat(17_000)}\r\n\r\n`),
  )
  try {
    await expect(sendRequest(hook(receiver.url))).rejects.toMatchObject({
      code: 'notHttp',
      message: expect.stringContaining('HPE_HEADER_OVERFLOW'),
    })
  } finally {
    await receiver.close()
  }
})
