import type { AuthStrategy, Payload } from 'payload'

import { isOwnOrigin, isUnsafe } from './isOwnOrigin.ts'

/** What the strategies of Payload are given beside their declared arguments, where a request goes to the API. */
type Asked = Parameters<AuthStrategy['authenticate']>[0] & { req?: { method?: string; url?: string } }

const withoutCookies = (headers: Headers): Headers => {
  const others = new Headers(headers)
  others.delete('cookie')
  return others
}

/**
 * A request that changes something, sent by a page elsewhere, is a stranger's: the cookie that the browser adds to it says nothing about who
 * wanted it. Payload checks this only where the project says its own address, and `SameSite` alone leaves out other pages of the same site.
 */
const withOwnCookies = (strategy: AuthStrategy): AuthStrategy => ({
  ...strategy,
  authenticate: (args) => {
    const { headers, payload, req } = args as Asked
    const isForeign = isUnsafe({ headers, method: req?.method, url: req?.url }) && !isOwnOrigin({ headers, payload, url: req?.url })
    return strategy.authenticate(isForeign ? { ...args, headers: withoutCookies(headers) } : args)
  },
})

/** Has each strategy of sign-in judge where a request comes from. */
export const guardCookies = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map(withOwnCookies)
}
