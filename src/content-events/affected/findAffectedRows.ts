import type { PayloadRequest, Where } from 'payload'

import { childReq } from '../../childReq.ts'
import { projectSlug } from '../../content-model/projectSlug.ts'
import type { AffectedRow } from './AffectedRow.ts'

/** More than this is not named one by one: a message must stay small, and purging everything is then the quicker way. */
export const AFFECTED_LIMIT = 1000

/** These show the documents they lead to in full, with all that those show: an issue of a newsletter carries its articles. */
const SHOW_IN_FULL: Record<string, string> = { newsletters: 'articles' }

const SELECT = { carried: true, collectionName: true, document: true, key: true, links: true, slug: true } as const

type Args = {
  key: string
  /** The keys of what the document leads, or led, to. */
  links: string[]
  req: PayloadRequest
}

const find = async (req: PayloadRequest, where: Where): Promise<AffectedRow[]> => {
  const collection = projectSlug(req.payload.config, 'published-documents')
  if (!collection) return []
  const { docs } = await req.payload.db.find<AffectedRow>({
    collection,
    limit: AFFECTED_LIMIT + 1,
    pagination: false,
    req: childReq(req),
    select: SELECT,
    where: { and: [{ visible: { equals: true } }, where] },
  })
  return docs
}

const isPage = (key: string): boolean => !key.startsWith('media:')

/**
 * The published documents that show a document: those that lead to it, those that it leads to (their pages list what leads to them), and, where one
 * of the first is shown along with something else, what shows that: the place of an event stands on the pages that show the event.
 *
 * @returns more than {@link AFFECTED_LIMIT} rows when there are too many to name.
 */
export const findAffectedRows = async ({ key, links, req }: Args): Promise<AffectedRow[]> => {
  const ends = links.filter(isPage)
  const near = await find(req, { or: [{ links: { in: [key] } }, ...(ends.length > 0 ? [{ key: { in: ends } }] : [])] })
  if (near.length > AFFECTED_LIMIT) return near

  const leading = near.filter((row) => row.links?.includes(key))
  const carriers = leading.filter((row) => row.carried.includes(key))
  const conditions: Where[] = []
  if (carriers.length > 0) {
    const listed = carriers.flatMap((row) => row.links.filter(isPage))
    conditions.push({ links: { in: carriers.map((row) => row.key) } }, ...(listed.length > 0 ? [{ key: { in: listed } }] : []))
  }
  for (const [shower, shown] of Object.entries(SHOW_IN_FULL)) {
    const keys = leading.filter((row) => row.collectionName === shown).map((row) => row.key)
    if (keys.length > 0) conditions.push({ and: [{ collectionName: { equals: shower } }, { links: { in: keys } }] })
  }
  const far = conditions.length > 0 ? await find(req, { or: conditions }) : []
  if (far.length > AFFECTED_LIMIT) return far
  const rows = new Map([...near, ...far].map((row) => [row.key, row]))
  rows.delete(key)
  return [...rows.values()]
}
