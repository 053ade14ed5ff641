import { createHash, randomBytes } from 'node:crypto'

import type { CollectionSlug, PayloadRequest } from 'payload'

import { childReq } from './transactions.ts'

/** 256 bits by chance: nobody finds one by trying. */
const TOKEN_BYTES = 32

/** A new token for an address that is a secret, told once: only {@link hashOfToken} of it is stored. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** Whether a text has the form of a {@link newToken}. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text)

/** What a token is stored and looked up by, so that how long the search takes tells nothing of the token (CWE-208). */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** One page asks several times. */
const NOTED_EVERY_MS = 60_000

/** Notes in its row that an address was used, to the minute. */
export const noteUse = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  { id, lastUsedAt }: { id: number | string; lastUsedAt?: null | string },
): Promise<void> => {
  if (Date.now() - Date.parse(lastUsedAt ?? '1970-01-01') < NOTED_EVERY_MS) return
  await req.payload.db.updateOne({
    collection,
    data: { lastUsedAt: new Date().toISOString() },
    id,
    req: childReq(req),
    returning: false,
  })
}
