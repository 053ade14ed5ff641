import { expect, it } from '@jest/globals'

import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

it('takes the status of an answer whose body drips, and what has come by the end of the time', async () => {
  const receiver = await startListener((socket) => {
    socket.write('HTTP/1.1 202 Accepted\r\nContent-Length: 100000\r\n\r\n')
    const drip = setInterval(() => socket.write('.'), 20)
    socket.once('close', () => clearInterval(drip))
  })
  try {
    const { body, status } = await sendRequest(hook(receiver.url, { timeoutMs: 200 }))
    expect(status).toBe(202)
    expect(body).toMatch(/^\.{1,15}$/)
  } finally {
    await receiver.close()
  }
})

it('gives up on headers that drip', async () => {
  const receiver = await startListener((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const drip = setInterval(() => socket.write('X-More: 1\r\n'), 20)
    socket.once('close', () => clearInterval(drip))
  })
  try {
    await expect(sendRequest(hook(receiver.url, { timeoutMs: 200 }))).rejects.toMatchObject({ code: 'timeout' })
  } finally {
    await receiver.close()
  }
})
