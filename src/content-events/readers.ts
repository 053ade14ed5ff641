import type { Payload, PayloadRequest } from 'payload'

import { childReq } from '../childReq.ts'
import { projectSlug } from '../content-model/projectSlug.ts'

type ReaderRow = { id: number | string; position: number; reader: string }

type Args = {
  payload: Payload
  /** Its name, `webhook:66f0…`. */
  reader: string
  /** The transaction to stay in. */
  req?: PayloadRequest
}

const readerSlug = (payload: Payload) => {
  const slug = projectSlug(payload.config, 'event-readers')
  if (!slug) throw new Error('The collection "event-readers" is left out of this project: without it nothing can read the content events.')
  return slug
}

const findReader = async ({ payload, reader, req }: Args): Promise<null | ReaderRow> =>
  payload.db.findOne<ReaderRow>({ collection: readerSlug(payload), ...(req && { req: childReq(req) }), where: { reader: { equals: reader } } })

/** The number of the last event that a reader has read; `undefined` for a new one. */
export const readerPosition = async (args: Args): Promise<number | undefined> => (await findReader(args))?.position

/** Moves a reader, in the same transaction as what it made of the events: both happen, or neither. */
export const moveReader = async ({ to, ...args }: Args & { to: number }): Promise<void> => {
  const { payload, reader, req } = args
  const row = await findReader(args)
  const place = { collection: readerSlug(payload), ...(req && { req: childReq(req) }), returning: false as const }
  await (row ? payload.db.updateOne({ ...place, data: { position: to }, id: row.id }) : payload.db.create({ ...place, data: { position: to, reader } }))
}

/** Forgets a reader that is gone. */
export const removeReader = async ({ payload, reader, req }: Args): Promise<void> =>
  payload.db.deleteMany({ collection: readerSlug(payload), ...(req && { req: childReq(req) }), where: { reader: { equals: reader } } })
