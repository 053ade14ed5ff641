import type { NetworkPolicy } from '../../http-client/addresses.ts'
import { sendRequest } from '../../http-client/sendRequest.ts'
import { ImportError } from '../errors.ts'
import type { Source } from './readSource.ts'
import { MAX_BYTES } from './readSource.ts'

const TIMEOUT_MS = 20_000
const MAX_REDIRECTS = 3

/**
 * The document at an address, through the guarded client: public addresses alone, each redirect judged anew, 20 MB, 20 seconds.
 *
 * @throws {ImportError} `response`, `tooBig`; {HttpClientError} when there is no response.
 */
export const fetchSource = async (url: string, policy: NetworkPolicy = { allowLoopback: false }): Promise<Source> => {
  let address = url
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const { bytes, headers, status } = await sendRequest({
      ...policy,
      headers: {
        accept: 'text/html,application/xhtml+xml,application/xml,application/json,application/pdf,*/*;q=0.5',
        'user-agent': 'Beffroi',
      },
      keptBytes: MAX_BYTES + 1,
      method: 'GET',
      timeoutMs: TIMEOUT_MS,
      url: address,
    })
    const location = status >= 300 && status < 400 ? headers.location : undefined
    if (!location) {
      if (status !== 200) throw new ImportError('response', `${status}`)
      if (bytes.byteLength > MAX_BYTES) throw new ImportError('tooBig')
      const charset = /charset\s*=\s*"?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1]
      return { bytes, name: address, ...(charset && { charset }) }
    }
    address = new URL(location, address).href
  }
  throw new ImportError('response', `more than ${MAX_REDIRECTS} redirects`)
}
