import { getTranslation } from '@payloadcms/translations'
import { getAccessResults } from 'payload'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, TypedLocale } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { isInMenu } from '../dashboard/deskCollections.ts'

/** One line of the quick search. */
export type Hit = { facts: string[]; href: string; id: string; title: string }

/** What was found in one collection. */
export type HitGroup = { hits: Hit[]; label: string }

/** What can be done without looking for anything: lists to open and documents to begin. */
export type Destinations = { create: Hit[]; open: Hit[] }

/** Of one collection; whoever sees no more types on. */
const MOST_OF_ONE = 5

const titleField = ({ admin: { useAsTitle }, flattenedFields }: SanitizedCollectionConfig): string | undefined =>
  flattenedFields.find(({ name, type }) => name === useAsTitle && (type === 'text' || type === 'email'))?.name ??
  (useAsTitle === 'filename' ? useAsTitle : undefined)

const KIND_FIELDS = ['kind', 'type']

const factsOf = (
  { flattenedFields }: SanitizedCollectionConfig,
  document: Record<string, unknown>,
  req: PayloadRequest,
): string[] =>
  flattenedFields.flatMap((field) => {
    const isShown = field.name === '_status' || KIND_FIELDS.includes(field.name)
    if (!isShown || field.type !== 'select') return []
    const option = field.options.find((one) => typeof one === 'object' && one.value === document[field.name])
    return typeof option === 'object' ? [String(getTranslation(option.label as never, req.i18n))] : []
  })

/** The collections that the person finds in the menu, or would if it had them all, and may read. */
const readable = async (req: PayloadRequest) => {
  const permissions = await getAccessResults({ req })
  const { collections } = req.payload.config
  return {
    collections: collections.filter((one) => permissions.collections?.[one.slug]?.read && isInMenu(one, req.user)),
    mayCreate: ({ slug }: SanitizedCollectionConfig): boolean => Boolean(permissions.collections?.[slug]?.create),
  }
}

const addressOf = (req: PayloadRequest, path: string): string =>
  formatAdminURL({ adminRoute: req.payload.config.routes.admin, path: path as `/${string}` })

/** The documents whose title, or another name, has what was typed, accents forgiven: the last changed of each collection, with the rights of the person. */
export const findHits = async (req: PayloadRequest, typed: string): Promise<HitGroup[]> => {
  const { collections } = await readable(req)
  const groups = await Promise.all(
    collections.map(async (collection): Promise<HitGroup> => {
      const label = String(getTranslation(collection.labels.plural, req.i18n))
      const title = titleField(collection)
      if (!title) return { hits: [], label }
      const { docs } = await req.payload.find({
        collection: collection.slug as CollectionSlug,
        depth: 0,
        limit: MOST_OF_ONE,
        ...(req.locale && { locale: req.locale as TypedLocale }),
        overrideAccess: false,
        pagination: false,
        req,
        select: Object.fromEntries(
          [title, '_status', ...KIND_FIELDS].map((name): [string, true] => [name, true]),
        ) as never,
        sort: '-updatedAt',
        user: req.user,
        where: { [title]: { like: typed } },
      })
      const hits = (docs as unknown as (Record<string, unknown> & { id: number | string })[]).map((document) => ({
        facts: factsOf(collection, document, req),
        href: addressOf(req, `/collections/${collection.slug}/${document.id}`),
        id: `${collection.slug}:${document.id}`,
        title: String(document[title] ?? ''),
      }))
      return { hits, label }
    }),
  )
  return groups.filter(({ hits }) => hits.length > 0)
}

/** The lists that the person may open and the documents that they may begin. */
export const findDestinations = async (req: PayloadRequest): Promise<Destinations> => {
  const { collections, mayCreate } = await readable(req)
  const lines = (wanted: SanitizedCollectionConfig[], kind: 'create' | 'open'): Hit[] =>
    wanted.map((collection) => ({
      facts: [],
      href: addressOf(req, `/collections/${collection.slug}${kind === 'create' ? '/create' : ''}`),
      id: `${kind}:${collection.slug}`,
      title: String(
        getTranslation(kind === 'create' ? collection.labels.singular : collection.labels.plural, req.i18n),
      ),
    }))
  return { create: lines(collections.filter(mayCreate), 'create'), open: lines(collections, 'open') }
}
