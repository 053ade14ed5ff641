import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { childReq } from '../payload/transactions.ts'

type Data = Record<string, unknown>
type Doc = Data & { id: number | string }

/** Beffroi writes what it makes itself in the newsroom's own language. */
const mainLocale = ({ payload: { config } }: PayloadRequest): string | undefined =>
  config.localization ? config.localization.defaultLocale : undefined

type Args = {
  collection: CollectionSlug
  depth: 0
  draft?: boolean
  locale?: string
  overrideAccess: false
  req: PayloadRequest
}

/** @param overrideLock whether a document is written that somebody else has open. @default true */
type How = { overrideLock?: boolean }

/** What is written here has the fields of a project's own collections, which no type knows. */
type LocalApi = {
  create: (args: Args & { data: Data }) => Promise<Doc>
  find: (args: Args & { limit: number; pagination: false; where: Where }) => Promise<{ docs: Doc[] }>
  findByID: (args: Args & { id: number | string }) => Promise<Doc>
  update: (args: Args & How & { data: Data; id: number | string }) => Promise<Doc>
}

/** The Local API as the person of the request, in its transaction and in the newsroom's own language. */
export const deskOf = (req: PayloadRequest) => {
  const api = req.payload as unknown as LocalApi
  const locale = mainLocale(req)
  const common = (collection: CollectionSlug): Args => ({
    collection,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req: childReq(req),
    ...(locale && { locale }),
  })
  return {
    create: async (collection: CollectionSlug, data: Data): Promise<Doc> =>
      api.create({ ...common(collection), data: { ...data, _status: 'draft' } }),
    find: async (collection: CollectionSlug, id: number | string): Promise<Doc> =>
      api.findByID({ ...common(collection), id }),
    findAll: async (collection: CollectionSlug, where: Where): Promise<Doc[]> =>
      (await api.find({ ...common(collection), limit: 50, pagination: false, where })).docs,
    /** To the trash, which is no draft of a document but the document itself. */
    trash: async (collection: CollectionSlug, id: number | string): Promise<Doc> =>
      api.update({ ...common(collection), data: { deletedAt: new Date().toISOString() }, draft: false, id }),
    update: async (collection: CollectionSlug, id: number | string, data: Data, how: How = {}): Promise<Doc> =>
      api.update({ ...common(collection), ...how, data: { ...data, _status: 'draft' }, id }),
  }
}
