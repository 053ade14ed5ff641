import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import type { Stamps } from './judge.ts'
import type { LanguageStatus } from './languageStatus.ts'

/** How far a document is translated into a language: a row of `collection.ts`. */
export type TranslationRow = {
  collectionName: string
  document: string
  id: number | string
  isPublic: boolean
  key: string
  language: string
  since: null | string
  stamps: Stamps
  status: LanguageStatus
  todo: number
}

export const slugOfRows = ({ config }: Payload): CollectionSlug => {
  const slug = projectSlug(config, 'translation-states')
  if (!slug) throw new Error('[beffroi] translation-states is left out, and translating is composed.')
  return slug
}

type FindOptions = { limit?: number; select?: (keyof TranslationRow)[]; sort?: string[] }

/** The rows that fulfil a condition. */
export const findRows = async (
  req: PayloadRequest,
  where: Where,
  { limit = 500, select, sort }: FindOptions = {},
): Promise<TranslationRow[]> => {
  const { docs } = await req.payload.db.find<TranslationRow>({
    collection: slugOfRows(req.payload),
    limit,
    pagination: false,
    req: childReq(req),
    ...(select && { select: Object.fromEntries(select.map((name) => [name, true])) }),
    ...(sort && { sort }),
    where,
  })
  return docs
}

export const countRows = async (req: PayloadRequest, where: Where): Promise<number> =>
  (await req.payload.db.count({ collection: slugOfRows(req.payload), req: childReq(req), where })).totalDocs

export const removeRows = async (req: PayloadRequest, document: string): Promise<void> =>
  req.payload.db.deleteMany({
    collection: slugOfRows(req.payload),
    req: childReq(req),
    where: { document: { equals: document } },
  })

/** Writes a row, a new one where there is none of its key. */
export const putRow = async (req: PayloadRequest, row: Omit<TranslationRow, 'id'>): Promise<void> => {
  await req.payload.db.upsert({
    collection: slugOfRows(req.payload),
    data: row,
    req: childReq(req),
    returning: false,
    where: { key: { equals: row.key } },
  } as never)
}
