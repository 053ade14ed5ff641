import { execFileSync } from 'node:child_process'
import { lookup } from 'node:dns'
import { EventEmitter, once } from 'node:events'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createClient } from '../../../src/http-client/sendRequest.ts'
import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import type { Listener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

/** A certificate for `localhost` that nobody has signed but itself, with its key, both as PEM. */
const selfSigned = (): string =>
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-keyout',
      '-',
      '-out',
      '-',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )

let pem: string
let receiver: Listener

beforeAll(async () => {
  pem = selfSigned()
  receiver = await startListener((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'), {
    certificate: { cert: pem, key: pem },
  })
})

afterAll(() => receiver.close())

describe('an encrypted connection', () => {
  it('is refused to a certificate that no authority has signed, before anything is said', async () => {
    await expect(sendRequest(hook(`https://localhost:${receiver.port}/secret`))).rejects.toMatchObject({
      code: 'tls',
      message: expect.stringMatching(/^No encrypted connection to localhost:\d+ \(DEPTH_ZERO_SELF_SIGNED_CERT\)/),
    })
    expect(receiver.received()).toBe('')
  })

  it('is refused all the same when the environment switches the check off', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    try {
      await expect(sendRequest(hook(`https://localhost:${receiver.port}/`))).rejects.toMatchObject({ code: 'tls' })
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
    }
  })

  it('is refused to a certificate for another name', async () => {
    const send = createClient({ ca: pem, lookup })
    await expect(send(hook(`https://127.0.0.1:${receiver.port}/`))).rejects.toMatchObject({
      code: 'tls',
      message: expect.stringContaining('ERR_TLS_CERT_ALTNAME_INVALID'),
    })
    expect(receiver.received()).toBe('')
  })

  it('is refused by a receiver that does not encrypt', async () => {
    const plain = await startListener((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    try {
      await expect(sendRequest(hook(`https://127.0.0.1:${plain.port}/`))).rejects.toMatchObject({ code: 'tls' })
    } finally {
      await plain.close()
    }
  })

  it('is closed when the answer has given enough', async () => {
    const connection = new EventEmitter()
    const hungUp = once(connection, 'close')
    const endless = await startListener(
      (socket) => {
        socket.once('close', () => connection.emit('close'))
        socket.write('HTTP/1.1 200 OK\r\n\r\nenough')
      },
      { certificate: { cert: pem, key: pem } },
    )
    try {
      const send = createClient({ ca: pem, lookup })
      expect((await send(hook(`https://localhost:${endless.port}/`, { keptBytes: 6 }))).body).toBe('enough')
      await hungUp
    } finally {
      await endless.close()
    }
  })

  it('carries the request to a certificate that is trusted', async () => {
    const send = createClient({ ca: pem, lookup })
    expect(await send(hook(`https://localhost.:${receiver.port}/`))).toMatchObject({ body: 'ok', status: 200 })
    expect(receiver.received()).toContain('{"type":"content.changed"}')
  })
})
