import type { CollectionBeforeChangeHook } from 'payload'

import { createSecrets } from './createSecrets.ts'

/**
 * Gives a new webhook its secrets, a copy of one too, and keeps those of a stored one: only `rotateSecret` changes them. Once a
 * webhook is no longer disabled, nothing says why it was.
 */
export const completeSecrets: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const reason = data.state === 'disabled' ? {} : { disabledAt: null, disabledReason: null }
  if (operation === 'create') {
    const { publicKey, stored } = createSecrets(req.payload.secret, new Date())
    return { ...data, ...reason, publicKey, secretRevealedAt: null, secrets: stored }
  }
  const { publicKey, secretRevealedAt, secrets } = originalDoc
  return { ...data, ...reason, publicKey, secretRevealedAt, secrets }
}
