import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { WHERE_USED_REFUSALS } from '../messages/whereUsed.ts'
import { changeDocument, changeGlobal, saidToday } from './changeDocument.ts'
import type { Change, Data } from './changeDocument.ts'
import { localesOf } from '../payload/locales.ts'
import type { Leading, Target } from './findLeading.ts'
import { leadsTo, referencesIn, walkRelations } from './walkRelations.ts'
import type { ID, Reference, Visit } from './walkRelations.ts'

/** What takes the place of what, within one collection. */
export type Replacement = { from: Target; to: ID }

/** Says, of the places of a document that lead somewhere, where each leads from now on. In a document as it is stored they are those of one language. */
export type Edit = (references: Reference[], locale: string | undefined) => Visit

/** The change that an edit makes in documents of these fields. */
export const changeBy = (req: PayloadRequest, fields: FlattenedField[], edit: Edit): Change => {
  const { config } = req.payload
  const main = config.localization ? config.localization.defaultLocale : undefined
  const visitIn = (document: Data, language: string | undefined, locale?: string): Visit =>
    edit(referencesIn(fields, document, { locale }), language)
  const inAll = (stored: Data): Data =>
    localesOf(config).reduce(
      (changed, locale) => walkRelations(fields, changed, visitIn(changed, locale, locale), { locale }),
      stored,
    )
  const locales = (stored: Data): (string | undefined)[] => {
    const changed = new Set<string | undefined>()
    for (const locale of localesOf(config)) {
      const visit = visitIn(stored, locale, locale)
      const noting: Visit = (reference) => {
        const next = visit(reference)
        // What is the same in all languages is written in the main one.
        if (next !== reference.id) changed.add(reference.isLocalized ? locale : main)
        return next
      }
      walkRelations(fields, stored, noting, { locale })
    }
    return [...(changed.has(main) ? [main] : []), ...[...changed].filter((locale) => locale !== main)]
  }
  return {
    inAll,
    inLanguage: (document, locale) => walkRelations(fields, document, visitIn(document, locale)),
    locales,
  }
}

/** Where a document would lead to itself it leads nowhere; a text may. */
export const replacing =
  ({ from, to }: Replacement, own: Target): Edit =>
  () =>
  (reference) => {
    if (!leadsTo(from, reference)) return reference.id
    const isOwn = own.collection === from.collection && String(own.id) === String(to)
    return isOwn && !reference.steps.some((step) => 'text' in step) ? null : to
  }

/** What a document that was edited said before, and says now, as it is stored. */
export type Edited = { after: ReturnType<typeof saidToday>; before: ReturnType<typeof saidToday> }

/**
 * Makes an edit in one document or global, in all its languages, in the transaction of `req` and with the rights of its person.
 *
 * @throws what {@link changeDocument} throws.
 */
export const editPlaces = async (
  req: PayloadRequest,
  { collection: slug, id, isGlobal }: Pick<Leading, 'collection' | 'id' | 'isGlobal'>,
  edit: Edit,
): Promise<Edited & { fields: FlattenedField[] }> => {
  if (isGlobal) {
    const global = req.payload.globals.config.find((one) => one.slug === slug)
    if (!global) throw refusal(req, WHERE_USED_REFUSALS.nothing, 404)
    const fields = global.flattenedFields
    const { after, before } = await changeGlobal(req, global, changeBy(req, fields, edit))
    return { after: { published: after }, before: { published: before }, fields }
  }
  const collection = req.payload.collections[slug as CollectionSlug]?.config
  if (!collection) throw refusal(req, WHERE_USED_REFUSALS.nothing, 404)
  const fields = collection.flattenedFields
  const { after, before } = await changeDocument({ collection, id, req }, changeBy(req, fields, edit))
  return { after: saidToday(collection, after), before: saidToday(collection, before), fields }
}

/** Makes one document lead to another record wherever it leads to the first; all of it, or it throws. */
export const replaceIn = async (req: PayloadRequest, leading: Leading, replacement: Replacement): Promise<Edited> => {
  const edit = replacing(replacement, leading)
  const { after, before, fields } = await editPlaces(req, leading, edit)
  const { locales } = changeBy(req, fields, edit)
  if (Object.values(after).some((document) => document !== undefined && locales(document).length > 0))
    throw refusal(req, WHERE_USED_REFUSALS.remains, 403)
  return { after, before }
}
