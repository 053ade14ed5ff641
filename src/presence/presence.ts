import type { Config, Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { assertStaff } from '../access/assertStaff.ts'
import { mayRead } from '../access/mayRead.ts'
import { namesOf, senderKey } from '../access/people.ts'
import { isId, readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { PUBLISHING_REFUSALS } from '../messages/publishing.ts'
import { isID } from '../payload/ids.ts'
import { editorOf, renewLock } from '../publishing/editing/holdLock.ts'
import { noteClosed, noteOpen, othersIn } from './rows.ts'
import type { Place } from './rows.ts'

/** Who has a document open, as its form is told. */
export type Presence = {
  /** Who edits it now; `isMe` when it is who asks. */
  editor: { isMe: boolean; name: string } | null
  /** The others who have it open, by name; whoever edits comes first. */
  others: { isEditing: boolean; key: string; name: string }[]
}

/** The document of a request, for who may read its drafts; one that is not there and one that is not theirs get the same answer. */
const readPlace = async (
  req: PayloadRequest,
  { collection, id }: Record<string, unknown>,
): Promise<Place & { lockDocuments?: false | { duration: number } }> => {
  const known = req.payload.config.collections.find(({ slug }) => slug === collection)
  const isNamed = known !== undefined && isId(id) && isID(id, known.slug, req.payload)
  if (!isNamed || !(await mayRead(req, { collection: known, id })))
    throw refusal(req, PUBLISHING_REFUSALS.noSuchDocument, 404)
  return { collection: known.slug, id, lockDocuments: known.lockDocuments }
}

const handler: PayloadHandler = async (req) => {
  assertStaff(req)
  const body = (await readBody(req)) ?? {}
  const place = await readPlace(req, body)
  if (body.isLeaving === true) {
    await noteClosed(req, place)
    return Response.json({ ok: true })
  }
  await noteOpen(req, place)
  if (body.isEditing === true) await renewLock(req, place)
  const [editor, others] = [await editorOf(req, place), await othersIn(req, place)]
  const isMe = editor === senderKey(req)
  const keys = [...new Set([...(editor && !isMe ? [editor] : []), ...others])]
  const names = await namesOf(req, [...keys, editor])
  const presence: Presence = {
    editor: editor ? { isMe, name: names.get(editor) ?? '' } : null,
    others: keys.map((key) => ({ isEditing: key === editor, key, name: names.get(key) ?? '' })),
  }
  return Response.json(presence, { headers: { 'Cache-Control': 'no-store' } })
}

/**
 * `POST /api/presence` with `{ collection, id }`: notes that the sender has a document open, for a minute and a half, and answers who else has, and who
 * edits it. `isEditing: true` keeps the sender's own lock, `isLeaving: true` says that it is closed. Of the panel, not for websites.
 */
const presenceEndpoint: Endpoint = { handler, method: 'post', path: '/presence' }

/** Lets those who have one document open know of each other. */
export const presence = (config: Config): Config => ({
  ...config,
  endpoints: [...(config.endpoints ?? []), presenceEndpoint],
})
