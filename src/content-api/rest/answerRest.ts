import type { CollectionSlug, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

import { keyOf, NEWSROOM } from '../../content-events/names.ts'
import { planOf } from '../documents/planOf.ts'
import type { DocumentPlan } from '../documents/planOf.ts'
import { createPopulation, populateDocuments, populateView } from '../documents/populate.ts'
import type { Level, Population } from '../documents/populate.ts'
import { shapeOf } from '../documents/shapeOf.ts'
import { viewName, viewOf } from '../documents/viewOf.ts'
import type { DocumentQuery, Joins, PreparedList } from '../lists/prepareList.ts'
import { readList } from '../lists/readList.ts'
import type { ID, IDPage } from '../lists/readList.ts'
import {
  countDocuments,
  keptByText,
  LeftToPayload,
  preparedDocument,
  preparedList,
  servedCollection,
  touchList,
} from '../reading.ts'
import type { Reading } from '../reading.ts'
import { readAddress } from './readAddress.ts'
import type { Address, RestRequest } from './readAddress.ts'

type Body = Record<string, unknown>

export type RestAnswer = {
  body: Body
  /** What was read for it: `reader.seen()` and `touched` say what may change it. */
  reading: Reading
  status: 200
}

type Responder = (reading: Reading) => Promise<Body>

/** As Payload's `afterRead` reads it. */
const levelOf = ({ payload }: Reading, depth: number | undefined): Level => {
  const { defaultDepth, maxDepth } = payload.config
  return { currentDepth: 1, depth: Math.min(depth ?? defaultDepth, maxDepth) }
}

type Listed = {
  level: Level
  list: PreparedList
  plan: DocumentPlan
  population: Population
}

/** An empty list has one page, but none where MongoDB's adapter reads joins along with it. */
const hasNoPage = ({ payload }: Reading, { list, plan }: Listed, { totalDocs }: IDPage): boolean =>
  totalDocs === 0 && plan.joins.length > 0 && list.args.pagination !== false && payload.db.name === 'mongoose'

const answerList = async (reading: Reading, listed: Listed): Promise<Body> => {
  const { list } = listed
  touchList(reading, list)
  const page = await readList(reading, list)
  const docs = await populateDocuments(reading, page.docs, listed)
  return { ...page, docs, ...(hasNoPage(reading, listed, page) && { totalPages: 0 }) }
}

type OfDocument = { id: ID; level: Level; plan: DocumentPlan; population: Population }

const answerDocument = async (reading: Reading, { id, ...args }: OfDocument): Promise<Body> => {
  const [body] = await populateDocuments(reading, [id], args)
  // Payload says which kind of nothing it is.
  if (!body) throw new LeftToPayload()
  return body
}

const definedOf = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>

type Compiled = { isLasting: boolean; respond: Responder }

const compileCollection = async (
  reading: Reading,
  { language, params, target }: Address & { target: { kind: 'document' | 'list' } },
): Promise<Compiled> => {
  const { limit, page, pagination, populate, select, sort, where } = params
  const collection = servedCollection(reading, target.collection.slug)
  const query: DocumentQuery = {
    ...definedOf({ depth: params.depth, joins: params.joins as Joins | undefined, populate, select }),
    collection: target.collection.slug as CollectionSlug,
  }
  const level = levelOf(reading, params.depth)
  const population = createPopulation(language, populate)
  if (target.kind === 'document') {
    const { id } = target
    const prepared = await preparedDocument(reading, { ...query, id, language })
    const plan = await planOf(reading, prepared, { collection, language })
    return {
      isLasting: prepared.isLasting,
      respond: async (one) => answerDocument(one, { id, level, plan, population }),
    }
  }
  const list = await preparedList(reading, {
    ...query,
    ...definedOf({ limit, page, pagination, sort, where }),
    isFromOutside: true,
    language,
  })
  const plan = await planOf(reading, list, { collection, language })
  if (plan.joins.length > 0 && list.mongo?.isCast) throw new LeftToPayload()
  return {
    isLasting: list.isLasting,
    respond: async (one) => answerList(one, { level, list, plan, population }),
  }
}

/** The newsroom's settings. Payload names the global in them, unless they are selected without it. */
const compileNewsroom = (
  reading: Reading,
  { language, params: { depth, populate, select }, target: { global } }: Address & { target: { kind: 'global' } },
): Compiled => {
  if (global.forceSelect) throw new LeftToPayload()
  const level = levelOf(reading, depth)
  const population = createPopulation(language, populate)
  const name = viewName(language, select)
  const shape = shapeOf(global.flattenedFields)
  const hasType = !select || (select as Record<string, unknown>).globalType !== undefined || isExcluding(select)
  const key = keyOf(NEWSROOM, NEWSROOM)
  const respond: Responder = async (one) => {
    const { payload, reader, store } = one
    await reader.load([key])
    const document = reader.peek(key)
    if (!document) throw new LeftToPayload()
    const view = await viewOf({ document, global, language, name, payload, select, store })
    const body = await populateView(one, view, { level, population, shape })
    return { ...body, ...(hasType && { globalType: global.slug }) }
  }
  return { isLasting: true, respond }
}

const isExcluding = (select: SelectType): boolean => getSelectMode(select) === 'exclude'

const compile = async (reading: Reading, address: Address): Promise<Compiled> => {
  const { language, params, target } = address
  if (target.kind === 'global') return compileNewsroom(reading, { ...address, target })
  if (target.kind !== 'count')
    return compileCollection(reading, { ...address, target } as Parameters<typeof compileCollection>[1])
  const query = {
    collection: target.collection.slug as CollectionSlug,
    language,
    ...(params.where && { where: params.where }),
  }
  return {
    isLasting: true,
    respond: async (one) => ({ totalDocs: await countDocuments(one, query) }),
  }
}

/** What is wrong is Payload's to say. */
const orLeave = (error: unknown): Error =>
  error instanceof LeftToPayload ? error : new LeftToPayload('', { cause: error })

/**
 * Answers Payload's REST API for `GET` from the published snapshot: lists, documents, counts and the newsroom's settings. An address is read and prepared
 * once for each text.
 */
export const createRestAnswers = () => {
  const answers = keptByText<Responder>()

  /** @throws LeftToPayload for what Payload must answer, or refuse. */
  return async (reading: Reading, request: RestRequest): Promise<RestAnswer> => {
    const { method, pathname, search } = request
    if (method !== 'GET' && method !== 'HEAD') throw new LeftToPayload()
    const name = JSON.stringify([reading.caller, pathname, search])
    try {
      const known = answers.get(name)
      const { isLasting, respond } = known
        ? { isLasting: false, respond: known }
        : await compile(reading, await readAddress(reading, request))
      if (isLasting) answers.set(name, respond)
      return { body: await respond(reading), reading, status: 200 }
    } catch (error) {
      throw orLeave(error)
    }
  }
}
