import type { CollectionSlug, Condition, JoinField } from 'payload'

import type { Bilingual } from '../bilingual.ts'

type JoinOptions = {
  collection: CollectionSlug
  columns?: string[]
  /** When an editor sees the list; always, without it. */
  condition?: Condition
  label: Bilingual
  name: string
  /** The field of the other collection that points here, `array.field` inside an array. */
  on: string
  sort?: string
}

/** The other end of a relation: what points at this document, newest first unless `sort` says otherwise. */
export const join = ({ collection, columns, condition, label, name, on, sort = '-updatedAt' }: JoinOptions): JoinField => ({
  name,
  type: 'join',
  admin: { allowCreate: false, ...(columns && { defaultColumns: columns }), ...(condition && { condition }) },
  collection,
  defaultLimit: 10,
  defaultSort: sort,
  label,
  maxDepth: 1,
  on,
})
