import type { Facts, Finding } from '../Finding.ts'
import type { Written } from '../readWritten.ts'

/** Texts in other languages that have not followed the main one; in another language, its own. */
export const findOldTranslations = (written: Written, { translations = [] }: Facts): Finding[] =>
  translations
    .filter(({ changedAt, originalChangedAt }) => changedAt < originalChangedAt)
    .map(({ locale, originalChangedAt }) => ({
      check: 'translations',
      code: 'translationOlder',
      params: { date: originalChangedAt.toISOString(), language: locale },
      path: written.roles.title,
      ...(written.id !== undefined && { target: { collection: written.slug, id: written.id } }),
    }))
