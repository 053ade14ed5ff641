import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type Mailbox = {
  /** The n-th e-mail, from 1, as soon as it is there. */
  email: (n: number) => Promise<Email>
  emails: Email[]
  stop: () => Promise<void>
  /** With the name and password that it asks for. */
  url: string
}

/** A real SMTP server on 127.0.0.1 that keeps what it is sent. */
export const startMailbox = async (): Promise<Mailbox> => {
  const emails: Email[] = []
  const waiting: { n: number; resolve: (email: Email) => void }[] = []
  const keep = async (stream: Readable, done: () => void): Promise<void> => {
    const email = await PostalMime.parse(await buffer(stream))
    emails.push(email)
    for (const { n, resolve } of waiting) if (n === emails.length) resolve(email)
    done()
  }
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ password, username }, _session, callback) => {
      const isKnown = username === 'newsroom' && password === 'a password'
      callback(isKnown ? null : new Error('Unknown name or password.'), isKnown ? { user: username } : undefined)
    },
    onData: (stream, _session, done) => void keep(stream, done),
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    email: (n) => {
      const known = emails[n - 1]
      return known ? Promise.resolve(known) : new Promise((resolve) => void waiting.push({ n, resolve }))
    },
    emails,
    stop: () => new Promise((resolve) => void server.close(resolve)),
    url: `smtp://newsroom:a%20password@127.0.0.1:${(server.server.address() as AddressInfo).port}`,
  }
}
