import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { GraphQLSchema } from 'graphql'
import { handleEndpoints } from 'payload'
import type { SanitizedConfig } from 'payload'

import { answerUnreadable } from '../../src/errors/wrong-input/classifyError.ts'
import { apiClient } from '../helpers/apiClient.ts'
import { signIn } from '../helpers/signIn.ts'
import { contentApiOf } from '../../src/content-api/endpoints.ts'
import { startPayload } from '../helpers/startPayload.ts'
import type { TestNewsroom } from '../helpers/startPayload.ts'
import { picture, uploadsElsewhere } from '../helpers/uploads.ts'
import { anyRequest } from './fuzz/grammar.ts'
import type { FuzzRequest, Known } from './fuzz/grammar.ts'
import { anyGraphQLRequest } from './fuzz/graphql.ts'
import { createRandom } from './fuzz/random.ts'

/** `FUZZ_SEED=7 FUZZ_REQUESTS=20000 npm run fuzz`; `FUZZ_FROM` begins at one of them, to repeat it. */
const SEED = Number(process.env.FUZZ_SEED ?? 1)
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 700)
const FROM = Number(process.env.FUZZ_FROM ?? 0)

const SLOW_IN_MS = 2000
const MOST_FAULTS = 20

/** What tells of the inside: a stack, the words of a library, Payload's own answer to what it did not expect. */
const INSIDE =
  /node_modules|\bat \w+ \(|\.[jt]s:\d+|Mongo\w*Error|CastError|BSONError|TypeError|Cannot read propert|is not a function|is not iterable|Something went wrong|E11000/

/** What Payload says to whoever reads French, where nothing says it anew. What was sent is shown between « ». */
const ENGLISH = /\b(?:cannot|following|has|have|invalid|is|missing|must|no|not|the|this|unable)\b/i

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
let known: Known
let schema: GraphQLSchema
let config: Promise<SanitizedConfig>
const callers: [string, Record<string, string>][] = []
const logged: string[] = []

const written = (_: string, value: unknown): unknown =>
  value instanceof Error ? `${value.name}: ${value.stack}` : value

const note = (...args: unknown[]): void =>
  void logged.push(args.map((arg) => JSON.stringify(arg, written) ?? '').join(' '))

const listen = (): void => {
  for (const level of ['error', 'fatal', 'info', 'warn'] as const) newsroom.payload.logger[level] = note as never
  for (const level of ['error', 'info', 'log', 'warn'] as const) jest.spyOn(console, level).mockImplementation(note)
}

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  uploads = await uploadsElsewhere(payload)
  payload.sendEmail = async () => Promise.resolve()
  const create = async (collection: string, data: Record<string, unknown>): Promise<string> =>
    String(
      (await payload.create({ collection: collection as 'articles', data: { _status: 'published', ...data } as never }))
        .id,
    )
  const bytes = await picture()
  const media = String(
    (
      await payload.create({
        collection: 'media',
        data: { alt: 'Le hall', public: true },
        file: { data: Buffer.from(bytes), mimetype: 'image/png', name: 'hall.png', size: bytes.length },
      })
    ).id,
  )
  const topic = String((await payload.create({ collection: 'topics', data: { name: 'Industrie' } })).id)
  const place = await create('places', { name: 'Lens', type: 'commune' })
  const organisation = await create('organisations', {
    name: 'Usine',
    sites: [{ place, role: 'headquarters' }],
    type: 'company',
  })
  const person = await create('people', { familyName: 'Dupont' })
  const role = await create('roles', { organisation, person, title: 'Directrice' })
  const series = await create('series', { title: 'Triennale' })
  const artwork = await create('artworks', { artists: [person], title: 'Nuage' })
  const event = await create('events', {
    artworks: [artwork],
    name: 'Salon',
    start: { date: '2024-06-01T10:00:00.000Z', precision: 'day' },
    type: 'fair',
  })
  const article = await create('articles', {
    kind: 'brief',
    mainImage: media,
    organisations: [organisation],
    people: [person],
    title: 'Un titre',
    topics: [topic],
  })
  const newsletter = await create('newsletters', { sections: [{ articles: [article], title: 'Une' }], title: 'Lettre' })
  known = {
    ids: {
      articles: [article],
      artworks: [artwork],
      events: [event],
      media: [media],
      newsletters: [newsletter],
      organisations: [organisation],
      people: [person],
      places: [place],
      roles: [role],
      series: [series],
      topics: [topic],
    },
    payload,
  }
  callers.push(
    ['a stranger', {}],
    ['an API key', await apiClient(payload, { readDrafts: false })],
    ['a preview key', await apiClient(payload, { readDrafts: true })],
  )
  for (const name of ['translator', 'author', 'editor', 'admin'] as const)
    callers.push([name, (await signIn(payload, name)).headers])
  config = Promise.resolve(payload.config)
  schema = configToSchema(payload.config).schema
  // It says in the log what it answers, once.
  await (
    await contentApiOf(payload)
  ).ready
  listen()
}, 120_000)

