import { validateHeaderName, validateHeaderValue } from 'node:http'

import { checkUrl } from './checkUrl.ts'
import { failures } from './failures.ts'
import type { OutgoingRequest } from './OutgoingRequest.ts'

const passes = (check: () => void): boolean => {
  try {
    check()
    return true
  } catch {
    return false
  }
}

/** Throws an OutgoingError for what can be known to be wrong before anything is resolved or connected. */
export const assertSendable = ({ allowedNetworks, allowLoopback, headers, method, url }: OutgoingRequest): void => {
  const refused = checkUrl(url, { allowedNetworks, allowLoopback })
  if (refused === 'badUrl') throw failures.badUrl()
  if (refused === 'forbiddenAddress') throw failures.forbiddenAddress(new URL(url).host)
  // HTTP has one grammar for methods and header names (RFC 9110, section 5.6.2: token), and Node exports its check of the latter.
  if (!passes(() => validateHeaderName(method))) throw failures.badMethod(method)
  for (const [name, value] of Object.entries(headers)) {
    const isValid = passes(() => {
      validateHeaderName(name)
      validateHeaderValue(name, value)
    })
    if (!isValid) throw failures.badHeader(name)
  }
}
