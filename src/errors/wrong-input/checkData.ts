import type {
  CollectionBeforeOperationHook,
  FlattenedBlock,
  FlattenedField,
  GlobalBeforeOperationHook,
  PayloadRequest,
  ValidationFieldError,
} from 'payload'

import { readWrittenGlobal, readWrittenValues } from '../../fields/writtenValues.ts'
import { t } from '../../messages/t.ts'
import { unknownName, wrongValue } from '../../messages/wrongInput.ts'
import type { EXPECTED } from '../../messages/wrongInput.ts'
import { isRecord } from '../../payload/values.ts'
import { fieldRefusal as refuseFields, refusal } from '../refusal.ts'
import { hasMany, isBoolean, isNumber } from './values.ts'

type Expected = keyof typeof EXPECTED

type Wrong = { path: string; value: unknown } & ({ expected: Expected } | { known: string[] })

const MAX_ERRORS = 10

/** What `readWrittenValues` and the guard of rich text judge, where they are: they read more forms, and name the field as an editor knows it. */
const READ_ELSEWHERE: ReadonlySet<Expected> = new Set(['date', 'list', 'number', 'richText'])

const isNothing = (value: unknown): boolean => value === undefined || value === null

const isText = (value: unknown): boolean => typeof value === 'string'

const isListOf =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(holds)

/** What a text of a number or of a date says is read elsewhere, as people write it (`src/fields/writtenValues.ts`). */
const isWrittenNumber = (value: unknown): boolean => isText(value) || isNumber(value)

/** The id, or the document or the `{ relationTo, value }` that it stands in. */
const isReference = (value: unknown): boolean => {
  if (isRecord(value))
    return 'relationTo' in value
      ? isText(value.relationTo) && (isNothing(value.value) || isReference(value.value))
      : isReference(value.id)
  return (
    typeof value === 'string' ||
    typeof value === 'number' ||
    (typeof value === 'object' && value !== null && !Array.isArray(value))
  )
}

/** Payload validates the choices of every field but this one, which is none of a project's. */
const STATUS = '_status'

const isStatus = (value: unknown): boolean => value === 'draft' || value === 'published'

/** What a field lets one choose from; an empty text is no choice yet. */
const choicesOf = (field: FlattenedField): string[] | undefined =>
  (field.type === 'select' || field.type === 'radio') && field.name !== STATUS
    ? field.options.map((option) => (typeof option === 'string' ? option : option.value))
    : undefined

const inChoices = (field: FlattenedField, value: unknown, path: string): Wrong[] => {
  const known = choicesOf(field)
  const wrong = known && [value].flat().find((one) => typeof one === 'string' && one !== '' && !known.includes(one))
  return known && wrong !== undefined ? [{ known, path, value: wrong }] : []
}

type Kind = [Expected, (value: unknown) => boolean]

/** What a field holds; undefined for a field that takes anything, or that is looked into. */
const kindOf = (field: FlattenedField): Kind | undefined => {
  const isMany = hasMany(field)
  switch (field.type) {
    case 'checkbox':
      return ['boolean', (value) => isBoolean(value) || value === '']
    case 'code':
    case 'email':
    case 'radio':
    case 'textarea':
      return ['text', isText]
    case 'date':
      return ['date', (value) => isText(value) || value instanceof Date]
    case 'number':
      return isMany ? ['list', isListOf(isWrittenNumber)] : ['number', isWrittenNumber]
    case 'point':
      return ['list', (value) => isListOf(isNumber)(value) && (value as unknown[]).length === 2]
    case 'relationship':
    case 'upload':
      return isMany
        ? ['relations', (value) => value === '' || isListOf((one) => isNothing(one) || isReference(one))(value)]
        : ['relation', isReference]
    case 'richText':
      return ['richText', isRecord]
    case 'select':
      if (field.name === STATUS) return ['status', isStatus]
      return isMany ? ['texts', (value) => isText(value) || isListOf(isText)(value)] : ['text', isText]
    case 'text':
      return isMany ? ['texts', isListOf((one) => isText(one) || isNothing(one))] : ['text', isText]
    default:
      return undefined
  }
}

const blocksOf = (
  field: Extract<FlattenedField, { type: 'blocks' }>,
  { payload }: PayloadRequest,
): (FlattenedBlock | undefined)[] => [
  ...field.blocks,
  ...(field.blockReferences ?? []).map((block) =>
    typeof block === 'string' ? (payload.blocks as Record<string, FlattenedBlock>)[block] : block,
  ),
]

