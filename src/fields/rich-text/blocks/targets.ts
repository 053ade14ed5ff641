import type { CollectionSlug, RelationshipField, UploadField } from 'payload'

import type { Bilingual } from '../../../messages/t.ts'
import { RELATION_INPUT } from '../../panelInputs.ts'
import { ignoreTargets } from '../../relation.ts'

/** The slugs that the project has for the collections that blocks lead to; one that is left out is not there. */
export type BlockTargets = Readonly<Partial<Record<'articles' | 'media' | 'people', string>>>

type Args = { description?: Bilingual; label: Bilingual; name: string; required?: boolean; to: string }

/*
 * What a block leads to is stored as `{ relationTo, value }`, as links, pictures and records in a text are: so it says itself what it leads to, to websites
 * and to whatever takes out of an answer what is not public. Payload stores it so for a relation to one of several kinds; here there is one.
 */

/** A document that a block leads to. */
export const blockRelation = ({ description, label, name, required = false, to }: Args): RelationshipField => ({
  name,
  type: 'relationship',
  admin: { components: { Field: RELATION_INPUT }, ...(description && { description }) },
  label,
  relationTo: [to as CollectionSlug],
  required,
  validate: ignoreTargets,
})

/** Several of them, in an order. */
export const blockRelations = ({ description, label, name, required = false, to }: Args): RelationshipField => ({
  name,
  type: 'relationship',
  admin: { components: { Field: RELATION_INPUT }, isSortable: true, ...(description && { description }) },
  hasMany: true,
  label,
  maxRows: MOST_ROWS,
  relationTo: [to as CollectionSlug],
  required,
  validate: ignoreTargets,
})

/** A file that a block shows. */
export const blockUpload = ({ description, label, name, required = false, to }: Args): UploadField => ({
  name,
  type: 'upload',
  ...(description && { admin: { description } }),
  label,
  relationTo: [to as CollectionSlug],
  required,
})

/** Of a list in a block: more than a reader looks at. */
export const MOST_ROWS = 60
