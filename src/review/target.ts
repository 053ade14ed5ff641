import type { Config, Payload, PayloadRequest, SanitizedConfig } from 'payload'

import { assertStaff } from '../access/assertStaff.ts'
import { mayRead } from '../access/mayRead.ts'
import { namedDocument } from '../content-events/namedDocument.ts'
import type { NamedDocument } from '../content-events/namedDocument.ts'
import { collectionIn, CONTENT_COLLECTIONS, contentName, keyOf } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { REVIEW } from '../messages/review.ts'

/** A document that is reviewed. */
export type Target = NamedDocument & {
  /** Of its rows. */
  key: string
}

type Reviewed = Pick<Config['collections'] extends (infer C)[] | undefined ? C : never, 'slug' | 'upload' | 'versions'>

/** Whether documents of a collection are reviewed: of the content, those that are drafts first. Files are not read over. */
export const isReviewed = (config: Pick<SanitizedConfig, 'custom'>, { slug, upload, versions }: Reviewed): boolean =>
  contentName(config, slug) !== undefined &&
  !upload &&
  typeof versions === 'object' &&
  Boolean((versions as { drafts?: unknown }).drafts)

/** The document with an id; `undefined` where there can be none, or of a kind that is not reviewed. */
const targetOf = (payload: Payload, slug: unknown, id: unknown): Target | undefined => {
  const named = namedDocument(payload, slug, id)
  if (!named || !isReviewed(payload.config, named.collection as never)) return undefined
  return { ...named, key: keyOf(named.name, named.id) }
}

/** The document that the key of a row leads to. */
export const targetOfKey = (payload: Payload, key: string): Target | undefined => {
  const name = CONTENT_COLLECTIONS.find((known) => known === collectionIn(key))
  return name && targetOf(payload, projectSlug(payload.config, name), key.slice(name.length + 1))
}

/** The document that a request names, for a member of the newsroom who may read it. */
export const readTarget = async (req: PayloadRequest, slug: unknown, id: unknown): Promise<Target> => {
  assertStaff(req)
  const target = targetOf(req.payload, slug, id)
  if (!target || !(await mayRead(req, target))) throw refusal(req, REVIEW.noDocument, 404)
  return target
}
