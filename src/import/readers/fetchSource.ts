import type { NetworkPolicy } from '../../http-client/addresses.ts'
import { sendRequest } from '../../http-client/sendRequest.ts'
import { ImportError } from '../errors.ts'
import type { Source } from './readSource.ts'
import { MAX_BYTES } from './readSource.ts'
import { inTurnOf } from './siteTurns.ts'

const TIMEOUT_MS = 20_000
const MAX_REDIRECTS = 3

type Fetching = {
  /** What is asked for. @default documents */
  accept?: string
  /** Gives up when it aborts. */
  signal?: AbortSignal
  /** For each address. @default 20,000 */
  timeoutMs?: number
}

const DOCUMENTS = 'text/html,application/xhtml+xml,application/xml,application/json,application/pdf,*/*;q=0.5'

/**
 * What is at an address, through the guarded client: public addresses alone, each redirect judged anew, 20 MB, 20 seconds. All imports of a
 * process together send a site three requests at a time.
 *
 * @throws {ImportError} `response`, `tooBig`, `incomplete`, `crowded`; {HttpClientError} when there is no response; the reason of `signal`.
 */
export const fetchSource = async (
  url: string,
  policy: NetworkPolicy = { allowLoopback: false },
  { accept = DOCUMENTS, signal, timeoutMs = TIMEOUT_MS }: Fetching = {},
): Promise<Source> => {
  let address = url
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const asked = address
    const ask = async () =>
      sendRequest({
        ...policy,
        headers: {
          accept,
          'user-agent': 'Beffroi',
        },
        keptBytes: MAX_BYTES + 1,
        method: 'GET',
        ...(signal && { signal }),
        timeoutMs,
        url: asked,
      })
    // What is no address is for the client to refuse.
    const { bytes, headers, isComplete, status } = await (URL.canParse(asked)
      ? inTurnOf(new URL(asked).host, ask, signal)
      : ask())
    const location = status >= 300 && status < 400 ? headers.location : undefined
    if (!location) {
      if (status !== 200) throw new ImportError('response', `${status}`)
      if (bytes.byteLength > MAX_BYTES) throw new ImportError('tooBig')
      // Half a document reads like a whole one.
      if (!isComplete) throw new ImportError('incomplete')
      const charset = /charset\s*=\s*"?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1]
      return { bytes, name: address, ...(charset && { charset }) }
    }
    if (!URL.canParse(location, address)) throw new ImportError('response', 'a redirect to no address')
    address = new URL(location, address).href
  }
  throw new ImportError('response', `more than ${MAX_REDIRECTS} redirects`)
}
