import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { fieldLabel, refusal } from '../errors/refusal.ts'
import { BULK_REFUSALS } from '../messages/bulkChanges.ts'
import { translate } from '../messages/validation.ts'
import { idIn, isID } from '../payload/ids.ts'
import { isRecord } from '../payload/values.ts'
import { readRecord } from '../where-used/replaceUses.ts'
import type { ID } from '../where-used/walkRelations.ts'

/** What is done with the values of a field: some more, some less, these alone, none. */
export const OPERATIONS = ['add', 'remove', 'set', 'clear'] as const

export type Operation = (typeof OPERATIONS)[number]

/** What is written into one field of many documents. */
export type FieldChange = { field: string; operation: Operation; value?: unknown }

/** A field that many documents can be given a value in at once, as the panel's form needs it. */
export type EditableField = {
  /** One of some choices; a day; a date and time in the newsroom's zone; records of another collection; yes or no. */
  kind: 'choice' | 'day' | 'moment' | 'records' | 'yesNo'
  label: string
  many: boolean
  name: string
  operations: Operation[]
  /** Of a choice. */
  options?: { label: string; value: string }[]
  /** Of records: the slug of their collection. */
  relationTo?: string
}

/** The dates that Payload and publication keep themselves. */
const KEPT: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'deletedAt', 'publishedAt', '_status', 'slug'])

/** More records than these are no one's topics or authors. */
const MOST_VALUES = 50

type Admin = { disableBulkEdit?: unknown; disabled?: unknown; hidden?: unknown; readOnly?: unknown }

const isWritable = (field: FlattenedField): boolean => {
  const admin = ((field as { admin?: Admin }).admin ?? {}) as Admin
  const { hidden, localized, virtual } = field as { hidden?: unknown; localized?: unknown; virtual?: unknown }
  return ![
    KEPT.has(field.name),
    virtual,
    localized,
    hidden,
    admin.disableBulkEdit,
    admin.disabled,
    admin.hidden,
    admin.readOnly,
  ].some(Boolean)
}

const operationsFor = (isMany: boolean, isRequired: boolean): Operation[] => [
  ...(isMany ? (['add', 'remove'] as const) : []),
  'set',
  ...(isRequired ? [] : (['clear'] as const)),
]

const describe = (req: PayloadRequest, field: FlattenedField): EditableField | undefined => {
  const { name } = field
  const common = { label: fieldLabel(field as { label?: unknown; name: string }, req), name }
  const isRequired = 'required' in field && field.required === true
  switch (field.type) {
    case 'checkbox':
      return { ...common, kind: 'yesNo', many: false, operations: ['set'] }
    case 'date':
      return {
        ...common,
        kind: field.admin?.date?.pickerAppearance === 'dayOnly' ? 'day' : 'moment',
        many: false,
        operations: operationsFor(false, isRequired),
      }
    case 'relationship': {
      if (typeof field.relationTo !== 'string') return undefined
      const many = field.hasMany === true
      const operations = operationsFor(many, isRequired)
      return { ...common, kind: 'records', many, operations, relationTo: field.relationTo }
    }
    case 'select': {
      const many = field.hasMany === true
      const options = field.options.map((option) => {
        const { label, value } = typeof option === 'string' ? { label: option, value: option } : option
        return { label: getTranslation(label as never, req.i18n) as string, value }
      })
      return { ...common, kind: 'choice', many, operations: operationsFor(many, isRequired), options }
    }
    default:
      return undefined
  }
}

/** Whether the person of the request may read a field and write it, in one document or another: Payload looks again at each. */
const isTheirs = async (req: PayloadRequest, field: FlattenedField): Promise<boolean> => {
  const { read, update } = ('access' in field && field.access) || {}
  return (!read || (await read({ req }))) && (!update || (await update({ req })))
}

/**
 * The fields of a collection that the person of the request can give many documents a value in: links to records, choices, dates, yes or no. What is text
 * differs from one document to the next, and what differs by language is translated.
 */
export const editableFields = async (
  req: PayloadRequest,
  { flattenedFields }: Pick<SanitizedCollectionConfig, 'flattenedFields'>,
): Promise<EditableField[]> => {
  const fields: EditableField[] = []
  for (const field of flattenedFields.filter(isWritable)) {
    const described = describe(req, field)
    if (described && (await isTheirs(req, field))) fields.push(described)
  }
  return fields.toSorted((a, b) => a.label.localeCompare(b.label, req.i18n.language))
}

