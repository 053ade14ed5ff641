import type { Payload, PayloadRequest } from 'payload'

import { childReq } from '../payload/transactions.ts'
import { NEWSROOM } from './names.ts'

/**
 * Reads the newsroom's settings as they are stored, past its hooks and field access: for what the server decides by them, never for an answer.
 *
 * @returns `undefined` in a project without this global, and until its settings are saved for the first time.
 */
export const storedNewsroom = async <Settings extends object>(
  payload: Payload,
  req?: PayloadRequest,
): Promise<Settings | undefined> => {
  if (!payload.config.globals.some(({ slug }) => slug === NEWSROOM)) return undefined
  // The adapter's type says that there always are some.
  const stored: null | (Settings & { id: string }) = await payload.db.findGlobal<Settings & { id: string }>({
    req: req && childReq(req),
    slug: NEWSROOM,
  })
  return stored ?? undefined
}
