import type { CollectionSlug, JoinField, Where } from 'payload'

import type { Language } from '../documents/StoredDocument.ts'
import { LeftToPayload, preparedList } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { joinLimit, readJoin } from './readJoins.ts'
import type { JoinPage, PreparedJoin } from './readJoins.ts'
import type { ID } from './readList.ts'

type JoinArgs = {
  count?: boolean | null
  field: JoinField
  /** Of the document whose join it is. */
  id: ID
  language: Language
  limit?: null | number
  page?: null | number
  parentSlug: string
  sort?: null | string
  where?: null | Where
}

const prepareJoin = async (reading: Reading, args: Omit<JoinArgs, 'id'>): Promise<PreparedJoin> => {
  const { count, field, language, parentSlug, sort, where } = args
  const { collection } = field
  if (typeof collection !== 'string') throw new LeftToPayload()
  const limit = args.limit ?? joinLimit(field)
  const list = await preparedList(reading, {
    collection: collection as CollectionSlug,
    isFromOutside: false,
    language,
    limit,
    pagination: false,
    sort: sort?.split(',') ?? field.defaultSort,
    where: { and: [where ?? {}, field.where ?? {}] },
  })
  return { field, isCounted: count === true, limit, list, page: args.page ?? 1, parentSlug }
}

type Prepared = Map<JoinField, Map<string, Promise<PreparedJoin>>>

const prepared = new WeakMap<Reading['reader'], Prepared>()

/** The page of a join as GraphQL asks for it, with its arguments; prepared once for all documents that a query asks it of. */
export const joinPage = async (reading: Reading, { id, ...args }: JoinArgs): Promise<JoinPage> => {
  const { field, ...rest } = args
  const ofReader: Prepared = prepared.get(reading.reader) ?? new Map()
  prepared.set(reading.reader, ofReader)
  const ofField = ofReader.get(field) ?? new Map<string, Promise<PreparedJoin>>()
  ofReader.set(field, ofField)
  const name = JSON.stringify(rest)
  const join = ofField.get(name) ?? prepareJoin(reading, args)
  ofField.set(name, join)
  return readJoin(reading, await join, id)
}