const valueIn = (req: PayloadRequest, { kind, many, options, relationTo }: EditableField, given: unknown): unknown => {
  const bad = () => refusal(req, BULK_REFUSALS.badValue)
  const one = (value: unknown): unknown => {
    if (kind === 'yesNo') {
      if (typeof value !== 'boolean') throw bad()
      return value
    }
    if (kind === 'records') {
      if (!relationTo || !isID(value, relationTo, req.payload)) throw bad()
      return idIn(req.payload, value as ID)
    }
    if (typeof value !== 'string') throw bad()
    if (kind === 'choice' && !options?.some((option) => option.value === value)) throw bad()
    const isDate = kind === 'day' || kind === 'moment'
    if (isDate && !(/^\d{4}-\d\d-\d\dT/.test(value) && Number.isFinite(Date.parse(value)))) throw bad()
    return isDate ? new Date(value).toISOString() : value
  }
  if (!many) return one(given)
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_VALUES) throw bad()
  return given.map(one)
}

/** Refuses records that are gone, or that the person of the request may not read: a draft would take them as they come. */
const assertRecords = async (req: PayloadRequest, relationTo: string | undefined, value: unknown): Promise<void> => {
  const collection = relationTo && req.payload.collections[relationTo as CollectionSlug]?.config
  if (!collection) return
  for (const id of (Array.isArray(value) ? value : [value]) as ID[]) {
    if (!(await readRecord({ collection, id, req }))) throw refusal(req, BULK_REFUSALS.badValue)
  }
}

/**
 * What a body asks to be written, once it is known that the field can be changed in that way.
 *
 * @throws a refusal for anything else.
 */
export const fieldChangeIn = async (
  req: PayloadRequest,
  collection: Pick<SanitizedCollectionConfig, 'flattenedFields'>,
  given: unknown,
): Promise<FieldChange> => {
  const { field, operation, value } = isRecord(given) ? given : {}
  const known = (await editableFields(req, collection)).find(({ name }) => name === field)
  if (!known) throw refusal(req, BULK_REFUSALS.badField)
  const asked = known.operations.find((one) => one === operation)
  if (!asked) throw refusal(req, BULK_REFUSALS.badValue)
  if (asked === 'clear') return { field: known.name, operation: asked }
  const wanted = valueIn(req, known, value)
  if (asked !== 'remove') await assertRecords(req, known.relationTo, wanted)
  return { field: known.name, operation: asked, value: wanted }
}

const same = (a: unknown, b: unknown): boolean => String(a) === String(b)

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Refuses to make a document lead to itself, when it is among those that are given a record of their own collection: a draft would take that as well. */
export const assertNotItself = (
  req: PayloadRequest,
  { collection, id }: { collection: SanitizedCollectionConfig; id: ID },
  { field, operation, value }: FieldChange,
): void => {
  const known = collection.flattenedFields.find(({ name }) => name === field)
  const isOwn = known?.type === 'relationship' && known.relationTo === collection.slug && operation !== 'remove'
  if (isOwn && [value].flat().some((one) => same(one, id))) throw refusal(req, translate(req, 'beffroi:leadsToItself'))
}

/** What a field says once it is changed. What it says already it goes on saying, in its order. */
export const changedValue = ({ operation, value }: FieldChange, before: unknown): unknown => {
  switch (operation) {
    case 'add': {
      const now = listOf(before)
      const more = listOf(value).filter((one) => !now.some((known) => same(known, one)))
      return more.length > 0 ? [...now, ...more] : before
    }
    case 'clear':
      return Array.isArray(before) ? (before.length > 0 ? [] : before) : (before ?? null) === null ? before : null
    case 'remove': {
      const kept = listOf(before).filter((known) => !listOf(value).some((one) => same(known, one)))
      return kept.length < listOf(before).length ? kept : before
    }
    case 'set': {
      const [now, then] = [before, value].map((one) => (Array.isArray(one) ? one : [one]))
      const isSame = now?.length === then?.length && now?.every((one, index) => same(one, then?.[index]))
      return isSame ? before : value
    }
  }
}
