import type { FilterOptionsProps, RelationshipFieldValidation, Where } from 'payload'
import { relationship } from 'payload/shared'

import { idOf } from '../idOf.ts'
import { translate } from '../translations/translate.ts'

/** Keeps a document out of its own list of related documents. */
const otherThanSelf = ({ id }: FilterOptionsProps): Where | true => (id ? { id: { not_equals: id } } : true)

/**
 * Payload's validation without its look at the database: that refuses, with raw JSON and for ever, a document that leads to one which has since been
 * moved to the trash. What a document leads to anew is looked at by `refuseMissingTargets`.
 */
export const ignoreTargets: RelationshipFieldValidation = (value, options) => relationship(value, { ...options, filterOptions: undefined })

const validate: RelationshipFieldValidation = (value, options) => {
  const ids = (Array.isArray(value) ? value : [value]).map(idOf)
  if (options.id !== undefined && ids.some((id) => String(id) === String(options.id))) return translate(options.req, 'beffroi:leadsToItself')
  return ignoreTargets(value, options)
}

/** For a relation to other documents of the same collection. */
export const notToItself = { filterOptions: otherThanSelf, validate }
