import { open } from './seal.ts'
import type { StoredSecret } from './StoredSecret.ts'

/**
 * The secret that requests are signed with now, in clear.
 *
 * @throws Error when there is none of that kind, or when it was stored with another PAYLOAD_SECRET.
 */
export const currentSecret = (payloadSecret: string, secrets: StoredSecret[], kind: StoredSecret['kind']): string => {
  const current = secrets.find((secret) => secret.kind === kind && secret.expiresAt === null)
  if (!current) throw new Error(`[beffroi] The webhook has no secret for ${kind}: renew its secret.`)
  return open(payloadSecret, current.ciphertext)
}
