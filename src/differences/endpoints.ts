import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { assertStaff } from '../access/assertStaff.ts'
import { mayRead } from '../access/mayRead.ts'
import { namedDocument } from '../content-events/namedDocument.ts'
import { isId, readBody, readFormData } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { DIFFERENCE_REFUSALS } from '../messages/differences.ts'
import { compareVersions } from './compareVersions.ts'
import type { Compared } from './compareVersions.ts'
import { compareWithForm } from './compareWithForm.ts'
import { findAuthors } from './findAuthors.ts'
import { restoreField } from './restoreField.ts'
import type { Place, Source } from './sources.ts'

/** The document that a request is about, for a member of the newsroom who may read it; whoever else learns the same of every id. */
const placeOf = async (req: PayloadRequest, slug: string, id = req.routeParams?.id): Promise<Place> => {
  assertStaff(req)
  const named = namedDocument(req.payload, slug, id)
  if (!named || !(await mayRead(req, named))) throw refusal(req, DIFFERENCE_REFUSALS.noDocument, 404)
  return { ...named, req }
}

const sourceOf = (value: unknown): Source | undefined => {
  if (value === 'public' || value === 'newest') return value
  return isId(value) ? { version: value } : undefined
}

/** What differs between the two versions that the parameters of an address name. */
const compareNamed = async (place: Place, params: URLSearchParams): Promise<Compared> => {
  const [from, to] = ['from', 'to'].map((name) => sourceOf(params.get(name)))
  return compareVersions(place, { ...(from && { from }), ...(to && { to }) })
}

/** What the page of a document shows first, for who may ask for it; where that fails, nothing: the browser asks again and says why. */
export const firstCompared = async (
  req: PayloadRequest,
  { id, params, slug }: { id: number | string; params: URLSearchParams; slug: string },
): Promise<Compared | undefined> => {
  try {
    return await compareNamed(await placeOf(req, slug, id), params)
  } catch {
    return undefined
  }
}

/**
 * `GET /api/{collection}/{id}/differences`: what differs between two versions of a document ({@link compareVersions}). `from` and `to`: `public`, `newest` or the
 * id of a version; between what is public and the newest text without them.
 */
const getDifferences =
  (slug: string): PayloadHandler =>
  async (req) => {
    const place = await placeOf(req, slug)
    return Response.json(await compareNamed(place, req.searchParams), PRIVATE)
  }

/**
 * `POST /api/{collection}/{id}/differences` with `{ data }`: what differs between the document as it is stored and what a form of the panel holds of it
 * ({@link compareWithForm}). Nothing is stored.
 */
const postDifferences =
  (slug: string): PayloadHandler =>
  async (req) => {
    const place = await placeOf(req, slug)
    return Response.json({ differences: await compareWithForm(place, await readFormData(req)) }, PRIVATE)
  }

/** `GET /api/{collection}/{id}/authorship?path=&of=`: who wrote which passage of a field ({@link findAuthors}). */
const getAuthorship =
  (slug: string): PayloadHandler =>
  async (req) => {
    const place = await placeOf(req, slug)
    const { searchParams } = req
    // `locale` would be the language of the request.
    return Response.json(
      await findAuthors(place, { locale: searchParams.get('of'), path: searchParams.get('path') }),
      PRIVATE,
    )
  }

/** `POST /api/{collection}/{id}/differences/restore` with `{ from, path, locale }`: the value of a field in a version goes into the draft ({@link restoreField}). */
const postRestore =
  (slug: string): PayloadHandler =>
  async (req) => {
    const place = await placeOf(req, slug)
    const { from: given, locale, path } = (await readBody(req)) ?? {}
    const from = sourceOf(given)
    if (!from) throw refusal(req, DIFFERENCE_REFUSALS.noVersion, 404)
    await restoreField(place, { from, locale, path })
    return Response.json({ ok: true }, PRIVATE)
  }

/** What a collection answers about a text that is not saved. */
export const formEndpoints = (slug: string): Endpoint[] => [
  { handler: postDifferences(slug), method: 'post', path: '/:id/differences' },
]

/** What a collection with versions answers about them. */
export const differenceEndpoints = (slug: string): Endpoint[] => [
  ...formEndpoints(slug),
  { handler: getDifferences(slug), method: 'get', path: '/:id/differences' },
  { handler: getAuthorship(slug), method: 'get', path: '/:id/authorship' },
  { handler: postRestore(slug), method: 'post', path: '/:id/differences/restore' },
]
