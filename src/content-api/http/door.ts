import type { IncomingMessage, ServerResponse } from 'node:http'

import type { GraphQLError } from 'graphql'
import type { Payload } from 'payload'

import { graphQLPaths } from '../../payload/routes.ts'
import type { Caller, ContentApi } from '../createContentApi.ts'
import { STRANGER } from '../createContentApi.ts'
import { usualLanguage } from '../documents/StoredDocument.ts'
import { contentApiOptionsOf } from '../options.ts'
import { LeftToPayload } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { dependenciesOf } from './answerCache.ts'
import { createPersistedDocuments } from '../graphql/persistedDocuments.ts'
import { callerOf, isStranger, readerOf } from './callerOf.ts'
import { corsOf } from './cors.ts'
import { isJSON, mediaTypeOf, readQuery } from './graphQLRequest.ts'
import type { MediaType } from './graphQLRequest.ts'
import { findRoute, RouteRefusal } from '../routes/publishedRoutes.ts'
import { cacheControl, encodingOf, prepareVariant, publishedAnswer, sendAnswer } from './publishedAnswer.ts'
import type { PublishedAnswer } from './publishedAnswer.ts'
import { languageOf, sendUnkept, unfoldRequest } from './unfoldRequest.ts'

/** What answers before Next.js is asked. */
export type Door = {
  /** Whether the request has been answered; else it is Payload's. `body` is what came with it, read already. */
  answer: (request: IncomingMessage, response: ServerResponse, body?: Buffer) => Promise<boolean>
  /** The same with what is in memory, at once. */
  answerFromMemory: (request: IncomingMessage, response: ServerResponse, body?: Buffer) => boolean
  /** Reads a request for GraphQL ({@link unfoldRequest}). Returns true when it was refused; else the body to go on with, false for the one it has. */
  unfold: (request: IncomingMessage, response: ServerResponse, body?: Buffer) => Buffer | boolean
}

type Options = {
  /** The origins whose pages may read, where the operator has named some; without them `cors` of the config says it. */
  origins?: readonly string[]
}

/** A query that is wrong, which the readers' schema says itself. */
class WrongQuery extends Error {
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    super('wrong query')
    this.errors = errors
  }
}

/** Larger bodies are no names of answers. */
const LONGEST_NAME = 16 * 1024

const withMediaType = (mediaType: MediaType | undefined, text: string): string | undefined =>
  mediaType && `${mediaType} ${text}`

const splitAt = (text: string, mark: string): [before: string, from: string] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}

const isAt = (url: string, path: string): boolean =>
  url.startsWith(path) && (url.length === path.length || url[path.length] === '?')

