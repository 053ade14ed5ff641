import type { TextField } from 'payload'

import { isStaffField } from '../access/roles.ts'

/** The name of the field for passages whose typography is left alone. */
export const VERBATIM = 'verbatim'

const MOST_PASSAGES = 100
const LONGEST_PASSAGE = 500

/** The passages of a document that are left as they were typed: a quotation of an old text, a name with its own typography. Not for the public. */
export const verbatimField: TextField = {
  name: VERBATIM,
  type: 'text',
  access: { read: isStaffField },
  admin: {
    components: { Field: 'beffroi/rsc#TypographyField' },
    position: 'sidebar',
  },
  hasMany: true,
  label: { en: 'Passages left as they are typed', fr: 'Passages laissés tels quels' },
  maxLength: LONGEST_PASSAGE,
  maxRows: MOST_PASSAGES,
}
