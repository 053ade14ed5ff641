import { Readable } from 'node:stream'

import type { Config, PayloadHandler } from 'payload'

import { connectionOf } from '../access/connection.ts'
import { contentApiOf } from '../content-api/endpoints.ts'
import { keyReader } from '../content-api/http/callerOf.ts'
import { projectSlug } from '../content-model/slugs.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { addWorkerTask } from '../worker/tasks.ts'
import type { WorkerTaskConfig } from '../worker/tasks.ts'
import { CHANGES_ROUTE, openChanges } from './changes.ts'
import { answerChanges } from './http/answer.ts'
import { tellNews } from './news.ts'

/** Tells live readers when an event has its sequence, whichever process gave it. */
const newsTask: WorkerTaskConfig = {
  create: () => ({
    round: async () => {
      tellNews()
      return undefined
    },
  }),
  name: 'change stream',
  runsIn: 'every process',
  wakesOn: (payload) => {
    const collection = projectSlug(payload.config, 'content-events')
    return collection
      ? [{ collection, match: { 'updateDescription.updatedFields.pending': false }, operation: 'update' }]
      : []
  },
}

/** Says the same to everybody: whoever may see more is answered as a stranger. */
const answer: PayloadHandler = async (req) => {
  const changes = openChanges(await contentApiOf(req.payload))
  const key = keyReader(req)?.user
  const { body, encoder, headers, release, status } = await answerChanges(
    {
      address: key ? `key ${key.id}` : (connectionOf(req.headers).address ?? 'unknown'),
      header: (name) => req.headers.get(name) ?? undefined,
      isHead: false,
      language: req.i18n.language,
      search: new URL(req.url ?? '', 'http://localhost').searchParams,
    },
    changes,
  )
  if (body === undefined || typeof body === 'string') return new Response(body, { headers, status })
  const sent = encoder ? body.pipe(encoder) : body
  if (encoder) body.once('error', (error) => encoder.destroy(error))
  sent.once('close', () => {
    body.destroy()
    release()
  })
  req.signal?.addEventListener('abort', () => sent.destroy(), { once: true })
  return new Response(Readable.toWeb(sent) as ReadableStream, { headers, status })
}

/** Tells websites everything that is published and, from then on, what changes: `GET /api/changes`. */
export const changeStream = (config: Config, { changeStream: options }: SanitizedBeffroiOptions): Config => {
  if (!projectSlug(config, 'content-events')) return config
  return addWorkerTask(
    {
      ...config,
      custom: { ...config.custom, beffroi: { ...config.custom?.beffroi, changeStream: options } },
      endpoints: [...(config.endpoints ?? []), { handler: answer, method: 'get', path: CHANGES_ROUTE }],
    },
    newsTask,
  )
}
