import type { CollectionAfterOperationHook, CollectionSlug, FlattenedField, GlobalAfterReadHook, PayloadRequest } from 'payload'

import { readableOf } from '../../access/queries/readableOf.ts'
import { usesPanel } from '../../access/roles.ts'
import { isRecord } from '../../isRecord.ts'
import { findReferences } from './findReferences.ts'

type ID = number | string

type Args = { docs: unknown[]; fields: FlattenedField[]; onlyRichText?: boolean; req: PayloadRequest }

const hide = async ({ docs, fields, onlyRichText, req }: Args): Promise<void> => {
  const { close, references } = findReferences({ docs, fields, isAllLocales: req.locale === 'all', onlyRichText, payload: req.payload })
  const wanted = new Map<string, Set<ID>>()
  for (const { collection, id } of references) wanted.set(collection, (wanted.get(collection) ?? new Set()).add(id))
  const readable = new Map<string, Set<ID>>()
  for (const [slug, ids] of wanted) readable.set(slug, await readableOf(slug as CollectionSlug, ids, req))
  for (const { collection, drop, id } of references) if (!readable.get(collection)?.has(id)) drop()
  close()
}

/** An answer over GraphQL, whose relations are resolved later, and a document within one, which a rich text may have put in with relations of its own. */
const isDeep = (args: object): boolean => 'depth' in args && Number(args.depth) > 0

/**
 * Takes the ids of documents that a reader may not read (drafts, what is in the trash) or that are gone out of relations and rich text: Payload filters
 * what it puts in their place, and leaves the id. One lookup a collection for the whole answer.
 */
export const hideUnreadable: CollectionAfterOperationHook = async ({ args, collection, operation, overrideAccess, req, result }) => {
  // Who edits sees what a relation holds, also what is in the trash: a form without it would save the relation without it.
  if ((operation !== 'find' && operation !== 'findByID') || overrideAccess === true || usesPanel(req)) return result
  const isOverGraphQL = req.payloadAPI === 'GraphQL'
  // Over REST the outermost answer is looked at whole, with the documents that were put in it.
  if (!isOverGraphQL && 'currentDepth' in args && args.currentDepth !== undefined) return result
  const docs: unknown[] = isRecord(result) && Array.isArray(result.docs) ? result.docs : [result]
  await hide({ docs, fields: collection.flattenedFields, onlyRichText: isOverGraphQL && !isDeep(args), req })
  return result
}

/** The same for what a global leads to. */
export const hideUnreadableOfGlobal: GlobalAfterReadHook = async ({ doc, global, overrideAccess, req }) => {
  if (overrideAccess !== true && !usesPanel(req)) await hide({ docs: [doc], fields: global.flattenedFields, onlyRichText: req.payloadAPI === 'GraphQL', req })
  return doc
}
