import { createPrivateKey, sign } from 'node:crypto'

const PREFIX = 'whsk_'

/** What stands before the 32 bytes of an ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

type Args = { at: Date; body: string; messageId: string; privateKey: string }

/**
 * The `v1a` signature of Standard Webhooks 1.0.0 (section "Signature scheme"), which its JavaScript library does not make.
 *
 * @param args.privateKey `whsk_` and the base64 of the key's seed, 32 bytes.
 */
export const signEd25519 = ({ at, body, messageId, privateKey }: Args): string => {
  const seed = Buffer.from(privateKey.slice(PREFIX.length), 'base64')
  const key = createPrivateKey({ format: 'der', key: Buffer.concat([PKCS8, seed]), type: 'pkcs8' })
  const signed = Buffer.from(`${messageId}.${Math.floor(at.getTime() / 1000)}.${body}`, 'utf8')
  return `v1a,${sign(null, signed, key).toString('base64')}`
}
