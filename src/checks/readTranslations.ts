import type { PayloadRequest } from 'payload'

import { isRecord, valueAt } from '../payload/values.ts'
import { changedAt, openHistory } from '../publishing/history.ts'
import type { Translation } from './Finding.ts'
import type { Written } from './readWritten.ts'

const textIn = (version: Record<string, unknown>, paths: readonly string[], locale: string): string =>
  JSON.stringify(
    paths.map((path) => {
      const value = valueAt(version, path)
      return (isRecord(value) ? value[locale] : value) ?? null
    }),
  )

const hasText = (text: string): boolean => /[^[\],null"]/.test(text)

/** When the texts of each language became what they are now, from the history of the document. */
export const readTranslations = async (written: Written, req: PayloadRequest): Promise<Translation[]> => {
  const { localization } = req.payload.config
  if (!localization || written.id === undefined) return []
  const { defaultLocale, localeCodes } = localization
  const { texts } = written.roles
  const history = await openHistory({ collection: written.slug, fields: texts, id: written.id, req })
  if (history.length < 2) return []
  const newest = await history.at(0)
  const dateOf = async (locale: string): Promise<Date> =>
    changedAt(history, (version) => textIn(version, texts, locale))
  const others = localeCodes.filter(
    (locale) =>
      locale !== defaultLocale &&
      // In another language its own is enough.
      (written.locale === defaultLocale || written.locale === locale) &&
      hasText(textIn(newest, texts, locale)),
  )
  if (others.length === 0) return []
  const originalChangedAt = await dateOf(defaultLocale)
  return Promise.all(others.map(async (locale) => ({ changedAt: await dateOf(locale), locale, originalChangedAt })))
}
