import { createTransport } from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import type { EmailAdapter } from 'payload'

import type { Environment } from './startup/settings.ts'

/** A server that does not answer must not keep whoever waits for a password. */
const TIMEOUT = 10_000

const parseFrom = (from: string): { address: string; name: string } => {
  const [sender, ...others] = addressparser(from, { flatten: true })
  if (!sender?.address.includes('@') || others.length > 0) {
    throw new Error('EMAIL_FROM is not an e-mail address: write one, such as Beffroi <redaction@example.org>.')
  }
  return sender
}

/**
 * E-mail through the SMTP server at SMTP_URL (`smtps://user:password@mail.example.org`, `smtp://…:587` with STARTTLS), from EMAIL_FROM
 * (`Beffroi <redaction@example.org>`): forgotten passwords, webhooks that were disabled. It stands in for Payload's own adapter, which is not on
 * the registry in the version that this Payload needs.
 *
 * @returns undefined without SMTP_URL: Payload then writes to the log what it would send.
 * @throws Error when one of the two cannot be used, without repeating it: the address holds a password.
 */
export const email = (env: Environment): EmailAdapter | undefined => {
  const url = env.SMTP_URL?.trim() ?? ''
  if (url === '') return undefined
  if (!URL.canParse(url) || !['smtp:', 'smtps:'].includes(new URL(url).protocol)) {
    throw new Error(
      'SMTP_URL is not the address of a mail server: write smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT.',
    )
  }
  const { address, name } = parseFrom(env.EMAIL_FROM?.trim() ?? '')
  const transport = createTransport({
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    url,
  })
  return () => ({
    defaultFromAddress: address,
    defaultFromName: name,
    name: 'smtp',
    sendEmail: (message) => transport.sendMail({ from: { address, name }, ...message }),
  })
}
