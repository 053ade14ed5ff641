import type { TypedDocumentString } from '../generated/queries.ts'
import { settings } from './settings.ts'

/** No page waits longer for the CMS than this. */
const PATIENCE_IN_MS = 15_000

type Answer<Data> = { data?: Data | null; errors?: { message: string }[] }

/**
 * Asks the CMS one query of `queries/`.
 * @param preview the token of a preview: its draft is then read in place of what is published
 * @throws {Error} when it does not answer, or answers with errors: a page is shown whole or not at all, and an error is never kept
 */
export const ask = async <Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  preview?: string,
): Promise<Data> => {
  const { apiKey, cmsUrl } = settings()
  const query = String(document)
  const name = /query (\w+)/.exec(query)?.[1]
  const response = await fetch(`${cmsUrl}/api${preview ? '/preview' : ''}/graphql`, {
    body: JSON.stringify({ query, variables }),
    // What is kept, and until when, is said by whoever calls this (`content/`).
    cache: 'no-store',
    headers: {
      Authorization: `api-clients API-Key ${apiKey}`,
      'Content-Type': 'application/json',
      ...(preview && { 'X-Preview-Token': preview }),
    },
    method: 'POST',
    signal: AbortSignal.timeout(PATIENCE_IN_MS),
  })
  const text = await response.text()
  const answer = response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as Answer<Data>) : {}
  if (!response.ok || !answer.data || answer.errors?.length) {
    const said = answer.errors?.map(({ message }) => message).join(' ') ?? text.slice(0, 200)
    throw new Error(`The CMS answered ${response.status} to the query ${name}: ${said}`)
  }
  return answer.data
}
