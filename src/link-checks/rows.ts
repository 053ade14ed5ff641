import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import type { LinkCheck } from './judge.ts'

/** What is written down of an address: a row of `link-checks`. */
export type LinkRow = LinkCheck & { address: string; id: number | string; isIgnored: boolean }

/** The addresses of a document: a row of `document-addresses`. */
export type AddressesRow = { addresses?: null | string[]; id: number | string; key: string; savedAt: Date | string }

/** The slugs of the two collections; nothing where a project leaves one out. */
export const slugsOf = ({
  config,
}: Pick<Payload, 'config'>): { addresses: CollectionSlug; checks: CollectionSlug } | undefined => {
  const [addresses, checks] = [projectSlug(config, 'document-addresses'), projectSlug(config, 'link-checks')]
  return addresses && checks ? { addresses, checks } : undefined
}

export const assertSlugs = (
  payload: Pick<Payload, 'config'>,
): { addresses: CollectionSlug; checks: CollectionSlug } => {
  const slugs = slugsOf(payload)
  if (!slugs) throw new Error('[beffroi] link-checks is left out, and the check of links is composed.')
  return slugs
}

type FindOptions = { limit?: number; page?: number; sort?: string[] }

/** The addresses that fulfil a condition. */
export const findChecks = async (
  req: PayloadRequest,
  where: Where,
  { limit = 100, page, sort }: FindOptions = {},
): Promise<{ docs: LinkRow[]; hasNextPage: boolean }> =>
  req.payload.db.find<LinkRow>({
    collection: assertSlugs(req.payload).checks,
    limit,
    ...(page ? { page } : { pagination: false }),
    req: childReq(req),
    ...(sort && { sort }),
    where,
  })

export const changeCheck = async (
  req: PayloadRequest,
  id: number | string,
  data: Partial<Omit<LinkRow, 'id'>>,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: assertSlugs(req.payload).checks,
    data,
    id,
    req: childReq(req),
    returning: false,
  })
}
