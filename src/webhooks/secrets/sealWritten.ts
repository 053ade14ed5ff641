import type { FieldHook } from 'payload'

import { refusal } from '../../hooks/refusal.ts'
import { isRecord } from '../../isRecord.ts'
import { translate } from '../../translations/translate.ts'
import { isSealed, seal } from './seal.ts'

const originOf = (url: unknown): string | undefined => (typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : undefined)

/** A credential was given for one server: whoever may change the address must not learn it by sending it to another one. */
const movesAway = (data: unknown, original: unknown): boolean => {
  if (!isRecord(data) || !isRecord(original) || typeof data.url !== 'string') return false
  return originOf(data.url) !== originOf(original.url)
}

/**
 * For fields that are written and never read: seals what comes in. Nothing, or nothing but spaces, keeps what is stored, since a form
 * that cannot show the value sends it back empty; rows are matched by their id.
 */
export const sealWritten: FieldHook = ({ collection, data, originalDoc, path, previousValue, req, value }) => {
  const stored: unknown = previousValue ?? null
  const written = typeof value === 'string' ? value.trim() : ''
  if (written === '' || written === stored) return movesAway(data, originalDoc) ? null : stored
  if (isSealed(req.payload.secret, written)) return written
  // RFC 9110, section 5.5: what an HTTP header may hold and every server reads the same way.
  if (!/^[\x20-\x7E]+$/.test(written)) {
    const errors = [{ message: translate(req, 'beffroi:webhookCharacters'), path: path.join('.') }]
    throw refusal({ collection: collection?.slug ?? '', errors, req })
  }
  return seal(req.payload.secret, written)
}
