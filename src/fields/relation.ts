import type {
  CollectionSlug,
  Condition,
  FilterOptionsProps,
  JoinField,
  RelationshipField,
  RelationshipFieldValidation,
  Where,
} from 'payload'
import { relationship } from 'payload/shared'

import type { Bilingual } from '../messages/t.ts'
import { translate } from '../messages/validation.ts'
import { idOf } from '../payload/values.ts'

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
export const relation = ({
  condition,
  description,
  label,
  many = false,
  name,
  position,
  required,
  to,
}: RelationOptions): RelationshipField => ({
  name,
  type: 'relationship',
  admin: {
    ...(condition && { condition }),
    ...(description && { description }),
    ...(many && { isSortable: true }),
    ...(position && { position }),
  },
  ...(many ? { hasMany: true as const } : { hasMany: false as const }),
  index: true,
  label,
  relationTo: to,
  ...(required && { required }),
})

/** Keeps a document out of its own list of related documents. */
const otherThanSelf = ({ id }: FilterOptionsProps): Where | true => (id ? { id: { not_equals: id } } : true)

/**
 * Payload's validation without its look at the database: that refuses, with raw JSON and for ever, a document that leads to one which has since been
 * moved to the trash. What a document leads to anew is looked at by `refuseMissingTargets`.
 */
export const ignoreTargets: RelationshipFieldValidation = (value, options) =>
  relationship(value, { ...options, filterOptions: undefined })

const validate: RelationshipFieldValidation = (value, options) => {
  const ids = (Array.isArray(value) ? value : [value]).map(idOf)
  if (options.id !== undefined && ids.some((id) => String(id) === String(options.id)))
    return translate(options.req, 'beffroi:leadsToItself')
  return ignoreTargets(value, options)
}

/** Settings of a relation to other documents of the same collection: the document itself is none of them. */
export const notToItself = { filterOptions: otherThanSelf, validate }

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
export const join = ({
  collection,
  columns,
  condition,
  label,
  name,
  on,
  sort = '-updatedAt',
}: JoinOptions): JoinField => ({
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

/** The articles that lead to a document by their relation `on`, the newest first. */
export const articlesJoin = (on: string): JoinField =>
  join({
    name: 'articles',
    collection: 'articles',
    on,
    sort: '-publishedAt',
    columns: ['title', '_status', 'publishedAt'],
    label: { en: 'Articles', fr: 'Articles' },
  })
