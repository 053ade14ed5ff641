/** The English of a European newsroom: 23 November, not November 23. */
export const dateLanguage = (language: string): string => (language === 'en' ? 'en-GB' : language)

const isWord = (text: string): boolean => !/^\d/.test(text)

/** A date in the words of a language; the first of a month as French writes it, « mardi 1er décembre », which `Intl` does not. */
export const writeDate = (date: Date, language: string, options: Intl.DateTimeFormatOptions): string => {
  const parts = new Intl.DateTimeFormat(dateLanguage(language), options).formatToParts(date)
  const isFirst = language.startsWith('fr') && parts.some(({ type, value }) => type === 'month' && isWord(value))
  return parts.map(({ type, value }) => (isFirst && type === 'day' && value === '1' ? '1er' : value)).join('')
}
