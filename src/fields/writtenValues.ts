import type {
  CollectionBeforeOperationHook,
  DateField,
  FlattenedField,
  GlobalBeforeOperationHook,
  NumberField,
  PayloadRequest,
  ValidationFieldError,
} from 'payload'

import { fieldLabel, fieldRefusal } from '../errors/refusal.ts'
import { parseNumber } from '../formats/numbers.ts'
import { DEFAULT_TIME_ZONE } from '../formats/timeZones.ts'
import { dateFault, FIRST_YEAR, instantOf, LAST_YEAR } from '../formats/writtenDate.ts'
import { translate } from '../messages/validation.ts'
import type { MessageKey } from '../messages/validation.ts'
import { isRecord } from '../payload/values.ts'
import { outOfProportion } from './rich-text/richTextProblems.ts'

type Data = Record<string, unknown>
type Place = { label: string; path: string }
type Read = { fault?: MessageKey; value: unknown }

const isNothing = (value: unknown): boolean => value === null || value === undefined

const readNumber = (value: unknown, language: string): Read => {
  if (value === undefined || value === null || (typeof value === 'number' && Number.isFinite(value))) return { value }
  if (typeof value !== 'string') return { fault: 'beffroi:number', value }
  if (!value.trim()) return { value: null }
  const number = parseNumber(value, language)
  return number === undefined ? { fault: 'beffroi:number', value } : { value: number }
}

/** Of a field that counts: a whole number, not below its least one. */
const readCount = (value: unknown, language: string, { custom, min }: NumberField): Read => {
  const read = readNumber(value, language)
  if (!isRecord(custom) || custom.isCount !== true || read.fault || isNothing(read.value)) return read
  return Number.isSafeInteger(read.value) && Number(read.value) >= (min ?? 0)
    ? read
    : { fault: 'beffroi:wholeNumber', value }
}

const readDate = (value: unknown, { timezone }: DateField): Read => {
  if (value === undefined || value === null || value === '') return { value: value === '' ? null : value }
  const isInstant = value instanceof Date && !Number.isNaN(value.getTime())
  const text = isInstant ? value.toISOString() : value
  const fault = typeof text === 'string' ? dateFault(text) : 'unreadable'
  if (fault) return { fault: fault === 'year' ? 'beffroi:dateYear' : 'beffroi:dateUnreadable', value }
  // A field with a time zone of its own reads its hours there: see `dated.ts`.
  return {
    value:
      typeof value === 'string' && !timezone && value.includes(':')
        ? instantOf(value, { timeZone: DEFAULT_TIME_ZONE })
        : value,
  }
}

/** Longitude and latitude, in this order (RFC 7946, 3.1.1), as a list or in GeoJSON; of a draft, nothing until both are typed. */
const readPoint = (value: unknown, { isDraft, language }: { isDraft: boolean; language: string }): Read => {
  if (value === undefined || value === null || value === '') return { value: value === '' ? null : value }
  const isGeoJson = isRecord(value) && Array.isArray(value.coordinates)
  const coordinates: unknown = isGeoJson ? value.coordinates : value
  if (!Array.isArray(coordinates)) return { fault: 'beffroi:point', value }
  const read = coordinates.map((coordinate: unknown) => readNumber(coordinate, language).value)
  if (isDraft && read.length === 2 ? read.some(isNothing) : read.every(isNothing)) return { value: null }
  const [longitude, latitude] = read
  const isOnEarth =
    read.length === 2 &&
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  return isOnEarth ? { value: isGeoJson ? { ...value, coordinates: read } : read } : { fault: 'beffroi:point', value }
}