const inField = (field: FlattenedField, value: unknown, path: string, req: PayloadRequest): Wrong[] => {
  // A document in no state at all is neither a draft nor published.
  if (value === null && field.name === STATUS) return [{ expected: 'status', path, value }]
  if (isNothing(value))
    return (field.type === 'group' || field.type === 'tab') && value === null
      ? [{ expected: 'object', path, value }]
      : []
  const kind = kindOf(field)
  if (kind) return kind[1](value) ? inChoices(field, value, path) : [{ expected: kind[0], path, value }]
  if (field.type === 'group' || field.type === 'tab')
    return isRecord(value)
      ? inFields(field.flattenedFields, value, `${path}.`, req)
      : [{ expected: 'object', path, value }]
  if (field.type !== 'array' && field.type !== 'blocks') return []
  if (value === '' || value === 0) return []
  if (!Array.isArray(value)) return [{ expected: 'rows', path, value }]
  return value.flatMap((row, index) => {
    if (!isRecord(row)) return [{ expected: 'object' as const, path: `${path}.${index}`, value: row }]
    const fields =
      field.type === 'array'
        ? field.flattenedFields
        : (blocksOf(field, req).find((block) => block?.slug === row.blockType)?.flattenedFields ?? [])
    return inFields(fields, row, `${path}.${index}.`, req)
  })
}

const inFields = (
  fields: FlattenedField[],
  data: Record<string, unknown>,
  prefix: string,
  req: PayloadRequest,
): Wrong[] =>
  fields.flatMap((field) => {
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined
    const path = `${prefix}${field.name}`
    // All languages at once are written by nobody but imports: `{ fr: …, en: … }`.
    if (req.locale === 'all' && 'localized' in field && field.localized && isRecord(value))
      return Object.entries(value).flatMap(([locale, one]) => inField(field, one, `${path}.${locale}`, req))
    return inField(field, value, path, req)
  })

type Args = {
  data: unknown
  fields: FlattenedField[]
  isAccount?: boolean
  isReadElsewhere: boolean
  req: PayloadRequest
  slug: string
}

const refuseWrongData = ({ data, fields, isAccount, isReadElsewhere, req, slug }: Args): void => {
  if (!isRecord(data)) throw refusal(req, wrongValue('body', data, 'object'))
  const wrong = inFields(fields, data, '', req).filter(
    (one) => !(isReadElsewhere && 'expected' in one && READ_ELSEWHERE.has(one.expected)),
  )
  if (isAccount && data.password !== undefined && data.password !== null && !isText(data.password))
    wrong.push({ expected: 'text', path: 'password', value: data.password })
  if (wrong.length === 0) return
  const errors: ValidationFieldError[] = wrong.slice(0, MAX_ERRORS).map((one) => ({
    message: t(
      req,
      'known' in one ? unknownName(one.path, one.value, one.known) : wrongValue(one.path, one.value, one.expected),
    ),
    path: one.path,
  }))
  throw refuseFields({ collection: slug, errors, req })
}

/** Refuses data whose values are of another type than their fields hold, before any hook or validation trusts them: 400 with the field's path. */
export const checkData: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  if ((operation !== 'create' && operation !== 'update') || overrideAccess === true) return
  // A file may come without anything said about it.
  if (!('data' in args) || (args.data === undefined && (req.file || operation === 'create')))
    Object.assign(args, { data: {} })
  refuseWrongData({
    data: (args as { data?: unknown }).data,
    fields: collection.flattenedFields,
    isAccount: Boolean(collection.auth),
    isReadElsewhere: collection.hooks.beforeOperation?.includes(readWrittenValues) === true,
    req,
    slug: collection.slug,
  })
}

/** The same for a global. */
export const checkGlobalData: GlobalBeforeOperationHook = ({ args, global, operation, overrideAccess, req }) => {
  if (operation === 'update' && overrideAccess !== true)
    refuseWrongData({
      data: (args as { data?: unknown }).data,
      fields: global.flattenedFields,
      isReadElsewhere: global.hooks?.beforeOperation?.includes(readWrittenGlobal) === true,
      req,
      slug: global.slug,
    })
}
