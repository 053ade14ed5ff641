import type { Config, Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { refusal } from '../../errors/refusal.ts'
import type { Bilingual } from '../../messages/t.ts'
import { contentApiOf } from '../endpoints.ts'
import { dependenciesOf } from '../http/answerCache.ts'
import { answerAsResponse, cacheControl, publishedAnswer } from '../http/publishedAnswer.ts'
import { contentApiOptionsOf } from '../options.ts'
import { LeftToPayload } from '../reading.ts'
import { RouteRefusal, routesOf } from './publishedRoutes.ts'
import type { PublishedRoute } from './publishedRoutes.ts'

const NOT_READY: Bilingual = {
  en: 'The published snapshot is being written: ask again in a moment.',
  fr: 'L’instantané de ce qui est publié est en cours d’écriture\u00A0: réessayez dans un instant.',
}

/** What is not ready is so in about so long: the snapshot is looked through at each start. */
const COME_AGAIN_IN_SECONDS = 2

const refuse = (req: PayloadRequest, text: Bilingual, status: number): Error => {
  if (status === 503) req.responseHeaders = new Headers({ 'Retry-After': String(COME_AGAIN_IN_SECONDS) })
  return refusal(req, text, status)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Answers in the newsroom's server what the door left, and everything where a project is served otherwise. */
const handlerOf =
  (route: PublishedRoute): PayloadHandler =>
  async (req) => {
    const { payload } = req
    const content = await contentApiOf(payload)
    if (!content.isReady()) throw refuse(req, NOT_READY, 503)
    const params = Object.fromEntries(
      Object.entries(req.routeParams ?? {}).map(([name, value]) => [name, textOf(value)]),
    )
    try {
      const { answer, reading } = await content.route({ params, route }, new URLSearchParams(req.search ?? ''))
      const made = publishedAnswer({
        ...answer,
        cacheControl: cacheControl(contentApiOptionsOf(payload.config).caching, answer.maxAgeSeconds),
        contentType: route.contentType,
        from: dependenciesOf(reading),
        isShared: true,
        vary: ['Authorization'],
      })
      return answerAsResponse(made, req.headers)
    } catch (error) {
      if (error instanceof RouteRefusal) throw refuse(req, error.text, error.status)
      if (error instanceof LeftToPayload) throw refuse(req, NOT_READY, 503)
      throw error
    }
  }

const endpointOf = (route: PublishedRoute): Endpoint => ({ handler: handlerOf(route), method: 'get', path: route.path })

/** Adds addresses that answer everybody what is published, from the published snapshot: before Next.js in the newsroom's server, as Payload's endpoints everywhere. */
export const addPublishedRoutes = (config: Config, routes: readonly PublishedRoute[]): Config => ({
  ...config,
  custom: { ...config.custom, beffroi: { ...config.custom?.beffroi, routes: [...routesOf(config), ...routes] } },
  endpoints: [...(config.endpoints ?? []), ...routes.map(endpointOf)],
})