/** Replaces, in what somebody wrote, numbers and dates by what they stand for, and gathers those that stand for nothing. */
const createReader = (req: PayloadRequest, isDraft: boolean) => {
  const errors: ValidationFieldError[] = []
  const { language } = req.i18n

  const keep = (
    { fault, value }: Read,
    { label, path }: Place,
    { min = 0 }: Pick<NumberField, 'min'> = {},
  ): unknown => {
    if (fault)
      errors.push({
        label,
        message: translate(req, fault, {
          field: label,
          first: String(FIRST_YEAR),
          last: String(LAST_YEAR),
          min: String(min),
        }),
        path,
      })
    return value
  }

  const readNumbers = (value: unknown, field: NumberField, place: Place): unknown =>
    field.hasMany && Array.isArray(value)
      ? value.map((entry: unknown, index) =>
          keep(readCount(entry, language, field), { ...place, path: `${place.path}.${index}` }, field),
        )
      : keep(readCount(value, language, field), place, field)

  const readRows = (
    value: unknown,
    { label, path }: Place,
    fieldsOf: (row: Data) => FlattenedField[] | undefined,
  ): unknown =>
    Array.isArray(value)
      ? value.map((row: unknown, index) => {
          const fields = isRecord(row) ? fieldsOf(row) : undefined
          return isRecord(row) && fields
            ? readFields(fields, row, { label: `${label} ${index + 1}`, path: `${path}.${index}` })
            : row
        })
      : value

  const readField = (field: FlattenedField, value: unknown, place: Place): unknown => {
    switch (field.type) {
      case 'array':
        return readRows(value, place, () => field.flattenedFields)
      case 'blocks':
        return readRows(
          value,
          place,
          (row) =>
            field.blocks.find((block) => typeof block !== 'string' && block.slug === row.blockType)?.flattenedFields,
        )
      case 'date':
        return keep(readDate(value, field), place)
      case 'group':
      case 'tab':
        return isRecord(value) ? readFields(field.flattenedFields, value, place) : value
      case 'number':
        return readNumbers(value, field, place)
      case 'point':
        return keep(readPoint(value, { isDraft, language }), place)
      // Here, before Payload walks through it: see `guardRichText.ts` for the rest.
      case 'json':
      case 'richText':
        return keep({ fault: outOfProportion(value), value }, place)
      default:
        return value
    }
  }

  const readFields = (fields: FlattenedField[], data: Data, parent?: Place): Data => {
    const written = fields.filter(({ name }) => data[name] !== undefined)
    const entries = written.map((field): [string, unknown] => {
      const own = fieldLabel(field, req)
      const place = {
        label: parent ? `${parent.label} › ${own}` : own,
        path: parent ? `${parent.path}.${field.name}` : field.name,
      }
      return [field.name, readField(field, data[field.name], place)]
    })
    return { ...data, ...Object.fromEntries(entries) }
  }

  return { errors, readFields }
}

const read = (
  data: unknown,
  {
    fields,
    isDraft = false,
    req,
    slug,
  }: { fields: FlattenedField[]; isDraft?: boolean; req: PayloadRequest; slug: string },
): unknown => {
  if (!isRecord(data)) return data
  const { errors, readFields } = createReader(req, isDraft)
  const values = readFields(fields, data)
  if (errors.length > 0) throw fieldRefusal({ collection: slug, errors, req })
  return values
}

/**
 * Reads the numbers and dates of what somebody writes, by whichever door, before Payload does: its `parseFloat` makes 12
 * of « 12,5 », and `new Date` 2 March of 30 February. What cannot be read is refused, in drafts too.
 */
export const readWrittenValues: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return
  return {
    ...args,
    data: read(args.data, {
      fields: collection.flattenedFields,
      isDraft: 'draft' in args && args.draft === true,
      req,
      slug: collection.slug,
    }),
  }
}

/** The same for a global. */
export const readWrittenGlobal: GlobalBeforeOperationHook = ({ args, global, operation, req }) => {
  if (operation !== 'update' || !isRecord(args) || !('data' in args)) return
  return { ...args, data: read(args.data, { fields: global.flattenedFields, req, slug: global.slug }) }
}
