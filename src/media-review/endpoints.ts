import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { isStaffUser } from '../access/roles.ts'
import { pageIn } from '../admin/searchParamsOf.ts'
import { refusal } from '../errors/refusal.ts'
import { MEDIA_REVIEW_REFUSALS } from '../messages/mediaReview.ts'
import { findAlike, findMedia, MEDIA_LISTS } from './findMedia.ts'
import type { MediaList } from './findMedia.ts'

const PRIVATE = { headers: { 'Cache-Control': 'private, no-store' } }

const assertStaff = (req: PayloadRequest): void => {
  if (!isStaffUser(req)) throw refusal(req, MEDIA_REVIEW_REFUSALS.staffOnly, req.user ? 403 : 401)
}

/** What an address asks for: `list` (`rights`, `alike`, `unused`) and `page`. */
export const askedMedia = (params: URLSearchParams): { list: MediaList; page: number } => ({
  list: MEDIA_LISTS.find((one) => one === params.get('list')) ?? 'rights',
  page: pageIn(params),
})

/** `GET /api/media-review?list=&page=`: files that need to be looked at ({@link findMedia}). */
const list: PayloadHandler = async (req) => {
  assertStaff(req)
  return Response.json(await findMedia(req, askedMedia(req.searchParams)), PRIVATE)
}

/** `GET /api/media-review/alike?id=`: the pictures that are like one, as far as the sender may see them; none for an id that is not there. */
const alike: PayloadHandler = async (req) => {
  assertStaff(req)
  return Response.json({ files: await findAlike(req, req.searchParams.get('id') ?? '') }, PRIVATE)
}

/** The doors of the panel. */
export const mediaReviewEndpoints: Endpoint[] = [
  { handler: list, method: 'get', path: '/media-review' },
  { handler: alike, method: 'get', path: '/media-review/alike' },
]
