import type { CollectionSlug, Endpoint, PayloadHandler, PayloadRequest, Where } from 'payload'

import { idIn } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import { findFormerFile, successorOf } from './formerFiles.ts'
import { FOR_THE_ASKER, IN_FRONT, isPublic, mayReadFile, SHARED_SECONDS, tagsOf } from './serveFile.ts'
import { naming, uploadOf } from './storedNames.ts'
import type { FileRow } from './storedNames.ts'

const PATH = '/file/:filename'

/** Longer than any name that a disk takes. */
const LONGEST_NAME = 255

/** What is answered where there is no such file, or none for whoever asks; some storage plugins fail for what they do not have. */
const IS_MISSING: ReadonlySet<unknown> = new Set([403, 404, 500])

/** Asked again after five minutes, by browsers too: unlike a file, where a former name leads to changes. */
const FOR_EVERYONE = `public, max-age=${SHARED_SECONDS}, s-maxage=${SHARED_SECONDS}`

type Lead = { filename: string; row: FileRow }

/**
 * Where a name leads today that no file has any more, if whoever asks may read the file there. Each question is asked of the database whatever the one
 * before has found, so that the time tells a stranger nothing.
 */
const findLead = async (req: PayloadRequest, collection: string, asked: string): Promise<Lead | undefined> => {
  const upload = uploadOf(req.payload, collection)
  if (!upload || asked.length > LONGEST_NAME) return undefined
  const find = async (where: Where): Promise<FileRow | null> =>
    req.payload.db.findOne<FileRow>({
      collection: collection as CollectionSlug,
      joins: false as never,
      req: childReq(req),
      where,
    })
  const [present, former] = await Promise.all([find(naming([asked], upload)), findFormerFile(asked, req)])
  const row = await find({ id: { in: former ? [idIn(req.payload, former.media)] : [] } })
  const filename = row && successorOf(row, former?.size, upload)
  const mayRead = await mayReadFile(req, { collection, filename: filename ?? asked })
  return !present && row && filename && mayRead ? { filename, row } : undefined
}

/**
 * 307, since where a former name leads to changes with the next file: whoever has that name should keep it, not the one that it leads to today. The address
 * is relative, so that it holds behind whatever address the newsroom's files are given at.
 */
const leadTo = async (req: PayloadRequest, collection: string, { filename, row }: Lead): Promise<Response> => {
  const shared = await isPublic(req, { collection, filename })
  const folder = typeof row.prefix === 'string' && row.prefix ? `?prefix=${encodeURIComponent(row.prefix)}` : ''
  return new Response(null, {
    headers: {
      'Cache-Control': shared ? FOR_EVERYONE : FOR_THE_ASKER,
      'Cross-Origin-Resource-Policy': shared ? 'cross-origin' : 'same-site',
      Location: `${encodeURIComponent(filename)}${folder}`,
      ...(shared
        ? { 'CDN-Cache-Control': IN_FRONT, ...tagsOf(req, row, collection) }
        : { Vary: 'Authorization, Cookie' }),
    },
    status: 307,
  })
}

/** Of this plugin's endpoint, by which the one behind it is found. */
const MARK = 'beffroiFormerFiles'

/** What answers without this plugin: an endpoint of the project's own, or Payload's. */
const handlerBehind = ({ payload }: PayloadRequest, collection: string): PayloadHandler | undefined => {
  const endpoints = (payload.collections[collection as CollectionSlug]?.config.endpoints || []).filter(
    ({ method, path }) => method === 'get' && path === PATH,
  )
  const own = endpoints.findIndex(({ custom }) => custom?.[MARK])
  return (own === -1 ? endpoints.at(-1) : endpoints[own + 1])?.handler
}

const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined

const answerFile: PayloadHandler = async (req) => {
  const [collection, asked] = [String(req.routeParams?.collection), String(req.routeParams?.filename)]
  const handler = handlerBehind(req, collection)
  if (!handler) return new Response(null, { status: 404 })
  const leadOn = async (status: unknown): Promise<Response | undefined> => {
    const lead = IS_MISSING.has(status) ? await findLead(req, collection, asked) : undefined
    return lead && leadTo(req, collection, lead)
  }
  try {
    const answer = await handler(req)
    return (await leadOn(answer.status)) ?? answer
  } catch (error) {
    const answer = await leadOn(statusOf(error))
    if (answer) return answer
    throw error
  }
}

/**
 * Answers the address of a file. A name that a file has is answered by what is behind this endpoint, Payload's own and the handlers of storage plugins in it;
 * one that is refused or not there may be that of a former file, and leads to what stands in its place.
 */
export const fileEndpoint: Endpoint = { custom: { [MARK]: true }, handler: answerFile, method: 'get', path: PATH }
