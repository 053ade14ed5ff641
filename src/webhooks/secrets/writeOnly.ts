import type { Condition, Field } from 'payload'

import { nobody } from '../../access/nobody.ts'
import type { Bilingual } from '../../bilingual.ts'
import type { WriteOnlyFieldProps } from '../form/WriteOnlyField.tsx'
import { sealWritten } from './sealWritten.ts'

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
      admin: { components: { Field: { clientProps: inputProps, path: 'beffroi/client#WriteOnlyField' } }, ...(condition && { condition }), disableBulkEdit: true, disableListColumn: true },
      label,
    },
  ]
}
