import { keyOf } from '../../content-events/names.ts'
import { isRecord } from '../../payload/values.ts'
import type { CheckedFile, Facts, Finding } from '../Finding.ts'
import { eachUpload } from './eachUpload.ts'
import type { Written } from '../readWritten.ts'

const hasWords = (text: unknown): boolean => typeof text === 'string' && text.trim() !== ''

const wordsIn = ({ alt }: CheckedFile, locale: string | undefined) => {
  if (!isRecord(alt)) return { here: hasWords(alt), somewhere: hasWords(alt) }
  const somewhere = Object.values(alt).some(hasWords)
  return { here: locale === undefined ? somewhere : hasWords(alt[locale]), somewhere }
}

/** Pictures that a reader who does not see them cannot know (WCAG 2.2, success criterion 1.1.1), or knows in another language only. */
export const findMissingAltText = (written: Written, { media }: Facts): Finding[] =>
  eachUpload(written).flatMap(({ collection, id, path }): Finding[] => {
    const file = media?.get(keyOf(collection, id))
    if (!file || file.decorative || !file.mimeType?.startsWith('image/')) return []
    const { here, somewhere } = wordsIn(file, written.locale)
    if (here) return []
    const found = { check: 'altText', path, target: { collection, id } } as const
    return somewhere
      ? [{ ...found, code: 'altUntranslated', params: { language: written.locale ?? '', name: file.name } }]
      : [{ ...found, code: 'altMissing', params: { name: file.name } }]
  })
