import { unstable_cache } from 'next/cache'
import { connection } from 'next/server'
import { cache } from 'react'

import type { TypedDocumentString } from '../generated/queries.ts'
import { ask } from './ask.ts'
import { generationOf } from './generations.ts'

/** Of `all`, for « Rebuild now », and of `newsroom`, for its name and where its pages stand, every page is. */
const OF_EVERY_PAGE = ['all', 'newsroom']

/** Within one page, the same question is asked once. */
const askOnce = cache(async (query: unknown, variables: string, tags: string): Promise<unknown> => {
  const document = query as TypedDocumentString<unknown, unknown>
  const list = tags.split(' ')
  const keep = unstable_cache(
    async () => ask(document, JSON.parse(variables) as unknown),
    [String(document), variables, generationOf(list)],
    { tags: list },
  )
  return keep()
})

/**
 * Asks the CMS, and keeps the answer until a webhook names one of its tags.
 *
 * A page needs the tag of its own document only, `articles:the-slug`: when something that it shows changes, an organisation’s name or a picture,
 * the CMS names the page’s tag too. A list needs the collection’s tag, `articles`.
 */
export const readKept = async <Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  tags: string[],
): Promise<Data> => {
  // Nothing is asked while the site is built: a page that reads is put together when it is asked for.
  await connection()
  return (await askOnce(document, JSON.stringify(variables), [...OF_EVERY_PAGE, ...tags].join(' '))) as Data
}
