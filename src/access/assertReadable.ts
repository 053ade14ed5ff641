import type { CollectionSlug, PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import type { Bilingual } from '../messages/t.ts'
import { childReq } from '../payload/transactions.ts'

const UNKNOWN: Bilingual = {
  en: 'There is no such document, or you may not read it.',
  fr: 'Ce document n’existe pas, ou vous ne pouvez pas le lire.',
}

type Args = { collection: string; id: number | string; req: PayloadRequest }

const isReadable = async ({ collection, id, req }: Args): Promise<boolean> => {
  try {
    const found = await req.payload.findByID({
      collection: collection as CollectionSlug,
      depth: 0,
      disableErrors: true,
      id,
      overrideAccess: false,
      req: childReq(req),
      select: { createdAt: true } as never,
      trash: true,
    })
    return found !== null
  } catch {
    return false
  }
}

/**
 * Asking what one may do with a document tells whether there is one: who may not read it gets the answer to an unknown id.
 *
 * @throws APIError 404
 */
export const assertReadableDocument = async (args: Args): Promise<void> => {
  if (!(await isReadable(args))) throw refusal(args.req, UNKNOWN, 404)
}

/** The same for an endpoint of a collection with the id in its address; without one, the question is about the collection. */
export const assertReadable = async (req: PayloadRequest): Promise<void> => {
  const { collection, id } = req.routeParams ?? {}
  if (typeof collection === 'string' && typeof id === 'string') await assertReadableDocument({ collection, id, req })
}
