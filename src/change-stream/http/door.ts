import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

import type { Payload } from 'payload'

import { clientOf } from '../../access/connection.ts'
import type { ContentApi } from '../../content-api/createContentApi.ts'
import { readerOf } from '../../content-api/http/callerOf.ts'
import { corsOf } from '../../content-api/http/cors.ts'
import { languageOf } from '../../content-api/http/unfoldRequest.ts'
import { CHANGES_ROUTE, openChanges } from '../changes.ts'
import { answerChanges } from './answer.ts'

/** What answers the change stream before Next.js is asked. */
export type ChangesDoor = {
  /** Whether the request has been answered, or is being; else it is another's. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  /** Ends the connections that stay open. */
  close: () => void
}

type Options = {
  /** The origins whose pages may read, where the operator has named some. */
  origins?: readonly string[]
}

const inPairs = (list: readonly string[]): [string, string][] =>
  list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1] ?? '']] : []))

/** The HTTP door of the change stream, for a `node:http` server. */
export const createChangesDoor = (api: ContentApi, payload: Payload, { origins }: Options = {}): ChangesDoor => {
  const path = `${payload.config.routes.api}${CHANGES_ROUTE}`
  const cors = corsOf(payload.config, origins)
  const changes = openChanges(api)

  const send = async (request: IncomingMessage, response: ServerResponse, user: string | undefined): Promise<void> => {
    const { body, encoder, headers, release, status } = await answerChanges(
      {
        address: user ?? clientOf(request),
        header: (name) => [request.headers[name]].flat()[0],
        isHead: request.method === 'HEAD',
        language: languageOf(request, payload),
        search: new URL(request.url ?? '', 'http://localhost').searchParams,
      },
      changes,
    )
    response.once('close', release)
    for (const [name, value] of [...inPairs(cors(request)), ...Object.entries(headers)]) response.setHeader(name, value)
    response.writeHead(status)
    if (body === undefined || typeof body === 'string')
      return void response.end(request.method === 'HEAD' ? undefined : body)
    response.flushHeaders()
    try {
      await (encoder ? pipeline(body, encoder, response) : pipeline(body, response))
    } catch (error) {
      // Of who left there is nothing to tell.
      if (!response.destroyed || !isLeaving(error))
        payload.logger.warn({ err: error, msg: 'An answer of the change stream was broken off' })
      response.destroy()
    }
  }

  return {
    answer: async (request, response) => {
      const { method, url = '' } = request
      if ((method !== 'GET' && method !== 'HEAD') || url.split('?', 1)[0] !== path) return false
      const reader = await readerOf(request, payload)
      // No valid key, which Payload says.
      if (!reader) return false
      await send(request, response, reader.user ? `key ${reader.user.id}` : undefined)
      return true
    },
    close: changes.news.close,
  }
}

const isLeaving = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
