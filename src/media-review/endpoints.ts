import type { Endpoint, PayloadHandler } from 'payload'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { assertStaff } from '../access/assertStaff.ts'
import { pageIn } from '../admin/searchParamsOf.ts'
import { findAlike, findMedia, MEDIA_LISTS } from './findMedia.ts'
import type { MediaList } from './findMedia.ts'

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
