import type { Endpoint, PayloadHandler, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { assertStaff } from '../access/assertStaff.ts'
import { PRIVATE } from '../errors/privateAnswer.ts'
import { isId, readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { WHERE_USED_REFUSALS } from '../messages/whereUsed.ts'
import { idIn } from '../payload/ids.ts'
import { findUses } from './findUses.ts'
import { afterIn } from './inSteps.ts'
import { readRecord, replaceUses } from './replaceUses.ts'
import type { ID } from './walkRelations.ts'

const MOST_A_PAGE = 100

/** The document of an address, as far as a member of the newsroom may know of it; an id tells nobody else whether there is one. */
const documentOf = async (
  req: PayloadRequest,
  slug: string,
): Promise<{ collection: SanitizedCollectionConfig; id: ID }> => {
  assertStaff(req)
  const collection = Object.values(req.payload.collections).find(({ config }) => config.slug === slug)?.config
  const id = idIn(req.payload, String(req.routeParams?.id))
  if (!collection || !(await readRecord({ collection, id, req, withTrash: true })))
    throw refusal(req, WHERE_USED_REFUSALS.nothing, 404)
  return { collection, id }
}

const numberIn = (value: null | string, { least, most, usual }: { least: number; most: number; usual: number }) => {
  const number = Number(value ?? Number.NaN)
  return Number.isInteger(number) && number >= least ? Math.min(number, most) : usual
}

/** `GET /api/{collection}/{id}/used-in?limit=&offset=`: what leads to a document, and where in it. */
const usedIn =
  (slug: string): PayloadHandler =>
  async (req) => {
    const { collection, id } = await documentOf(req, slug)
    const limit = numberIn(req.searchParams.get('limit'), { least: 1, most: MOST_A_PAGE, usual: 5 })
    const offset = numberIn(req.searchParams.get('offset'), { least: 0, most: Number.MAX_SAFE_INTEGER, usual: 0 })
    return Response.json(await findUses(req, { collection: collection.slug, id }, { limit, offset }), PRIVATE)
  }

/** `POST /api/{collection}/{id}/replace` with `{ with, after? }`: a step of making what leads to a document lead to another one of its collection. */
const replace =
  (slug: string): PayloadHandler =>
  async (req) => {
    const { collection, id } = await documentOf(req, slug)
    const { after, with: other } = (await readBody(req)) ?? {}
    if (!isId(other)) throw refusal(req, WHERE_USED_REFUSALS.badReplacement)
    return Response.json(
      await replaceUses(req, { after: afterIn(after), collection, id, with: idIn(req.payload, other) }),
      PRIVATE,
    )
  }

/** The doors of a collection. */
export const whereUsedEndpoints = (slug: string): Endpoint[] => [
  { handler: usedIn(slug), method: 'get', path: '/:id/used-in' },
  { handler: replace(slug), method: 'post', path: '/:id/replace' },
]
