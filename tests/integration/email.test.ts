import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { email } from '../../newsroom/email.ts'
import { signIn } from '../helpers/signIn.ts'
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

const colleague = () => ({
  email: `${randomUUID()}@example.org`,
  language: 'fr',
  name: 'Accueil du parc',
  role: 'editor',
})

const invite = async (headers: Record<string, string>, body: Record<string, unknown>) =>
  newsroom.rest({ body, headers, method: 'POST', path: '/users/invitations' })

describe('an invitation', () => {
  it('is nobody’s to send but an administrator’s, and tells others of no account', async () => {
    const known = colleague()
    const admin = await signIn(newsroom.payload, 'admin')
    expect((await invite(admin.headers, known)).status).toBe(201)
    const editor = await signIn(newsroom.payload, 'editor')
    for (const [headers, status] of [
      [{}, 401],
      [editor.headers, 403],
    ] as const) {
      expect((await invite(headers, known)).status).toBe(status)
      expect((await invite(headers, colleague())).status).toBe(status)
      const path = `/users/${admin.id}/access`
      expect((await newsroom.rest({ headers, method: 'POST', path })).status).toBe(status)
    }
  })

  it('lets a colleague choose a password, once, and sign in with the role that was chosen', async () => {
    const admin = await signIn(newsroom.payload, 'admin')
    const { email: address, ...rest } = colleague()
    const before = mailbox.emails.length
    const { body, status } = await invite(admin.headers, { email: address.toUpperCase(), ...rest })
    expect([status, body.email, body.sent, 'url' in body]).toEqual([201, address, true, false])
    const { subject, text } = await mailbox.email(before + 1)
    expect(subject).toBe('Votre accès à la rédaction de Beffroi')
    const token = /admin\/reset\/(\w+)/.exec(text ?? '')?.[1]
    const choose = async () =>
      newsroom.rest({
        body: { password: 'trois canaux sous la brume', token },
        method: 'POST',
        path: '/users/reset-password',
      })
    expect((await choose()).status).toBe(200)
    expect((await choose()).status).toBe(403)
    const signedIn = await newsroom.rest({
      body: { email: address, password: 'trois canaux sous la brume' },
      method: 'POST',
      path: '/users/login',
    })
    expect(signedIn.body.user).toMatchObject({ email: address, name: 'Accueil du parc', role: 'editor' })
  })

  it('that has lapsed is sent again from the account', async () => {
    const admin = await signIn(newsroom.payload, 'admin')
    const made = await invite(admin.headers, { ...colleague(), language: 'en' })
    const path = `/users/${String(made.body.id)}/access`
    const before = mailbox.emails.length
    expect((await newsroom.rest({ headers: admin.headers, method: 'POST', path })).body).toEqual({
      email: made.body.email,
      sent: true,
    })
    expect((await mailbox.email(before + 1)).subject).toBe('Your access to the newsroom of Beffroi')
    const gone = await newsroom.rest({ headers: admin.headers, method: 'POST', path: '/users/nobody/access' })
    expect(gone.status).toBe(404)
  })

  it.each([
    ['an account that exists', (known: string) => ({ ...colleague(), email: known }), 409],
    ['no name', () => ({ ...colleague(), name: ' ' }), 400],
    ['a role that is none', () => ({ ...colleague(), role: 'owner' }), 400],
    ['an address that is none', () => ({ ...colleague(), email: 'personne' }), 400],
    ['a name without end', () => ({ ...colleague(), name: 'a'.repeat(100_000) }), 400],
  ])('for %s is refused, and sends nothing', async (_, body, status) => {
    const admin = await signIn(newsroom.payload, 'admin')
    const before = mailbox.emails.length
    const { email: known } = await newsroom.payload.findByID({ collection: 'users', id: admin.id })
    expect((await invite(admin.headers, body(known))).status).toBe(status)
    expect(mailbox.emails).toHaveLength(before)
  })

  it('is handed over by the administrator when the mail server is gone', async () => {
    const admin = await signIn(newsroom.payload, 'admin')
    await mailbox.stop()
    const { body } = await invite(admin.headers, colleague())
    expect(body).toMatchObject({
      sent: false,
      url: expect.stringMatching(/^http:\/\/localhost:3000\/admin\/reset\/\w+$/),
    })
  })
})
