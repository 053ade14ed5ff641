import type { IncomingMessage, ServerResponse } from 'node:http'

import { sanitizeLocales } from 'payload'
import type { Payload } from 'payload'

import { isRecord } from '../../payload/values.ts'
import type { ContentApi } from '../createContentApi.ts'
import type { Language } from '../documents/StoredDocument.ts'
import type { GraphQLQuery } from '../graphql/answerQuery.ts'
import { LeftToPayload } from '../reading.ts'
import { callerOf } from './callerOf.ts'

/** What answers before Next.js is asked. */
export type Door = {
  /** Whether the request has been answered; else it is Payload's. `body` is what came with it, read already. */
  answer: (request: IncomingMessage, response: ServerResponse, body?: Buffer) => Promise<boolean>
}

const readQuery = (body: Buffer | undefined): GraphQLQuery | undefined => {
  if (!body) return undefined
  try {
    const read: unknown = JSON.parse(body.toString())
    if (!isRecord(read) || typeof read.query !== 'string') return undefined
    const { operationName, query, variables } = read
    if (Object.keys(read).some((key) => !['extensions', 'operationName', 'query', 'variables'].includes(key)))
      return undefined
    return {
      query,
      ...(typeof operationName === 'string' && { operationName }),
      ...(isRecord(variables) && { variables }),
    }
  } catch {
    // Not JSON, which Payload says.
    return undefined
  }
}

/** The language of a request that names none. */
const usualLanguage = ({ config: { localization } }: Payload): Language =>
  localization
    ? (sanitizeLocales({ fallbackLocale: undefined as never, locale: undefined as never, localization }) as Language)
    : { fallbackLocale: undefined, locale: undefined }

/** The HTTP door of the content API, for a `node:http` server. */
export const createDoor = (api: ContentApi, payload: Payload): Door => {
  const { api: apiRoute, graphQL } = payload.config.routes
  const graphQLPath = `${apiRoute}${graphQL}`
  const language = usualLanguage(payload)

  const answerGraphQL = async (request: IncomingMessage, response: ServerResponse, body?: Buffer): Promise<boolean> => {
    const query = readQuery(body)
    const caller = query && (await callerOf(request, payload))
    if (!query || !caller) return false
    const result = await api.graphQL(query, caller, language)
    const text = Buffer.from(JSON.stringify(result))
    response
      .writeHead(200, { 'Content-Length': text.length, 'Content-Type': 'application/json; charset=utf-8' })
      .end(text)
    return true
  }

  return {
    answer: async (request, response, body) => {
      try {
        const { method, url = '' } = request
        if (!api.isReady()) return false
        if (url === graphQLPath && method === 'POST') return await answerGraphQL(request, response, body)
        return false
      } catch (error) {
        if (!(error instanceof LeftToPayload)) payload.logger.debug({ err: error, msg: 'Left to Payload' })
        return false
      }
    },
  }
}
