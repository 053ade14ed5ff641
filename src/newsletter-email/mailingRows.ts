import { ValidationError } from 'payload'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'

type MailingRow = { createdAt: string; id: number | string; key: string; list: string; sender: string }

const slugIn = ({ payload }: PayloadRequest): CollectionSlug =>
  projectSlug(payload.config, 'mailings') as CollectionSlug

/** What tells a mailing from every other. */
export const mailingKey = (id: number | string, locale: string, list: string): string => `${id}:${locale}:${list}`

/** The mailing with a key, if there was one. */
export const findMailing = async (req: PayloadRequest, key: string): Promise<MailingRow | undefined> => {
  const { docs } = await req.payload.db.find<MailingRow>({
    collection: slugIn(req),
    limit: 1,
    pagination: false,
    req: childReq(req),
    where: { key: { equals: key } },
  })
  return docs[0]
}

/** Notes a mailing before it is handed over; `undefined` where there is one already, be it by another request at this moment. */
export const beginMailing = async (
  req: PayloadRequest,
  mailing: Pick<MailingRow, 'key' | 'list' | 'sender'>,
): Promise<MailingRow | undefined> => {
  if (await findMailing(req, mailing.key)) return undefined
  try {
    return (await req.payload.db.create({
      collection: slugIn(req),
      data: mailing,
      req: childReq(req),
    })) as unknown as MailingRow
  } catch (error) {
    // The key is unique.
    if (error instanceof ValidationError) return undefined
    throw error
  }
}

/** Forgets a mailing that the mail server refused, so that it can be tried again. */
export const forgetMailing = async (req: PayloadRequest, { id }: MailingRow): Promise<void> =>
  void (await req.payload.db.deleteOne({ collection: slugIn(req), req: childReq(req), where: { id: { equals: id } } }))
