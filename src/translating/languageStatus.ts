import { digestOf } from './judge.ts'
import type { Leaf } from './leaves.ts'

/** What readers have of a language: nothing, nothing yet, all of it, or not what was written last. */
export type LanguageStatus = 'changed' | 'draft' | 'missing' | 'published'

const wordsOf = (leaves: readonly Leaf[], language: string): string =>
  leaves
    .flatMap(({ key, values }) => {
      const digest = digestOf(values[language])
      return digest ? [`${key} ${digest}`] : []
    })
    .join('\n')

/** The status of one language of a document. `published`: its texts as readers have them, where they have the document. */
export const languageStatus = (
  language: string,
  { newest, published }: { newest: readonly Leaf[]; published: readonly Leaf[] | undefined },
): LanguageStatus => {
  const words = wordsOf(newest, language)
  const publicWords = published ? wordsOf(published, language) : ''
  if (words === '' && publicWords === '') return 'missing'
  if (publicWords === '') return 'draft'
  return words === publicWords ? 'published' : 'changed'
}
