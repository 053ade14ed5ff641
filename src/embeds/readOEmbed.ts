import { embedOf, oEmbedUrl } from '../formats/embedProviders.ts'
import type { HttpRequest, HttpResponse } from '../http-client/sendRequest.ts'
import { isRecord } from '../payload/values.ts'

/** What a site tells of one of its pages, in the names of oEmbed 1.0. */
export type PageFacts = { authorName: string; provider: string; title: string }

/** Why nothing is told: a key of `messages/embeds.ts`. */
export type EmbedFailure = { failure: 'badResponse' | 'notFound' | 'notListed' | 'unreachable'; provider: string }

const TIMEOUT_MS = 5000
const MAX_BYTES = 65_536
const MAX_LENGTH = 300

const line = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, MAX_LENGTH)
    : ''

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/**
 * Asks a site that is on the list for the title and author of one of its pages. Neither its HTML nor an address that it answers is taken over, and no redirect is
 * followed: where the player is follows from the address of the page.
 *
 * @param send the guarded client.
 */
export const readOEmbed = async (
  address: unknown,
  send: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<EmbedFailure | PageFacts> => {
  const [embed, url] = [embedOf(address), oEmbedUrl(address)]
  if (!embed || !url) return { failure: 'notListed', provider: '' }
  const { provider } = embed
  const response = await send({
    allowLoopback: false,
    headers: { accept: 'application/json', 'user-agent': 'Beffroi' },
    keptBytes: MAX_BYTES,
    method: 'GET',
    timeoutMs: TIMEOUT_MS,
    url,
  }).catch(() => undefined)
  if (!response || response.status >= 500) return { failure: 'unreachable', provider }
  if (response.status !== 200) return { failure: 'notFound', provider }
  const facts = parse(response.body)
  const title = isRecord(facts) ? line(facts.title) : ''
  return isRecord(facts) && title
    ? { authorName: line(facts.author_name), provider, title }
    : { failure: 'badResponse', provider }
}
