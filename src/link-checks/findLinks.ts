import type { PayloadRequest, Where } from 'payload'

import { contentName, keyOf } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import type { Leading } from '../where-used/findLeading.ts'
import { describeUses, readable } from '../where-used/findUses.ts'
import type { Use } from '../where-used/findUses.ts'
import type { History, LinkState } from './judge.ts'
import { readableAddress } from './readableAddress.ts'
import { countDocuments, findDocuments } from './replaceAddress.ts'
import { assertSlugs, findChecks } from './rows.ts'

/** What the list can be asked for. */
export const LISTED = ['broken', 'moved', 'unsure', 'ignored'] as const

export type Listed = (typeof LISTED)[number]

/** One of the documents that have an address. */
export type LinkingDocument = Pick<Use, 'collection' | 'id' | 'kind' | 'state' | 'title'>

/** An address that needs to be looked at. */
export type ListedLink = {
  address: string
  checkedAt?: string
  code?: string
  /** As people write it, where that is not how it is sent: accents in its name and path. */
  display?: string
  /** Some of those that the reader may read. */
  documents: LinkingDocument[]
  history: History
  isIgnored: boolean
  location?: string
  /** How many there are beside `documents`, readable or not. */
  more: number
  since?: string
  state: LinkState
}

export type LinkList = { counts: Record<Listed, number>; hasMore: boolean; links: ListedLink[] }

const PAGE_SIZE = 20
const SHOWN_DOCUMENTS = 5

/** Among so many of the documents those that the reader may read are looked for. */
const LOOKED_AT = 50

const whereOf = (listed: Listed): Where =>
  listed === 'ignored'
    ? { isIgnored: { equals: true } }
    : { and: [{ state: { equals: listed } }, { isIgnored: { equals: false } }] }

/** Of some documents, which of them the public sees. */
const withPublic = async (req: PayloadRequest, all: Leading[]): Promise<Leading[]> => {
  const { config, db } = req.payload
  const snapshot = projectSlug(config, 'published-documents')
  if (!snapshot) return all
  const keyFor = ({ collection, id }: Leading): string => keyOf(contentName(config, collection) ?? collection, id)
  const { docs } = await db.find<{ key: string }>({
    collection: snapshot,
    limit: all.length,
    pagination: false,
    req: childReq(req),
    select: { key: true },
    where: { and: [{ key: { in: all.map(keyFor) } }, { visible: { equals: true } }] },
  })
  const visible = new Set(docs.map(({ key }) => key))
  return all.map((one) => ({ ...one, isPublic: visible.has(keyFor(one)) }))
}

/** How many addresses there are of a kind. */
export const countLinks = async (req: PayloadRequest, listed: Listed): Promise<number> =>
  (
    await req.payload.db.count({
      collection: assertSlugs(req.payload).checks,
      req: childReq(req),
      where: whereOf(listed),
    })
  ).totalDocs

/** A page of the addresses of a kind, those first that became so last, with the documents that have them. */
export const findLinks = async (
  req: PayloadRequest,
  { listed, page }: { listed: Listed; page: number },
): Promise<LinkList> => {
  const { docs, hasNextPage } = await findChecks(req, whereOf(listed), {
    limit: PAGE_SIZE,
    page,
    sort: ['-since', 'address'],
  })
  const links: ListedLink[] = []
  for (const { address, checkedAt, code, history, isIgnored, location, since, state } of docs) {
    const first = await findDocuments(req, address, { limit: LOOKED_AT })
    const mine = await readable(req, first)
    // An address can say as much as a text: whoever may read none of the documents does not see it either.
    if (first.length > 0 && mine.length === 0) continue
    const described = await describeUses(req, {
      leading: await withPublic(req, mine.slice(0, SHOWN_DOCUMENTS)),
      target: { collection: '', id: '' },
      withOthers: true,
    })
    links.push({
      address,
      ...(checkedAt && { checkedAt: new Date(checkedAt).toISOString() }),
      ...(code && { code }),
      ...(readableAddress(address) !== address && { display: readableAddress(address) }),
      documents: described.map(({ collection, id, kind, state: stateOfPage, title }) => ({
        collection,
        id,
        kind,
        state: stateOfPage,
        title,
      })),
      history,
      isIgnored,
      ...(location && { location }),
      more: Math.max(0, (await countDocuments(req, address)) - described.length),
      ...(since && { since: new Date(since).toISOString() }),
      state,
    })
  }
  const counts = Object.fromEntries(
    await Promise.all(LISTED.map(async (one) => [one, await countLinks(req, one)] as const)),
  ) as Record<Listed, number>
  return { counts, hasMore: hasNextPage, links }
}