afterAll(async () => {
  jest.restoreAllMocks()
  await newsroom.stop()
  await uploads.remove()
})

/** As the app's routes answer. */
const send = async (
  { body, headers, method, url }: FuzzRequest,
  credentials: Record<string, string>,
): Promise<Response> => {
  const request = new Request(`http://localhost:3000/api${url}`, {
    body: method === 'GET' ? undefined : body,
    headers: { 'Accept-Language': 'fr', ...headers, ...(headers.Authorization ? {} : credentials) },
    method,
  })
  const answer = url === '/graphql' ? GRAPHQL_POST(config)(request) : handleEndpoints({ config, request })
  return answer.catch((error: unknown) => answerUnreadable(request, error))
}

type Errors = { errors?: { extensions?: { statusCode?: number }; message?: unknown }[] }

/** GraphQL speaks of queries in English, to those who write them; Payload says that there is no such route where nothing else has a say. */
const isEnglish = ({ headers, url }: FuzzRequest, status: number, errors: Errors['errors'] = []): boolean =>
  !('Accept-Language' in headers) &&
  url !== '/graphql' &&
  status !== 404 &&
  errors.some(({ message }) => ENGLISH.test(String(message).replaceAll(/«[^»]*»/g, '')))

/** What is wrong with the answer to a request, if anything is. */
const findFault = async (request: FuzzRequest, credentials: Record<string, string>): Promise<string | undefined> => {
  logged.length = 0
  const began = process.cpuUsage()
  let response: Response
  try {
    response = await send(request, credentials)
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.stack : String(error)}`
  }
  const text = await response.text()
  // The time that it kept the process busy, whatever else the machine did.
  const { system, user } = process.cpuUsage(began)
  const took = (system + user) / 1000
  const isJSON = response.headers.get('content-type')?.includes('json') ?? false
  const errors = isJSON ? (JSON.parse(text) as Errors | null)?.errors : undefined
  if (response.status >= 500 || errors?.some(({ extensions }) => (extensions?.statusCode ?? 400) >= 500))
    return `${response.status} ${text.slice(0, 300)} ${logged.join('\n').slice(0, 1500)}`
  const refused = errors?.length ? text : ''
  if (INSIDE.test(refused)) return `tells of the inside: ${refused.slice(0, 400)}`
  if (isEnglish(request, response.status, errors)) return `speaks English: ${refused.slice(0, 400)}`
  if (took > SLOW_IN_MS) return `took ${Math.round(took)} ms`
  if (logged.length > 0 && (response.status >= 400 || refused))
    return `${response.status} wrote into the log: ${logged.join('\n').slice(0, 600)}`
  return undefined
}

it(`answers ${REQUESTS} wrong requests of all roles without a fault (seed ${SEED})`, async () => {
  const ids = Object.values(known.ids).flat()
  const faults: string[] = []
  const kinds = new Set<string | undefined>()
  for (let index = FROM; index < FROM + REQUESTS && faults.length < MOST_FAULTS; index++) {
    const random = createRandom(SEED * 1_000_003 + index)
    const [name, credentials] = random.pick(callers)
    const request = random.chance(0.3) ? anyGraphQLRequest(random, schema, ids) : anyRequest(random, known)
    const fault = await findFault(request, credentials)
    const kind = fault?.replaceAll(/[\da-f]{24}|\d+|(?<=")[^"]{0,60}(?=")/g, '').slice(0, 260)
    if (!fault || kinds.has(kind)) continue
    kinds.add(kind)
    faults.push(
      `FUZZ_SEED=${SEED} FUZZ_FROM=${index} FUZZ_REQUESTS=1, ${name}: ${JSON.stringify(request).slice(0, 1200)}\n  ${fault}`,
    )
  }
  expect(faults.join('\n\n')).toBe('')
}, 3_600_000)
