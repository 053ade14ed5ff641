import type { Condition, Field, FieldHook } from 'payload'

import { nobody } from '../../access/roles.ts'
import { fieldRefusal } from '../../errors/refusal.ts'
import type { Bilingual } from '../../messages/t.ts'
import { translate } from '../../messages/validation.ts'
import { isRecord } from '../../payload/values.ts'
import type { WriteOnlyFieldProps } from '../admin/WriteOnlyField.tsx'
import { isSealed, seal } from './protectSecrets.ts'

const originOf = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : undefined

/** A credential was given for one server: whoever may change the address must not learn it by sending it to another one. */
const movesAway = (data: unknown, original: unknown): boolean => {
  if (!isRecord(data) || !isRecord(original) || typeof data.url !== 'string') return false
  return originOf(data.url) !== originOf(original.url)
}

/**
 * For fields that are written and never read: seals what comes in. Nothing, or nothing but spaces, keeps what is stored, since a form
 * that cannot show the value sends it back empty; rows are matched by their id.
 */
const sealWritten: FieldHook = ({ collection, data, originalDoc, path, previousValue, req, value }) => {
  const stored: unknown = previousValue ?? null
  const written = typeof value === 'string' ? value.trim() : ''
  if (written === '' || written === stored) return movesAway(data, originalDoc) ? null : stored
  if (isSealed(req.payload.secret, written)) return written
  // RFC 9110, section 5.5: what an HTTP header may hold and every server reads the same way.
  if (!/^[\x20-\x7E]+$/.test(written)) {
    const errors = [{ message: translate(req, 'beffroi:webhookCharacters'), path: path.join('.') }]
    throw fieldRefusal({ collection: collection?.slug ?? '', errors, req })
  }
  return seal(req.payload.secret, written)
}

type WriteOnlyOptions = { condition?: Condition; label: Bilingual; name: string }

const DESCRIPTION: Bilingual = {
  en: 'Stored encrypted and never shown again. Leave it empty to keep the value that is stored.',
  fr: 'Enregistré chiffré, jamais réaffiché. Laissez vide pour garder la valeur enregistrée.',
}

/**
 * A text that is written and never given back: the database holds it encrypted, and no API reads it. A copy of a document lacks it.
 * The second field is its input: the panel shows none for what may not be read.
 */
export const writeOnly = ({ condition, label, name }: WriteOnlyOptions): Field[] => {
  const inputProps: Omit<WriteOnlyFieldProps, 'path'> = { description: DESCRIPTION, label, name }
  return [
    {
      name,
      type: 'text',
      access: { read: nobody },
      admin: { disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
      disableDuplicate: true,
      hooks: { beforeValidate: [sealWritten] },
      label,
    },
    {
      name: `${name}Input`,
      type: 'ui',
      admin: {
        components: { Field: { clientProps: inputProps, path: 'beffroi/panel#WriteOnlyField' } },
        ...(condition && { condition }),
        disableBulkEdit: true,
        disableListColumn: true,
      },
      label,
    },
  ]
}
