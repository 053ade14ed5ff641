import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import { parseCookies } from 'payload'
import type { Payload } from 'payload'

import { isRecord } from '../../payload/values.ts'

const tokenOf = ({ headers }: IncomingMessage, cookiePrefix: string): string | undefined => {
  if (headers.authorization === undefined && headers.cookie === undefined) return undefined
  const [, bearer] = /^(?:JWT|Bearer) (\S+)$/.exec(headers.authorization ?? '') ?? []
  return bearer ?? parseCookies(new Headers({ Cookie: headers.cookie ?? '' })).get(`${cookiePrefix}-token`)
}

const readPart = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return undefined
  }
}

/**
 * Whether a request carries the token of a signed-in member of the newsroom, judged by signature (RFC 7515, HS256) and expiry alone, before its
 * body is read. It opens nothing: Payload judges the session again. It says who may send more than a megabyte.
 */
export const isStaffSession = (request: IncomingMessage, payload: Payload): boolean => {
  const [header, claims, signature, ...others] = tokenOf(request, payload.config.cookiePrefix)?.split('.') ?? []
  if (!header || !claims || !signature || others.length > 0) return false
  const expected = createHmac('sha256', payload.secret).update(`${header}.${claims}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  const read = readPart(claims)
  if (
    !isRecord(read) ||
    typeof read.collection !== 'string' ||
    typeof read.exp !== 'number' ||
    read.exp * 1000 < Date.now()
  )
    return false
  return Object.values(payload.collections).some(
    ({ config }) => config.slug === read.collection && config.custom.beffroi?.account === 'staff',
  )
}
