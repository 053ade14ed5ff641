import type { CollectionSlug } from 'payload'

import { inTransaction } from '../payload/transactions.ts'
import { withWordsOf } from '../publishing/keepTranslations.ts'
import { localeAt, unitAt } from './findAuthors.ts'
import { readSource } from './sources.ts'
import type { Place, Source } from './sources.ts'
import { mainLocaleFirst } from '../payload/locales.ts'
import { setAt, valueAt } from '../payload/values.ts'
import type { Unit } from '../reading-form/units.ts'

/** What empties a field. */
const emptyOf = ({ field }: Unit): unknown => {
  if (field.type === 'checkbox') return false
  if (field.type === 'group') return { date: null, date_tz: null }
  return field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany) ? [] : null
}

/**
 * The languages that a field is written in, in their order, one save each: what is the same in every language is written with the words of the main one, and
 * the words of the others follow to their rows.
 */
const languagesOf = (
  { req }: Place,
  { isLocalized, isTranslated }: Unit,
  locale: null | string,
): (string | undefined)[] => {
  const { localization } = req.payload.config
  if (locale !== null) return [locale]
  if (!localization) return [undefined]
  return isTranslated && !isLocalized ? mainLocaleFirst(req.payload.config) : [localization.defaultLocale]
}

const hasWordsIn = (value: unknown): boolean => Array.isArray(value) && value.length > 0

/**
 * Puts the value that a field had in a version into the draft, as the person who asks would save it: with their rights, in a language that they may write, past
 * every guard of a save, and not under the hands of who is editing the document.
 */
export const restoreField = async (
  place: Place,
  { from, locale: asked, path }: { from: Source; locale: unknown; path: unknown },
): Promise<void> => {
  const { collection, id, req } = place
  const unit = unitAt(place, path)
  const locale = localeAt(place, unit, asked)
  const languages = languagesOf(place, unit, locale)
  const values: unknown[] = []
  for (const language of languages)
    values.push(valueAt(await readSource(place, from, language), unit.path) ?? emptyOf(unit))
  const onlyWords = locale !== null && !unit.isLocalized
  const [now] = onlyWords ? [valueAt(await readSource(place, 'newest', locale), unit.path)] : []

  await inTransaction(req.payload, async (own) => {
    // Its refusals are told in the language of who asked.
    Object.assign(own, { i18n: req.i18n, t: req.t })
    for (const [index, language] of languages.entries()) {
      const value = values[index]
      if (index > 0 && !hasWordsIn(value)) continue
      // Of a translated list only the words: its rows are those of every language.
      const { name } = unit.field
      const written = onlyWords ? withWordsOf([unit.field], { [name]: now }, { [name]: value })[name] : value
      await req.payload.update({
        collection: collection.slug as CollectionSlug,
        data: { ...setAt({}, unit.path, written), _status: 'draft' } as never,
        depth: 0,
        draft: true,
        fallbackLocale: false,
        id,
        ...(language && { locale: language as never }),
        overrideAccess: false,
        overrideLock: false,
        req: own,
        user: req.user,
      })
    }
  })
}
