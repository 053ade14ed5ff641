import type { Bilingual } from '../bilingual.ts'

/**
 * Why a request has no answer.
 *
 * - `badUrl`: the address, the method or a header cannot be sent as it is written
 * - `forbiddenAddress`: the host is, or its name leads to, an address that is not public
 * - `dns`: the name leads nowhere
 * - `connection`: nobody accepts the connection, or what answers does not speak HTTP
 * - `tls`: no encrypted connection, most often because of the certificate
 * - `closedEarly`: the connection ended before the headers of an answer
 * - `timeout`: no headers within the time given
 */
export type OutgoingErrorCode = 'badUrl' | 'closedEarly' | 'connection' | 'dns' | 'forbiddenAddress' | 'timeout' | 'tls'

/**
 * A class, where the rest of the code has none, so that callers can tell a receiver's failure (to be tried again, or shown) from a
 * defect of their own. It names the host and never the path, the query or a header's value. It has no `cause`: what Node attaches to
 * its errors holds bytes of the exchange.
 */
export class OutgoingError extends Error {
  readonly code: OutgoingErrorCode
  /** What is wrong, where, and what to do, for whoever reads the delivery log. `message` is the English one. */
  readonly explanation: Bilingual
  override name = 'OutgoingError'

  constructor(code: OutgoingErrorCode, explanation: Bilingual) {
    super(explanation.en)
    this.code = code
    this.explanation = explanation
  }
}
