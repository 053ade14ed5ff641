import type { CollectionBeforeChangeHook, FlattenedField, ValidationFieldError } from 'payload'

import { isTranslating } from '../access/roles.ts'
import { fieldRefusal } from '../errors/refusal.ts'
import { fieldLabel } from '../fields/labels.ts'
import { translate } from '../messages/validation.ts'
import { isRecord } from '../payload/values.ts'
import { isPublishing } from './guardPublication.ts'
import { findTranslations } from './keepTranslations.ts'
import { otherLanguages } from './storedVersions.ts'

type Data = Record<string, unknown>

type Missing = { field: FlattenedField; path: string }

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && value.length === 0)

type Languages = { main: string; written: string }

/** The stored row of the same id, or what a copy of a stored row gets of it. Any other row has words in one language only. */
const rowLike = (row: Data, stored: unknown, fields: FlattenedField[], { written }: Languages): Data => {
  const rows = (Array.isArray(stored) ? stored : []).filter(isRecord)
  return rows.find(({ id }) => id === row.id) ?? findTranslations({ fields, locale: written, row, rows }) ?? {}
}

const missingIn = (fields: FlattenedField[], data: Data, stored: Data, languages: Languages, prefix = ''): Missing[] =>
  fields.flatMap((field): Missing[] => {
    const path = `${prefix}${field.name}`
    const value = data[field.name]
    const was = stored[field.name]
    if ('localized' in field && field.localized) {
      return 'required' in field && field.required && isEmpty(isRecord(was) ? was[languages.main] : undefined)
        ? [{ field, path }]
        : []
    }
    if (field.type === 'group' || field.type === 'tab')
      return isRecord(value)
        ? missingIn(field.flattenedFields, value, isRecord(was) ? was : {}, languages, `${path}.`)
        : []
    if ((field.type !== 'array' && field.type !== 'blocks') || !Array.isArray(value)) return []
    return value.filter(isRecord).flatMap((row, index) => {
      const block =
        field.type === 'blocks'
          ? field.blocks.find((one) => typeof one !== 'string' && one.slug === row.blockType)
          : undefined
      const below = field.type === 'array' ? field.flattenedFields : (block?.flattenedFields ?? [])
      return missingIn(below, row, rowLike(row, was, below, languages), languages, `${path}.${index}.`)
    })
  })

/**
 * Nothing is public without the newsroom's own language, which readers of a language that has no words fall back on: an article published in English
 * alone would have no title in French. Payload asks for required fields in the language that is being written only.
 */
export const requireMainLanguage: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const { localization } = req.payload.config
  if (!localization || !isTranslating(req) || (collection.versions && !isPublishing(data))) return data
  const main = localization.defaultLocale
  const stored = (await otherLanguages({ collection, id: originalDoc?.id, req })) ?? {}
  const language = new Intl.DisplayNames([req.i18n.language], { type: 'language' }).of(main) ?? main
  const errors: ValidationFieldError[] = missingIn(collection.flattenedFields, data, stored, {
    main,
    written: req.locale ?? main,
  }).map(({ field, path }) => ({
    message: translate(req, 'beffroi:missingInMainLanguage', { field: fieldLabel(field, req), language }),
    path,
  }))
  if (errors.length > 0) throw fieldRefusal({ collection: collection.slug, errors, req })
  return data
}
