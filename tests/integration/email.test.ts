import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { email } from '../../newsroom/email.ts'
import { startMailbox } from '../helpers/startMailbox.ts'
import type { Mailbox } from '../helpers/startMailbox.ts'
import type { TestNewsroom } from '../helpers/startPayload.ts'
import { startProject } from '../helpers/startProject.ts'

let mailbox: Mailbox
let newsroom: TestNewsroom

beforeAll(async () => {
  mailbox = await startMailbox()
  const adapter = email({ EMAIL_FROM: 'Beffroi de l’Artois <redaction@example.org>', SMTP_URL: mailbox.url })
  newsroom = await startProject({}, { email: adapter, serverURL: 'http://localhost:3000' })
})

afterAll(async () => {
  await newsroom.stop()
  await mailbox.stop()
})

describe('e-mail', () => {
  it('brings a forgotten password’s link, through the server at SMTP_URL and from EMAIL_FROM', async () => {
    const address = `${randomUUID()}@example.org`
    await newsroom.payload.db.create({ collection: 'users', data: { email: address, name: 'Test', role: 'author' } })
    expect(
      (await newsroom.rest({ body: { email: address }, method: 'POST', path: '/users/forgot-password' })).status,
    ).toBe(200)
    const message = await mailbox.email(1)
    expect(message.from).toEqual({ address: 'redaction@example.org', name: 'Beffroi de l’Artois' })
    expect(message.to).toEqual([{ address, name: '' }])
    expect(message.html).toMatch(/http:\/\/localhost:3000\/admin\/reset\/\w+/)
  })

  it('fails loudly when the server refuses it', async () => {
    const refused = email({ EMAIL_FROM: 'redaction@example.org', SMTP_URL: mailbox.url.replace('newsroom', 'nobody') })
    await expect(
      refused?.({ payload: newsroom.payload }).sendEmail({
        subject: 'Essai',
        text: 'Essai',
        to: 'somebody@example.org',
      }),
    ).rejects.toThrow(/Unknown name or password/)
  })

  it('is left to Payload’s log without SMTP_URL', () => {
    expect(email({ EMAIL_FROM: 'redaction@example.org', SMTP_URL: ' ' })).toBeUndefined()
  })

  it.each([
    [
      { EMAIL_FROM: 'redaction@example.org', SMTP_URL: 'https://user:secret@mail.example.org' },
      'SMTP_URL is not the address of a mail server: write smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT.',
    ],
    [
      { EMAIL_FROM: 'redaction@example.org', SMTP_URL: 'mail.example.org' },
      'SMTP_URL is not the address of a mail server: write smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT.',
    ],
    [
      { SMTP_URL: 'smtps://user:secret@mail.example.org' },
      'EMAIL_FROM is not an e-mail address: write one, such as Beffroi <redaction@example.org>.',
    ],
    [
      { EMAIL_FROM: 'The newsroom', SMTP_URL: 'smtps://mail.example.org' },
      'EMAIL_FROM is not an e-mail address: write one, such as Beffroi <redaction@example.org>.',
    ],
  ])('says what is wrong with %j, and no password', (env, message) => {
    expect(() => email(env)).toThrow(new Error(message))
  })
})
