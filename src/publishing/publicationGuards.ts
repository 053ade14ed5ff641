import type {
  CollectionBeforeChangeHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { childReq } from '../payload/transactions.ts'
import { isPublishing } from './guardPublication.ts'

type Args = {
  collection: Pick<SanitizedCollectionConfig, 'flattenedFields' | 'slug'>
  /** What would be published, in one language. */
  data: Readonly<Record<string, unknown>>
  id: number | string | undefined
  locale: string | undefined
  req: PayloadRequest
}

/** Refuses a publication, by throwing, that the newsroom does not want: whoever asks for it, over whichever door, now or at a planned hour. */
export type PublicationGuard = (args: Args) => Promise<void>

type WithGuards = { custom?: { beffroi?: { publicationGuards?: PublicationGuard[] } } }

const guardsOf = (collection: object): PublicationGuard[] =>
  (collection as WithGuards).custom?.beffroi?.publicationGuards ?? []

const localeOf = ({ locale }: PayloadRequest): string | undefined =>
  locale === 'all' ? undefined : (locale ?? undefined)

/** Adds a guard to a collection: it runs at each write that leaves a document public, and when a publication is planned. */
export const addPublicationGuard = (collection: CollectionConfig, guard: PublicationGuard): CollectionConfig => {
  const hook: CollectionBeforeChangeHook = async ({ collection: config, data, originalDoc, req }) => {
    if (isPublishing(data))
      await guard({
        collection: config,
        data: { ...originalDoc, ...data },
        id: originalDoc?.id,
        locale: localeOf(req),
        req,
      })
    return data
  }
  return {
    ...collection,
    custom: {
      ...collection.custom,
      beffroi: { ...collection.custom?.beffroi, publicationGuards: [...guardsOf(collection), guard] },
    },
    hooks: { ...collection.hooks, beforeChange: [...(collection.hooks?.beforeChange ?? []), hook] },
  }
}

/** Refuses a plan to publish that would fail when its time comes, as things stand now. */
export const passGuards = async (
  req: PayloadRequest,
  { collection, id, locale }: { collection: CollectionSlug; id: number | string; locale?: string },
): Promise<void> => {
  const config = req.payload.collections[collection]?.config
  const guards = config ? guardsOf(config) : []
  if (!config || guards.length === 0) return
  const data = await req.payload.findByID({
    collection,
    depth: 0,
    disableErrors: true,
    draft: true,
    // As a write has it: without the words of another language, and with what nobody is shown.
    fallbackLocale: false,
    id,
    joins: false as never,
    ...(locale && { locale: locale as never }),
    req: childReq(req),
    showHiddenFields: true,
  })
  for (const guard of data ? guards : [])
    await guard({ collection: config, data: data as unknown as Record<string, unknown>, id, locale, req })
}
