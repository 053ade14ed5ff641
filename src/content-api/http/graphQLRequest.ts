import type { IncomingMessage } from 'node:http'

import { isRecord } from '../../payload/values.ts'
import type { GraphQLQuery } from '../graphql/answerQuery.ts'

/** The media types of an answer (GraphQL over HTTP, "Media Types"). */
export type MediaType = 'application/graphql-response+json' | 'application/json'

const PREFERRED: readonly [accepted: string, given: MediaType][] = [
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/json', 'application/json'],
  ['application/*', 'application/json'],
  ['*/*', 'application/json'],
]

const readMediaType = (accepted: string): MediaType | undefined => {
  const takes = accepted.split(',').map((range) => range.split(';', 1)[0]?.trim().toLowerCase())
  for (const range of takes) {
    const found = PREFERRED.find(([name]) => name === range)
    if (found) return found[1]
  }
  return undefined
}

const mediaTypes = new Map<string, MediaType | undefined>()
const MEDIA_TYPES_KNOWN = 100

/** The type of the answer to a request: the first that it accepts; `undefined` when it accepts none. There are few such headers: each is read once. */
export const mediaTypeOf = ({ headers: { accept } }: IncomingMessage): MediaType | undefined => {
  if (accept === undefined) return 'application/json'
  if (mediaTypes.has(accept)) return mediaTypes.get(accept)
  const mediaType = readMediaType(accept)
  if (mediaTypes.size < MEDIA_TYPES_KNOWN) mediaTypes.set(accept, mediaType)
  return mediaType
}

const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i

/** Whether a body is said to be JSON. */
export const isJSON = ({ headers }: IncomingMessage): boolean => JSON_TYPE.test(headers['content-type'] ?? '')

const PARAMETERS: ReadonlySet<string> = new Set(['extensions', 'operationName', 'query', 'variables'])

/** What a request says, read: the parameters of GraphQL over HTTP by their names, each of its own kind. */
export const queryFrom = (read: unknown): GraphQLQuery | undefined => {
  if (!isRecord(read) || typeof read.query !== 'string') return undefined
  const { operationName = null, query, variables = null } = read
  // Others are Payload's: `locale`.
  if (Object.keys(read).some((name) => !PARAMETERS.has(name))) return undefined
  if (operationName !== null && typeof operationName !== 'string') return undefined
  if (variables !== null && !isRecord(variables)) return undefined
  return { query, ...(operationName !== null && { operationName }), ...(variables !== null && { variables }) }
}

const readAddress = (url: string): Record<string, unknown> | undefined => {
  const parameters = [...new URLSearchParams(url.slice(url.indexOf('?') + 1))]
  // One that stands twice is not read alike everywhere.
  if (new Set(parameters.map(([name]) => name)).size < parameters.length) return undefined
  return Object.fromEntries(
    parameters.map(([name, value]) => [
      name,
      name === 'variables' || name === 'extensions' ? (JSON.parse(value) as unknown) : value,
    ]),
  )
}

/** The query in the body of a POST, or in the address of a GET; `undefined` for what Payload must read, or refuse. */
export const readQuery = (
  { method, url = '' }: IncomingMessage,
  body: Buffer | undefined,
): GraphQLQuery | undefined => {
  try {
    if (method === 'POST') return body && queryFrom(JSON.parse(body.toString()))
    return queryFrom(readAddress(url))
  } catch {
    // Not JSON, which Payload says.
    return undefined
  }
}
