import { unstable_cache } from 'next/cache'
import { connection } from 'next/server'
import { cache } from 'react'

import type { FallbackLocaleInputType, LocaleInputType, TypedDocumentString } from '../generated/queries.ts'
import { fallbackOf } from '../locale.ts'
import { pageLocale, reader } from '../reader.ts'
import { ask } from './ask.ts'
import { findFallbacks } from './findFallbacks.ts'
import { generationOf } from './generations.ts'
import { previewToken } from './preview/readPreview.ts'

/** Of `all`, for « Rebuild now », and of `newsroom`, for its name and where its pages stand, every page is. */
const OF_EVERY_PAGE = ['all', 'newsroom']

/** What every query is asked in. `none`: a text that is not translated is left out. */
type Languages = { fallback: FallbackLocaleInputType; locale: LocaleInputType }

/** Within one page, the same question is asked once. */
const askOnce = cache(async (query: unknown, variables: string, tags: string): Promise<unknown> => {
  const document = query as TypedDocumentString<unknown, unknown>
  const preview = await previewToken()
  // Of a preview nothing is kept.
  if (preview) return ask(document, JSON.parse(variables) as unknown, preview)
  const list = tags.split(' ')
  const keep = unstable_cache(
    async () => ask(document, JSON.parse(variables) as unknown),
    [String(document), variables, generationOf(list)],
    { tags: list },
  )
  return keep()
})

/**
 * Asks the CMS in the language of the page, and keeps the answer until a webhook names one of its tags. What is not translated comes in the other
 * language; `langOf` tells which texts do.
 *
 * A page needs the tag of its own document only, `articles:the-slug`: when something that it shows changes, an organisation’s name or a picture,
 * the CMS names the page’s tag too. A list needs the collection’s tag, `articles`.
 */
export const readKept = async <Data, Variables extends Languages>(
  document: TypedDocumentString<Data, Variables>,
  variables: Omit<Variables, keyof Languages>,
  tags: string[],
): Promise<Data> => {
  // Nothing is asked while the site is built: a page that reads is put together when it is asked for.
  await connection()
  const locale = pageLocale()
  const read = async (fallback: Languages['fallback']): Promise<Data> => {
    const asked = JSON.stringify({ ...variables, fallback, locale })
    return (await askOnce(document, asked, [...OF_EVERY_PAGE, ...tags].join(' '))) as Data
  }
  const [shown, translated] = await Promise.all([read(fallbackOf(locale)), read('none')])
  findFallbacks(shown, translated, reader().fallbacks)
  return shown
}
