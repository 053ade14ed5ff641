import type { Endpoint } from 'payload'

import { refusal } from '../../errors/refusal.ts'
import { readBody } from '../../webhooks/endpoints/readBody.ts'

/**
 * `POST /api/{collection}/{id}/schedules` with `{ type, date, locale?, timezone? }`: plans a publication, or its end, as the admin panel's window does, and
 * says why when it cannot. Payload's own server function answers with the id of the document alone.
 */
export const scheduleEndpoint = (collection: string): Endpoint => ({
  handler: async (req) => {
    const { payload, user } = req
    if (!user) throw refusal(req, { en: 'Sign in to schedule a publication.', fr: 'Connectez-vous pour programmer une publication.' }, 401)
    const body = (await readBody(req)) ?? {}
    const { date, locale, timezone, type } = body
    const input = {
      doc: { relationTo: collection, value: String(req.routeParams?.id) },
      ...(typeof locale === 'string' && { locale }),
      ...(typeof timezone === 'string' && { timezone }),
      type: type ?? 'publish',
      user: { relationTo: user.collection, value: user.id },
    }
    // No date at all would mean now: whoever plans says when.
    const waitUntil = new Date(typeof date === 'string' ? date : Number.NaN)
    const job = await payload.jobs.queue({ input: input as never, req, task: 'schedulePublish', waitUntil })
    return Response.json({ id: job.id, message: req.t('version:scheduledSuccessfully'), waitUntil: waitUntil.toISOString() }, { status: 201 })
  },
  method: 'post',
  path: '/:id/schedules',
})
