import { HttpClientError } from '../http-client/failures.ts'
import type { FailureCode } from '../http-client/failures.ts'
import type { NetworkPolicy } from '../http-client/addresses.ts'
import { sendRequest } from '../http-client/sendRequest.ts'
import type { HttpResponse } from '../http-client/sendRequest.ts'
import type { CheckResult } from './judge.ts'

const TIMEOUT_MS = 15_000
/** For all the redirects together. */
const WHOLE_TIMEOUT_MS = 30_000
const MOST_REDIRECTS = 5

/** RFC 9110, 15.4.2 and 15.4.9: links to the old address ought to be changed. */
const FOR_GOOD: ReadonlySet<number> = new Set([301, 308])
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

type Args = NetworkPolicy & { signal: AbortSignal }

type Asking = Args & { until: number }

const ask = async (method: 'GET' | 'HEAD', url: string, { until, ...args }: Asking): Promise<HttpResponse> =>
  sendRequest({
    ...args,
    headers: { accept: '*/*', 'user-agent': 'Beffroi-LinkCheck/1.0' },
    // What the page says is none of our business.
    keptBytes: 1,
    method,
    timeoutMs: Math.max(1, Math.min(TIMEOUT_MS, until - Date.now())),
    url,
  })

/** What a site does that knows no HEAD: hangs up, answers with a body, waits for more. */
const REFUSED_HEAD: ReadonlySet<string> = new Set(['closedEarly', 'notHttp', 'timeout'] satisfies FailureCode[])

/** Many sites answer HEAD, which costs them least, with an error that GET does not get. */
const askOnce = async (url: string, args: Asking): Promise<HttpResponse> => {
  const answer = await ask('HEAD', url, args).catch((error: unknown) => {
    if (error instanceof HttpClientError && REFUSED_HEAD.has(error.code)) return undefined
    throw error
  })
  const isFinal = answer && (answer.status < 400 || answer.status === 410 || answer.status === 429)
  return isFinal || (answer && retryAfterMs(answer) !== undefined) ? answer : ask('GET', url, args)
}

/** How long a site wants to be left alone, if it says so (RFC 9110, 10.2.3: seconds, or a date). */
const retryAfterMs = ({ headers, status }: HttpResponse): number | undefined => {
  if (status !== 429 && status !== 503) return undefined
  const value = headers['retry-after']?.trim()
  if (!value) return undefined
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

const withoutFragment = (url: URL): string => {
  const bare = new URL(url)
  bare.hash = ''
  return bare.href
}

/**
 * Asks for an address as a reader's browser would, redirects included, each of them through the guarded client, and reads nothing of the page.
 *
 * @throws the reason of `signal` when that aborts.
 */
export const askFor = async (address: string, args: Args): Promise<CheckResult> => {
  let url = new URL(address)
  let isForGood = true
  const until = Date.now() + WHOLE_TIMEOUT_MS
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const answer = await askOnce(withoutFragment(url), { ...args, until })
      const { headers, status } = answer
      const { location } = headers
      const next = REDIRECTS.has(status) && location && URL.canParse(location, url.href) && new URL(location, url.href)
      // Where an application is opened (`mailto:`, `itms-apps:`) nothing more can be asked.
      if (!next || !/^https?:$/.test(next.protocol)) {
        const waitMs = retryAfterMs(answer)
        return {
          kind: 'answer',
          status,
          ...(hop > 0 && isForGood && { location: url.href }),
          ...(waitMs !== undefined && { retryAfterMs: waitMs }),
        }
      }
      if (!FOR_GOOD.has(status)) isForGood = false
      const { hash } = url
      url = next
      // RFC 9110, 10.2.2: what the new address does not say of its part is that of the old one.
      if (!url.hash) url.hash = hash
    }
    return { code: 'tooManyRedirects', kind: 'failure' }
  } catch (error) {
    if (error instanceof HttpClientError) return { code: error.code, kind: 'failure' }
    throw error
  }
}
