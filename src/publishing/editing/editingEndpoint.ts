import type { Endpoint, PayloadRequest } from 'payload'

import { mayEdit } from '../../access/locks.ts'
import { isStaffUser } from '../../access/roles.ts'
import { refusal } from '../../errors/refusal.ts'
import { isId, readBody } from '../../webhooks/endpoints/readBody.ts'
import { discardBegun, discardForgotten } from './begunDocuments.ts'
import { holdLock, releaseLock, takeOverLock } from './holdLock.ts'

const ACTIONS = { discard: discardBegun, hold: async (req: PayloadRequest, place: { collection: string; id: number | string }) => holdLock(req, place), release: releaseLock, take: takeOverLock }

const BAD_REQUEST = {
  en: 'Send { "action": "hold" | "take" | "release" | "discard", "collection": …, "id": … }.',
  fr: 'Envoyez { "action": "hold" | "take" | "release" | "discard", "collection": …, "id": … }.',
}

const NOT_YOURS = { en: 'You may not edit this document, so that you cannot hold it.', fr: 'Vous ne pouvez pas modifier ce document, donc pas le retenir.' }

const isAction = (value: unknown): value is keyof typeof ACTIONS => typeof value === 'string' && Object.hasOwn(ACTIONS, value)

const handler = async (req: PayloadRequest): Promise<Response> => {
  if (!isStaffUser(req)) throw refusal(req, { en: 'For members of the newsroom, signed in.', fr: 'Réservé aux membres de la rédaction, une fois connectés.' }, 403)
  const body = await readBody(req)
  const { action, collection, id } = body ?? {}
  const known = req.payload.config.collections.find(({ slug }) => slug === collection)
  if (!isAction(action) || !known || !isId(id)) throw refusal(req, BAD_REQUEST)
  if ((action === 'hold' || action === 'take') && !(await mayEdit({ collection: known.slug, id, req }))) throw refusal(req, NOT_YOURS, 403)
  const place = { collection: known.slug, id }
  await ACTIONS[action](req, place)
  if (action === 'discard') await discardForgotten(req)
  return Response.json({ ok: true })
}

/** `POST /api/editing`: what the form of a document says while it is open and when it is left. Of the panel, not for websites. */
export const editingEndpoint: Endpoint = { handler, method: 'post', path: '/editing' }