const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** The HTTP door of the content API, for a `node:http` server. */
export const createDoor = (api: ContentApi, payload: Payload, { origins }: Options = {}): Door => {
  const { routes } = payload.config
  const root = `${routes.api}/`
  const { forReaders: readersPath, own: graphQLPath } = graphQLPaths(payload.config)
  const language = usualLanguage(payload)
  const cors = corsOf(payload.config, origins)
  const { caching, persistedDocuments } = contentApiOptionsOf(payload.config)
  const documents = createPersistedDocuments(persistedDocuments.documents)
  /** What was asked for by requests whose document has been put in since. */
  const names = new WeakMap<IncomingMessage, string>()

  const isForReaders = (url: string): boolean => isAt(url, readersPath)
  const isGraphQL = (url: string): boolean => isAt(url, graphQLPath) || isForReaders(url)

  /** What a request asks for, as a name: equal for requests that get the same answer. Empty where it is too long, `undefined` for what is not answered here. */
  const nameOf = (request: IncomingMessage, body?: Buffer): string | undefined => {
    const { method, url = '' } = request
    if (isReading(request)) {
      if (body || !url.startsWith(root)) return undefined
      return isGraphQL(url) ? withMediaType(mediaTypeOf(request), url) : url
    }
    const isKnown = url === graphQLPath || url === readersPath
    if (method !== 'POST' || !body || !isKnown || !isJSON(request)) return undefined
    if (body.length > LONGEST_NAME) return ''
    // An address has no blanks: no other name begins like that.
    return withMediaType(mediaTypeOf(request), `${url} ${body.toString('latin1')}`)
  }

  type Made = {
    body: object | string
    contentType: string
    maxAgeSeconds?: number
    reading: Reading
    vary: string[]
  }
  type Asked = { body: Buffer | undefined; caller: Caller; request: IncomingMessage }

  const makeGraphQL = async ({ body, caller, request }: Asked): Promise<Made> => {
    const mediaType = mediaTypeOf(request)
    const query = mediaType && readQuery(request, body)
    if (!query) throw new LeftToPayload()
    const isReaders = isForReaders(request.url ?? '')
    const reading = api.open(caller, 'GraphQL')
    // Payload tells it otherwise.
    if (isReaders) reading.tellsIn = languageOf(request, payload)
    const { answerQuery } = isReaders ? api.readers : api
    const result = await answerQuery(query, reading, language)
    if (result.data === undefined) throw new WrongQuery(result.errors ?? [])
    return { body: result, contentType: `${mediaType}; charset=utf-8`, reading, vary: ['Accept', 'Authorization'] }
  }

  const makeRest = async ({ caller, request: { url = '' } }: Asked): Promise<Made> => {
    const [pathname = '', search = ''] = splitAt(url, '?')
    const route = findRoute(payload.config, pathname.slice(routes.api.length))
    if (route) {
      const { answer, reading } = await api.route(route, new URLSearchParams(search))
      return { ...answer, contentType: route.route.contentType, reading, vary: ['Authorization'] }
    }
    const { body, reading } = await api.rest({ method: 'GET', pathname, search }, caller)
    return { body, contentType: 'application/json', reading, vary: ['Authorization'] }
  }

  /** @throws LeftToPayload for what Payload must answer. */
  const make = async (asked: Asked): Promise<PublishedAnswer> => {
    const { url = '' } = asked.request
    const { caller } = asked.caller
    const { reading, ...made } = await (isGraphQL(url) ? makeGraphQL(asked) : makeRest(asked))
    return publishedAnswer({
      ...made,
      cacheControl: caller === 'anonymous' ? cacheControl(caching, made.maxAgeSeconds) : 'private, no-cache',
      from: dependenciesOf(reading),
      isShared: caller === 'anonymous',
    })
  }

  /** Payload's schema has all the names of the readers' one: it is asked in its place, for a stranger where the caller counts as one. */
  const leave = (request: IncomingMessage, caller?: Caller): false => {
    const { headers, url = '' } = request
    if (!isForReaders(url)) return false
    request.url = `${graphQLPath}${url.slice(readersPath.length)}`
    if (caller === STRANGER) {
      delete headers.authorization
      delete headers.cookie
    }
    return false
  }

  const send = async (answer: PublishedAnswer, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await prepareVariant(answer, encodingOf(request))
    sendAnswer(answer, { more: cors(request), request, response })
  }

  return {
    answer: async (request, response, body) => {
      const isReaders = isForReaders(request.url ?? '')
      if (!api.isReady() && !isReaders) return false
      let caller: Caller | undefined
      try {
        const name = names.get(request) ?? nameOf(request, body)
        if (isReaders) caller = await readerOf(request, payload)
        else if (name !== undefined) caller = await callerOf(request, payload)
        if (!caller || name === undefined) return leave(request, caller)
        const asked = { body, caller, request }
        const answer = name
          ? await api.answers.find(`${caller.caller} ${name}`, async () => make(asked))
          : await make(asked)
        await send(answer, request, response)
        return true
      } catch (error) {
        if (error instanceof WrongQuery) {
          // As graphql-http has it: a client that knows no other type than JSON reads the errors, and not the status.
          const status = mediaTypeOf(request) === 'application/json' ? 200 : 400
          sendUnkept({ errors: error.errors }, status, { cors, request, response })
          return true
        }
        if (!(error instanceof LeftToPayload || error instanceof RouteRefusal))
          payload.logger.warn({ err: error, msg: 'A reader is left to Payload' })
        return leave(request, caller)
      }
    },
    answerFromMemory: (request, response, body) => {
      const name = isStranger(request, payload) ? nameOf(request, body) : undefined
      const answer = name ? api.answers.peek(`${STRANGER.caller} ${name}`) : undefined
      return answer !== undefined && sendAnswer(answer, { more: cors(request), request, response })
    },
    unfold: (request, response, body) => {
      if (!isGraphQL(request.url ?? '') || !(isReading(request) || request.method === 'POST')) return false
      const name = nameOf(request, body)
      const unfolded = unfoldRequest(request, response, body, { cors, documents, payload })
      const isNamed = Buffer.isBuffer(unfolded) || (!unfolded && name !== nameOf(request, body))
      if (isNamed && name !== undefined) names.set(request, name)
      return unfolded
    },
  }
}
