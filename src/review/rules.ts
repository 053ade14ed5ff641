import type { CollectionSlug, PayloadRequest } from 'payload'

import { contentName, keyOf } from '../content-events/names.ts'
import { storedNewsroom } from '../content-events/storedNewsroom.ts'
import type { ContentCollection } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { REVIEW } from '../messages/review.ts'
import { t } from '../messages/t.ts'
import { childReq } from '../payload/transactions.ts'
import { idOf } from '../payload/values.ts'
import type { PublicationGuard } from '../publishing/publicationGuards.ts'
import { recordedOperation } from '../publishing/recordOperation.ts'
import { findMain } from '../publishing/storedVersions.ts'
import { findReview } from './rows.ts'
import type { Target } from './target.ts'
import { hashNewest, hashText, languagesOf } from './textHash.ts'

/** `newsroom.reviewRules`: which documents are published only after somebody else accepted their text. */
type ReviewRule = {
  documents?: ContentCollection[] | null
  kinds?: null | string[]
  name?: null | string
  topics?: null | unknown[]
}

const readRules = async (req: PayloadRequest): Promise<ReviewRule[]> => {
  const settings = await storedNewsroom<{ reviewRules?: null | ReviewRule[] }>(req.payload, req)
  return settings?.reviewRules ?? []
}

const DEEPEST_TOPIC = 12

/** Topics, with those that they stand under. */
const withParents = async (req: PayloadRequest, ids: unknown[]): Promise<Set<string>> => {
  const collection = projectSlug(req.payload.config, 'topics')
  const known = new Set(ids.map(String))
  if (!collection) return known
  let level = ids
  for (let depth = 0; level.length > 0 && depth < DEEPEST_TOPIC; depth += 1) {
    const { docs } = await req.payload.db.find<{ id: number | string; parent?: unknown }>({
      collection,
      limit: level.length,
      pagination: false,
      req: childReq(req),
      where: { id: { in: level } },
    })
    level = docs.flatMap(({ parent }) => idOf(parent) ?? []).filter((id) => !known.has(String(id)))
    for (const id of level) known.add(String(id))
  }
  return known
}

const topicsOf = (
  req: PayloadRequest,
  { collection }: Pick<Target, 'collection'>,
  document: Record<string, unknown>,
) => {
  const topics = projectSlug(req.payload.config, 'topics')
  return collection.flattenedFields
    .filter((field) => field.type === 'relationship' && field.relationTo === topics)
    .flatMap(({ name }) => document[name] ?? [])
    .flatMap((value) => idOf(value) ?? [])
}

type Of = Pick<Target, 'collection' | 'name'>

/** The rules that a document falls under, by what it is and what it is about. */
export const findRules = async (
  req: PayloadRequest,
  of: Of,
  documents: Record<string, unknown>[],
): Promise<ReviewRule[]> => {
  const ofKind = (await readRules(req)).filter(
    ({ documents: collections, kinds }) =>
      collections?.includes(of.name) &&
      (!kinds?.length || of.name !== 'articles' || documents.some(({ kind }) => kinds.includes(String(kind)))),
  )
  if (!ofKind.some(({ topics }) => topics?.length)) return ofKind
  const about = await withParents(
    req,
    documents.flatMap((document) => topicsOf(req, of, document)),
  )
  return ofKind.filter(({ topics }) => !topics?.length || topics.some((topic) => about.has(String(idOf(topic)))))
}

type Publication = { data: Record<string, unknown>; locale: string; published: string[] }

/** Whether the text that is about to be public is the one that somebody other than its last author accepted. */
const isAccepted = async (
  req: PayloadRequest,
  target: Target,
  { data, locale, published }: Publication,
): Promise<boolean> => {
  const accepted = (await findReview(req, target.key))?.accepted
  if (!accepted || accepted.by === accepted.lastAuthor) return false
  for (const language of published) {
    const hash = language === locale ? hashText(target.collection, data) : await hashNewest(req, target, language)
    if (accepted.hashes[language] !== hash) return false
  }
  return true
}

/**
 * Refuses the publication of a document that falls under a rule of the newsroom's settings until somebody other than its last author has accepted exactly this
 * text. What is public under a rule stays under it: a change that leaves the rule is one as well. The newsroom's own code publishes anything.
 */
export const requireAcceptance: PublicationGuard = async ({ collection: { slug }, data, id, locale, req }) => {
  const { overrideAccess, publishedLocale } = recordedOperation(req, slug)
  const collection = req.payload.collections[slug as CollectionSlug]?.config
  const name = contentName(req.payload.config, slug)
  if (overrideAccess || !req.user || !collection || !name || (await readRules(req)).length === 0) return
  const main = id === undefined ? undefined : await findMain({ collection, id, req })
  const rules = await findRules(req, { collection, name }, main?._status === 'published' ? [data, main] : [data])
  if (rules.length === 0) return
  const publication = {
    data,
    locale: locale ?? req.locale ?? '',
    published: publishedLocale ? [publishedLocale] : languagesOf(req),
  }
  if (id !== undefined && (await isAccepted(req, { collection, id, key: keyOf(name, id), name }, publication))) return
  throw refusal(req, t(req, REVIEW.needsTwo, { rule: rules[0]?.name || t(req, REVIEW.unnamedRule) }), 403)
}

/** The names of the rules that the newest text of a document falls under. */
export const rulesOf = async (req: PayloadRequest, target: Target): Promise<string[]> => {
  if ((await readRules(req)).length === 0) return []
  const newest: unknown = await req.payload.findByID({
    collection: target.collection.slug as CollectionSlug,
    depth: 0,
    draft: true,
    id: target.id,
    joins: false as never,
    overrideAccess: true,
    req: childReq(req),
  })
  const rules = await findRules(req, target, [newest as Record<string, unknown>])
  return rules.map(({ name }) => name || t(req, REVIEW.unnamedRule))
}
