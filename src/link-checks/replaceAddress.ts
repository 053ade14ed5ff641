import type { CollectionSlug, FlattenedField, PayloadRequest, SanitizedConfig, Where } from 'payload'

import { collectionIn, contentName } from '../content-events/names.ts'
import type { ContentCollection } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { LINK_CHECK_REFUSALS } from '../messages/linkChecks.ts'
import { localesOf } from '../payload/locales.ts'
import { childReq } from '../payload/transactions.ts'
import { changeDocument, saidToday } from '../where-used/changeDocument.ts'
import type { Change, Data } from '../where-used/changeDocument.ts'
import type { Leading } from '../where-used/findLeading.ts'
import { inSteps, keyFor } from '../where-used/inSteps.ts'
import type { Step } from '../where-used/inSteps.ts'
import { noteDocument } from './noteAddresses.ts'
import { assertSlugs } from './rows.ts'
import type { AddressesRow } from './rows.ts'
import { addressesIn, normalAddress, walkAddresses } from './walkAddresses.ts'
import type { VisitAddress } from './walkAddresses.ts'

/** More documents than these have an address of the footer of a website, not of a text. */
const MOST_DOCUMENTS = 10_000

const withAddress = (address: string): Where => ({ addresses: { in: [address] } })

/** How many documents have an address. */
export const countDocuments = async (req: PayloadRequest, address: string): Promise<number> =>
  (
    await req.payload.db.count({
      collection: assertSlugs(req.payload).addresses,
      req: childReq(req),
      where: withAddress(address),
    })
  ).totalDocs

/** The documents that have an address, or the first of them. */
export const findDocuments = async (
  req: PayloadRequest,
  address: string,
  { limit = MOST_DOCUMENTS }: { limit?: number } = {},
): Promise<Leading[]> => {
  const { config, db } = req.payload
  const { docs } = await db.find<Pick<AddressesRow, 'key'>>({
    collection: assertSlugs(req.payload).addresses,
    limit,
    pagination: false,
    req: childReq(req),
    select: { key: true },
    sort: ['key'],
    where: withAddress(address),
  })
  return docs.flatMap(({ key }): Leading[] => {
    const name = collectionIn(key)
    const collection = projectSlug(config, name as ContentCollection)
    return collection ? [{ collection, id: key.slice(name.length + 1), isPublic: false }] : []
  })
}

/** `from` in its one form (`normalAddress`), in whatever form it stands in a document. */
type Replacement = { from: string; to: string }

const changeOf = (config: SanitizedConfig, fields: FlattenedField[], { from, to }: Replacement): Change => {
  const main = config.localization ? config.localization.defaultLocale : undefined
  const visit: VisitAddress = (address) => (normalAddress(address) === from ? to : address)
  const inAll = (stored: Data): Data =>
    localesOf(config).reduce((changed, locale) => walkAddresses(fields, changed, visit, { locale }), stored)
  const locales = (stored: Data): (string | undefined)[] => {
    const changed = new Set<string | undefined>()
    for (const locale of localesOf(config)) {
      const note: VisitAddress = (address, { isLocalized }) => {
        // What is the same in all languages is written in the main one.
        if (normalAddress(address) === from) changed.add(isLocalized ? locale : main)
        return address
      }
      walkAddresses(fields, stored, note, { locale })
    }
    return [...(changed.has(main) ? [main] : []), ...[...changed].filter((locale) => locale !== main)]
  }
  return { inAll, inLanguage: (document) => walkAddresses(fields, document, visit), locales }
}

const replaceIn = async (req: PayloadRequest, leading: Leading, replacement: Replacement): Promise<void> => {
  const { config } = req.payload
  const collection = req.payload.collections[leading.collection as CollectionSlug]?.config
  const name = contentName(config, leading.collection)
  if (!collection || !name) throw refusal(req, LINK_CHECK_REFUSALS.nothing, 404)
  const { after } = await changeDocument(
    { collection, id: leading.id, req },
    changeOf(config, collection.flattenedFields, replacement),
  )
  const remains = Object.values(saidToday(collection, after)).some(
    (said) => said && addressesIn(collection.flattenedFields, said, config).includes(replacement.from),
  )
  if (remains) throw refusal(req, LINK_CHECK_REFUSALS.remains, 403)
  await noteDocument(req, { collection, id: leading.id, name })
}

/**
 * Writes another address in the place of one in the documents that have it, each in a transaction of its own and with the rights of the person of the request; a
 * few of them at a time.
 *
 * @param after the `next` of the step before.
 */
export const replaceAddress = async (
  req: PayloadRequest,
  { after, from, to }: Replacement & { after?: string },
): Promise<Step> => {
  const all = (await findDocuments(req, from)).toSorted((a, b) => (keyFor(a) < keyFor(b) ? -1 : 1))
  // No record is at stake: each document is one that leads to something else.
  return inSteps(req, { after, all, target: { collection: '', id: '' }, withOthers: true }, async (leading) =>
    replaceIn(req, leading, { from, to }),
  )
}
