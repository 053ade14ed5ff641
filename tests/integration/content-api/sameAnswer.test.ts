import { isDeepStrictEqual } from 'node:util'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'
import { getNamedType, isObjectType } from 'graphql'
import type { GraphQLSchema } from 'graphql'

import { createContentApi, STRANGER } from '../../../src/content-api/createContentApi.ts'
import type { ContentApi } from '../../../src/content-api/createContentApi.ts'
import { LeftToPayload } from '../../../src/content-api/reading.ts'
import { loadDemo } from '../../../tools/demo-content/load.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { uploadsElsewhere } from '../../helpers/uploads.ts'
import { createRandom } from '../fuzz/random.ts'
import type { Random } from '../fuzz/random.ts'
import { anyAddress } from './anyAddress.ts'
import type { AddressSource } from './anyAddress.ts'
import { anyQuery } from './anyQuery.ts'
import type { QuerySource } from './anyQuery.ts'
import { readValues } from './contentValues.ts'
import { differenceOf } from './differenceOf.ts'
import { writeOtherContent } from './otherContent.ts'

/** `SAME_SEED=7 SAME_QUERIES=5000 npm test -- --selectProjects integration tests/integration/content-api/sameAnswer.test.ts`; `SAME_FROM` begins at one, to repeat it. */
const SEED = Number(process.env.SAME_SEED ?? 1)
const QUERIES = Number(process.env.SAME_QUERIES ?? 200)
const FROM = Number(process.env.SAME_FROM ?? 0)

const MOST_LEFT = 0.15
const MOST_SHOWN = 20

const LANGUAGE = { fallbackLocale: 'fr', locale: 'fr' } as const

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
let api: ContentApi
let source: QuerySource
let addresses: AddressSource

/** The ids of what a stranger reads, by the name of its type. */
const publishedIDs = async (schema: GraphQLSchema): Promise<Map<string, string[]>> => {
  const ids = new Map<string, string[]>()
  for (const { args, name, type } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const named = getNamedType(type)
    const docs = isObjectType(named) ? named.getFields().docs : undefined
    if (!docs || name.startsWith('versions') || !args.some((arg) => arg.name === 'draft')) continue
    const { body } = await newsroom.graphql<Record<string, { docs: { id: string }[] } | null>>({
      query: `{ ${name}(limit: 100, pagination: false) { docs { id } } }`,
    })
    const found = body.data?.[name]?.docs ?? []
    if (found.length > 0)
      ids.set(
        getNamedType(docs.type).name,
        found.map(({ id }) => id),
      )
  }
  return ids
}

/** The same, by the slug of its collection. */
const publishedIDsOverREST = async (): Promise<Map<string, string[]>> => {
  const ids = new Map<string, string[]>()
  for (const slug of api.reading.served.collections.keys()) {
    const { body } = await newsroom.rest<{ docs: { id: string }[] }>({ path: `/${slug}?depth=0&limit=100&joins=false` })
    ids.set(
      slug,
      body.docs.map(({ id }) => id),
    )
  }
  return ids
}

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  uploads = await uploadsElsewhere(payload)
  await loadDemo({ payload, report: () => {} })
  await writeOtherContent(payload)
  api = createContentApi(payload, { configToSchema: configToSchema as never })
  const { schema } = configToSchema(payload.config)
  const values = await readValues(payload)
  source = { ids: await publishedIDs(schema), schema, values }
  addresses = {
    collections: [...api.reading.served.collections.keys()],
    ids: await publishedIDsOverREST(),
    payload,
    values,
  }
}, 900_000)

afterAll(async () => {
  await api.close()
  await newsroom.stop()
  await uploads.remove()
})

/** Payload adds the documents of a relation to several in the order in which they were loaded; the content API, in the stored one. */
const sortLists = (value: unknown, lists: ReadonlySet<string>, name = ''): unknown => {
  if (Array.isArray(value)) {
    const sorted = value.map((one) => sortLists(one, lists))
    return lists.has(name) ? sorted.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : sorted
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sortLists(one, lists, key)]),
  )
}

/** One question: how it is asked of both, and how its answers are compared. */
type Question = {
  /** The second time, what was kept of the first has its part in the answer: a compiled document, pages of lists. */
  ofContentApi: () => Promise<unknown>
  ofPayload: () => Promise<unknown>
  text: string
  /** The order that Payload leaves open, taken out of an answer. */
  normalise?: (answer: unknown) => unknown
}

const LEFT = Symbol('left to Payload')

const orLeft = async (ask: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof LeftToPayload) return LEFT
    throw error
  }
}

const asJSON = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Asks `QUERIES` questions of both, and says where their answers differ. What Payload refuses, the content API must leave to it. */
const compare = async (api: string, questionOf: (random: Random) => Question): Promise<string[]> => {
  const differences: string[] = []
  let left = 0
  for (let index = FROM; index < FROM + QUERIES && differences.length < MOST_SHOWN; index++) {
    const {
      normalise = (answer) => answer,
      ofContentApi,
      ofPayload,
      text,
    } = questionOf(createRandom(SEED * 1_000_003 + index))
    const answer = await orLeft(ofContentApi)
    if (answer === LEFT) {
      left++
      continue
    }
    const answers = { 'the first time': answer, 'the second time': await orLeft(ofContentApi) }
    const expected = normalise(await ofPayload())
    for (const [time, given] of Object.entries(answers)) {
      const received = given === LEFT ? given : normalise(asJSON(given))
      if (isDeepStrictEqual(expected, received)) continue
      differences.push(
        `SAME_SEED=${SEED} SAME_FROM=${index} SAME_QUERIES=1, ${time}\n${text}\n${differenceOf(expected, received)}`,
      )
    }
  }
  process.stdout.write(
    `${api}: ${QUERIES} asked (seed ${SEED}), ${left} left to Payload, ${differences.length} different\n`,
  )
  if (QUERIES >= 100) expect(left / QUERIES).toBeLessThan(MOST_LEFT)
  return differences
}

it(`GraphQL: ${QUERIES} queries are answered as Payload answers them (seed ${SEED})`, async () => {
  const differences = await compare('GraphQL', (random) => {
    const { lists, query, variables } = anyQuery(random, source)
    return {
      normalise: (answer) => sortLists(answer, lists),
      ofContentApi: async () => api.graphQL({ query, variables }, STRANGER, LANGUAGE),
      ofPayload: async () => (await newsroom.graphql({ query, variables })).body,
      text: `${query}\n${JSON.stringify(variables)}`,
    }
  })
  expect(differences.join('\n\n')).toBe('')
}, 3_600_000)

it(`REST: ${QUERIES} requests are answered as Payload answers them (seed ${SEED})`, async () => {
  const differences = await compare('REST', (random) => {
    const address = anyAddress(random, addresses)
    const [pathname = '', search = ''] = address.split(/(?=\?)/)
    return {
      ofContentApi: async () => {
        const { body, status } = await api.rest({ method: 'GET', pathname: `/api${pathname}`, search }, STRANGER)
        return { body, status }
      },
      ofPayload: async () => {
        const { body, status } = await newsroom.rest({ path: address })
        return { body, status }
      },
      text: address,
    }
  })
  expect(differences.join('\n\n')).toBe('')
}, 3_600_000)
