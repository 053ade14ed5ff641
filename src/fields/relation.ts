import type { CollectionSlug, Condition, RelationshipField } from 'payload'

import type { Bilingual } from '../bilingual.ts'

type RelationOptions = {
  /** When an editor sees the field; always, without it. */
  condition?: Condition
  description?: Bilingual
  label: Bilingual
  many?: boolean
  name: string
  position?: 'sidebar'
  required?: boolean
  to: CollectionSlug
}

/** A link to one document, or to several (`many`) that an editor may put in order; indexed, for its join at the other end. */
export const relation = ({ condition, description, label, many = false, name, position, required, to }: RelationOptions): RelationshipField => ({
  name,
  type: 'relationship',
  admin: { ...(condition && { condition }), ...(description && { description }), ...(many && { isSortable: true }), ...(position && { position }) },
  ...(many ? { hasMany: true as const } : { hasMany: false as const }),
  index: true,
  label,
  relationTo: to,
  ...(required && { required }),
})
