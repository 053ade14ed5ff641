import { deepStrictEqual } from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'

import { configToSchema } from '@payloadcms/graphql'
import type { Payload } from 'payload'

import { createContentApi } from '../../src/content-api/createContentApi.ts'
import type { Caller } from '../../src/content-api/createContentApi.ts'
import { callerOf } from '../../src/content-api/http/callerOf.ts'
import { LeftToPayload } from '../../src/content-api/reading.ts'
import type { ApiAnswer } from './ApiAnswer.ts'
import type { GraphQLRequest, SendGraphQL } from './createGraphQL.ts'
import type { Rest, RestRequest } from './createRest.ts'
import type { TestNewsroom } from './startPayload.ts'

const LANGUAGE = { fallbackLocale: 'fr', locale: 'fr' } as const

/** Payload leaves the order of a relation to several documents open. */
const inAnyOrder = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.map(inAnyOrder).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inAnyOrder(one)]),
  )
}

const asJSON = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const lowerCased = (headers: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

type Answered = Pick<ApiAnswer<unknown>, 'body' | 'status'>

/** The content API of a newsroom, asked what Payload was asked: it must answer the same, or leave it to Payload. */
export const contentApiBeside = (payload: Payload) => {
  const api = createContentApi(payload, { configToSchema: configToSchema as never })
  let answered = 0

  const compare = async (
    { body, status }: Answered,
    headers: Record<string, string> | undefined,
    ask: (caller: Caller) => Promise<Answered>,
  ): Promise<void> => {
    const caller = await callerOf({ headers: lowerCased(headers) } as unknown as IncomingMessage, payload).catch(
      () => undefined,
    )
    // That there is no room for a large request is Payload's, of the moment.
    if (!caller || status === 503) return
    try {
      const answer = await ask(caller)
      answered++
      deepStrictEqual(inAnyOrder(asJSON(answer)), inAnyOrder({ body, status }), 'the content API answers otherwise')
    } catch (error) {
      if (!(error instanceof LeftToPayload)) throw error
    }
  }

  return {
    answered: () => answered,
    close: api.close,
    graphQL: async (answer: Answered, { headers, ...query }: GraphQLRequest): Promise<void> =>
      compare(answer, headers, async (caller) => ({ body: await api.graphQL(query, caller, LANGUAGE), status: 200 })),
    /** Resolves once it has said in the log what it answers. */
    isReady: async (): Promise<void> => {
      while (!api.isReady()) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    rest: async (answer: Answered, { headers, method = 'GET', path, query = {} }: RestRequest): Promise<void> => {
      if (method !== 'GET') return
      const url = new URL(`http://localhost:3000/api${path}`)
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
      await compare(answer, headers, async (caller) => {
        const { body, status } = await api.rest({ method, pathname: url.pathname, search: url.search }, caller)
        return { body, status }
      })
    },
  }
}

/**
 * The same newsroom, whose content API is asked whatever a reader asks of Payload ({@link contentApiBeside}). Whoever uses it and never has the content API answer
 * fails when it stops.
 */
export const throughBothDoors = (newsroom: TestNewsroom): TestNewsroom => {
  const beside = contentApiBeside(newsroom.payload)

  const graphql: SendGraphQL = async (request) => {
    const answer = await newsroom.graphql(request)
    await beside.graphQL(answer, request)
    return answer as never
  }

  const rest: Rest = async (request) => {
    const answer = await newsroom.rest(request)
    try {
      await beside.rest(answer, request)
    } catch {
      // A schedule may have published something between the two.
      await beside.rest(await newsroom.rest(request), request)
    }
    return answer as never
  }

  return {
    ...newsroom,
    graphql,
    rest,
    stop: async () => {
      await beside.close()
      await newsroom.stop()
      if (beside.answered() === 0) throw new Error('The content API answered nothing that was asked.')
    },
  }
}
