import type {
  CollectionAfterOperationHook,
  CollectionSlug,
  FlattenedBlock,
  FlattenedField,
  GlobalAfterReadHook,
  Payload,
  PayloadRequest,
} from 'payload'

import { readableOf } from '../access/hideTargets.ts'
import { usesPanel } from '../access/roles.ts'
import { documentsOf } from '../payload/operations.ts'
import { isRecord } from '../payload/values.ts'

type ID = number | string

/** The id of another document in an answer, and how to take it out. */
type Reference = { collection: string; drop: () => void; id: ID }

type Holder = Record<number | string, unknown>

type Args = {
  docs: unknown[]
  fields: FlattenedField[]
  /** Whether the answer has all languages, `{ fr: …, en: … }` in place of a localised value. */
  isAllLocales: boolean
  /** Only in rich text: GraphQL resolves relations itself, and leaves out what cannot be read. */
  onlyRichText?: boolean
  payload: Payload
}

type Found = {
  /** Takes what was dropped out of the lists; to call once all is decided. */
  close: () => void
  references: Reference[]
}

/** In place of what was dropped of a list, until the list is closed. */
const GONE = Symbol('gone')

const isID = (value: unknown): value is ID => typeof value === 'string' || typeof value === 'number'

/** The ids of other documents that stand in an answer where no document was put in their place, at every level of it. */
const findReferences = ({ docs, fields, isAllLocales, onlyRichText = false, payload }: Args): Found => {
  const references: Reference[] = []
  const lists: { holder: Holder; key: string }[] = []
  const seen = new WeakSet()

  const visitTarget = (holder: Holder, key: number | string, collection: string, drop: () => void): void => {
    const value = holder[key]
    const related = payload.collections[collection as CollectionSlug]?.config.flattenedFields
    if (isRecord(value)) visitFields(value, related ?? [])
    else if (isID(value) && related) references.push({ collection, drop, id: value })
  }

  const visitRelation = (holder: Holder, key: number | string, to: string | string[], gone: unknown): void => {
    const value = holder[key]
    const drop = (): void => {
      holder[key] = gone
    }
    if (!Array.isArray(to)) visitTarget(holder, key, to, drop)
    else if (isRecord(value) && typeof value.relationTo === 'string')
      visitTarget(value, 'value', value.relationTo, drop)
  }

  const visitList = (holder: Holder, key: string, to: string | string[]): void => {
    const list = holder[key]
    if (!Array.isArray(list)) return
    lists.push({ holder, key })
    for (const index of list.keys()) visitRelation(list as unknown as Holder, index, to, GONE)
  }

  /** A node keeps its place; its document is empty, as Payload leaves it where it would have put the document in. */
  const visitRichText = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visitRichText(child)
    if (!isRecord(node)) return
    const { relationTo, ...others } = node
    if (typeof relationTo !== 'string' || !('value' in others))
      for (const child of Object.values(node)) visitRichText(child)
    else {
      visitTarget(node, 'value', relationTo, () => {
        node.value = null
      })
      visitRichText(others.fields)
    }
  }

  const visitRows = (rows: unknown, fieldsOf: (row: Holder) => FlattenedField[]): void => {
    if (Array.isArray(rows)) for (const row of rows) if (isRecord(row)) visitFields(row, fieldsOf(row))
  }

  const visitField = (holder: Holder, key: string, field: FlattenedField): void => {
    const value = holder[key]
    if (field.type === 'richText') visitRichText(value)
    else if (field.type === 'array') visitRows(value, () => field.flattenedFields)
    else if (field.type === 'blocks') {
      const blocks = [
        ...field.blocks,
        ...(field.blockReferences ?? []).map((block) =>
          typeof block === 'string' ? (payload.blocks as Record<string, FlattenedBlock>)[block] : block,
        ),
      ]
      visitRows(value, ({ blockType }) => blocks.find((block) => block?.slug === blockType)?.flattenedFields ?? [])
    } else if (field.type === 'group' || field.type === 'tab') {
      if (isRecord(value)) visitFields(value, field.flattenedFields)
    } else if (onlyRichText) return
    else if (field.type === 'join') {
      if (isRecord(value)) visitList(value, 'docs', field.collection)
    } else if (field.type === 'relationship' || field.type === 'upload') {
      if (field.hasMany) visitList(holder, key, field.relationTo)
      else visitRelation(holder, key, field.relationTo, null)
    }
  }

  const visitFields = (holder: Holder, level: FlattenedField[]): void => {
    if (seen.has(holder)) return
    seen.add(holder)
    for (const field of level) {
      const value = holder[field.name]
      const isOfLanguages = isAllLocales && 'localized' in field && field.localized && isRecord(value)
      if (isOfLanguages) for (const locale of Object.keys(value)) visitField(value, locale, field)
      else if (value) visitField(holder, field.name, field)
    }
  }

  for (const doc of docs) if (isRecord(doc)) visitFields(doc, fields)
  return {
    close: () => {
      for (const { holder, key } of lists) holder[key] = (holder[key] as unknown[]).filter((entry) => entry !== GONE)
    },
    references,
  }
}

type HideUnreadableArgs = { docs: unknown[]; fields: FlattenedField[]; onlyRichText?: boolean; req: PayloadRequest }

const hide = async ({ docs, fields, onlyRichText, req }: HideUnreadableArgs): Promise<void> => {
  const { close, references } = findReferences({
    docs,
    fields,
    isAllLocales: req.locale === 'all',
    onlyRichText,
    payload: req.payload,
  })
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
export const hideUnreadable: CollectionAfterOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
  result,
}) => {
  // Who edits sees what a relation holds, also what is in the trash: a form without it would save the relation without it.
  if ((operation !== 'find' && operation !== 'findByID') || overrideAccess === true || usesPanel(req)) return result
  const isOverGraphQL = req.payloadAPI === 'GraphQL'
  // Over REST the outermost answer is looked at whole, with the documents that were put in it.
  if (!isOverGraphQL && 'currentDepth' in args && args.currentDepth !== undefined) return result
  const docs = documentsOf(result)
  await hide({ docs, fields: collection.flattenedFields, onlyRichText: isOverGraphQL && !isDeep(args), req })
  return result
}

/** The same for what a global leads to. */
export const hideUnreadableOfGlobal: GlobalAfterReadHook = async ({ doc, global, overrideAccess, req }) => {
  if (overrideAccess !== true && !usesPanel(req))
    await hide({ docs: [doc], fields: global.flattenedFields, onlyRichText: req.payloadAPI === 'GraphQL', req })
  return doc
}
