/** A text that people read, in the two languages of the admin panel. `{{names}}` in it are filled in. */
export type Bilingual = { en: string; fr: string }

/** Who reads a text: the language of the panel, or the request of a person (their profile, cookie or `Accept-Language`). */
export type Reader = string | { i18n?: { language?: string } } | undefined

type Values = Record<string, number | string | undefined>

/** The language of a reader: English for who asked for it, French for everybody else. */
export const languageOf = (reader: Reader): keyof Bilingual =>
  (typeof reader === 'string' ? reader : reader?.i18n?.language) === 'en' ? 'en' : 'fr'

/** Puts values in place of their `{{names}}`. */
export const fill = (text: string, values: Values = {}): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

/** A text in the language of its reader. */
export const t = (reader: Reader, text: Bilingual, values?: Values): string => fill(text[languageOf(reader)], values)

/** The texts of a table by their names, for one reader: `const text = textsOf(DESK)(language)`, then `text('lateFailed', { date })`. */
export const textsOf =
  <Key extends string>(table: Record<Key, Bilingual>) =>
  (reader: Reader) =>
  (key: Key, values?: Values): string =>
    t(reader, table[key], values)

/** Whether a number takes the singular: in French nought and one do, « 0 proposition », in English one alone. */
export const isSingular = (reader: Reader, count: number): boolean =>
  new Intl.PluralRules(languageOf(reader)).select(count) === 'one'
