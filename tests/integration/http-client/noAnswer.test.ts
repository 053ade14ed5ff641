import { EventEmitter, once } from 'node:events'

import { expect, it } from '@jest/globals'

import { createClient } from '../../../src/http-client/sendRequest.ts'
import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

it('gives up on a receiver that never answers, and hangs up', async () => {
  const connection = new EventEmitter()
  const hungUp = once(connection, 'close')
  const receiver = await startListener((socket) => socket.once('close', () => connection.emit('close')))
  try {
    await expect(sendRequest(hook(`${receiver.url}/secret`, { timeoutMs: 100 }))).rejects.toMatchObject({
      code: 'timeout',
      message: `127.0.0.1:${receiver.port} did not answer within 100 ms. Let the receiver answer at once and do its work afterwards.`,
    })
    await hungUp
  } finally {
    await receiver.close()
  }
})

it('gives up on an encryption that is never agreed on', async () => {
  const receiver = await startListener(() => {})
  try {
    await expect(sendRequest(hook(`https://127.0.0.1:${receiver.port}/`, { timeoutMs: 100 }))).rejects.toMatchObject({
      code: 'timeout',
    })
  } finally {
    await receiver.close()
  }
})

it('gives up on a DNS that never answers', async () => {
  const send = createClient({ lookup: () => {} })
  await expect(send(hook('http://example.org/', { timeoutMs: 100 }))).rejects.toMatchObject({ code: 'timeout' })
})

it('gives up when it is told to, with the reason that it is told', async () => {
  const stopping = new Error('the worker stops')
  const controller = new AbortController()
  const receiver = await startListener(() => controller.abort(stopping))
  try {
    await expect(sendRequest(hook(receiver.url, { signal: controller.signal }))).rejects.toBe(stopping)
    await expect(sendRequest(hook(receiver.url, { signal: controller.signal }))).rejects.toBe(stopping)
    expect(receiver.connections()).toBe(1)
  } finally {
    await receiver.close()
  }
})
