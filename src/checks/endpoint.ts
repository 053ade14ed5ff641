import { docAccessOperation } from 'payload'
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { isStaffUser } from '../access/roles.ts'
import { readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { CHECK_REFUSALS } from '../messages/checks.ts'
import { isRecord } from '../payload/values.ts'
import { checkInTurn } from './checkDocument.ts'
import type { Checked } from './checkDocument.ts'

/** A long article with its tables is a tenth of it. */
const MOST_BYTES = 2_000_000

/** Deeper than any text: what walks it would end with the stack. */
const MOST_DEPTH = 200

/** Whether values stand within each other more deeply than any document's. */
const isTooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

/** Who may write a document may have it checked, as they have it in their form; nobody else learns what it leads to. */
const assertWriter = async (req: PayloadRequest, slug: string, id: string): Promise<void> => {
  const collection = req.payload.collections[slug as CollectionSlug]
  const isAllowed =
    isStaffUser(req) && collection && Boolean((await docAccessOperation({ collection, id, req })).update)
  if (!isAllowed) throw refusal(req, CHECK_REFUSALS.notYours, req.user ? 403 : 401)
}

const readData = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  if (Number(req.headers.get('content-length') ?? 0) > MOST_BYTES) throw refusal(req, CHECK_REFUSALS.tooLarge, 413)
  const { data } = (await readBody(req)) ?? {}
  if (!isRecord(data)) throw refusal(req, CHECK_REFUSALS.badBody)
  if (isTooDeep(data)) throw refusal(req, CHECK_REFUSALS.tooLarge, 413)
  return data
}

/**
 * `POST /api/{collection}/{id}/checks` with `{ data }`, the fields of the document as its form has them, in the language of the request: what there is to look at
 * before it is published.
 */
export const checksEndpoint = (slug: string): Endpoint => ({
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    await assertWriter(req, slug, id)
    const data = await readData(req)
    const checked: Checked = await checkInTurn(req, { data, id, slug })
    return Response.json(checked, PRIVATE)
  },
  method: 'post',
  path: '/:id/checks',
})
