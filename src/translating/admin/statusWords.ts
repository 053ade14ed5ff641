import type { TranslatingText } from '../../messages/translating.ts'
import type { LanguageStatus } from '../languageStatus.ts'

export type LanguageState = { language: string; status: LanguageStatus }

/** What readers have of a language, in words. */
export const statusWords = (status: LanguageStatus, text: TranslatingText): string =>
  text(status === 'missing' ? 'missingLanguage' : status)

/** « français publié, anglais brouillon » */
export const sentenceOf = (states: readonly LanguageState[], text: TranslatingText, language: string): string => {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return states.map((one) => `${names.of(one.language) ?? one.language} ${statusWords(one.status, text)}`).join(', ')
}
