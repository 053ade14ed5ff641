import { docAccessOperation } from 'payload'
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { isStaffUser } from '../access/roles.ts'
import { readFormData } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { CHECK_REFUSALS } from '../messages/checks.ts'
import { checkInTurn } from './checkDocument.ts'
import type { Checked } from './checkDocument.ts'

/** Who may write a document may have it checked, as they have it in their form; nobody else learns what it leads to. */
const assertWriter = async (req: PayloadRequest, slug: string, id: string): Promise<void> => {
  const collection = req.payload.collections[slug as CollectionSlug]
  const isAllowed =
    isStaffUser(req) && collection && Boolean((await docAccessOperation({ collection, id, req })).update)
  if (!isAllowed) throw refusal(req, CHECK_REFUSALS.notYours, req.user ? 403 : 401)
}

/**
 * `POST /api/{collection}/{id}/checks` with `{ data }`, the fields of the document as its form has them, in the language of the request: what there is to look at
 * before it is published.
 */
export const checksEndpoint = (slug: string): Endpoint => ({
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    await assertWriter(req, slug, id)
    const data = await readFormData(req)
    const checked: Checked = await checkInTurn(req, { data, id, slug })
    return Response.json(checked, PRIVATE)
  },
  method: 'post',
  path: '/:id/checks',
})
