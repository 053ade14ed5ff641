import type { IncomingMessage, ServerResponse } from 'node:http'

import { getRequestLanguage, parseCookies } from 'payload'
import type { Payload } from 'payload'

import { t, type Bilingual } from '../../messages/t.ts'
import { refusalMessages } from '../graphql/refuseDocument.ts'
import { MOST_TOKENS } from '../graphql/tokens.ts'

/** How long what a refused sender still sends is thrown away: closed at once, the connection would take the answer with it. */
const LINGER_IN_MS = 2000

/** Reading it takes time from the others: a piece at a time, of a few senders. */
const PAUSE_IN_MS = 10
const MOST_DRAINED = 8

/** A refusal that costs its sender nothing is asked for again at once, so it comes late. */
const REFUSED_AFTER_MS = 200

let drained = 0

/** Reads and forgets what still comes, slowly, so that its sender reads the answer meanwhile. */
const drain = (request: IncomingMessage): void => {
  if (drained >= MOST_DRAINED) return
  drained++
  request.once('close', () => drained--)
  request.on('data', () => {
    request.pause()
    setTimeout(() => request.resume(), PAUSE_IN_MS).unref()
  })
}

const SENTENCES: Record<400 | 408 | 413 | 414 | 503, Bilingual> = {
  400: refusalMessages.tokens({ ceiling: MOST_TOKENS }),
  408: {
    en: 'The body of this request did not arrive in time: send it in one go.',
    fr: 'Le corps de cette requête n’est pas arrivé à temps : envoyez-le d’une traite.',
  },
  413: {
    en: 'The body of this request is too large: without a signed-in account it may hold 1 MB and 20,000 values, with one 20 MB, and a file 25 MB. Send less at once.',
    fr: 'Le corps de cette requête est trop grand : sans compte connecté, il peut contenir 1 Mo et 20 000 valeurs, avec un compte 20 Mo, et un fichier 25 Mo. Envoyez moins à la fois.',
  },
  414: {
    en: 'The address of this request is too long: it may have 15,000 characters. Ask in several steps.',
    fr: 'L’adresse de cette requête est trop longue : elle peut compter 15 000 caractères. Demandez en plusieurs étapes.',
  },
  503: {
    en: 'Too many large requests are being answered: send this one again in a moment.',
    fr: 'Trop de grandes requêtes sont en cours : renvoyez celle-ci dans un instant.',
  },
}

/** Answers a request before anybody else sees it, in the language of its sender, and ends the connection. */
export const refuseRequest = (
  request: IncomingMessage,
  response: ServerResponse,
  status: keyof typeof SENTENCES,
  payload: Payload,
): void => {
  const { headers } = request
  const asHeaders = new Headers({ 'Accept-Language': headers['accept-language'] ?? '', Cookie: headers.cookie ?? '' })
  const language = getRequestLanguage({ config: payload.config, cookies: parseCookies(asHeaders), headers: asHeaders })
  const text = JSON.stringify({ errors: [{ message: t(language, SENTENCES[status]) }] })
  // Nothing more of it is read meanwhile.
  request.pause()
  const answer = () => {
    if (response.closed) return
    response.writeHead(status, {
      'Cache-Control': 'no-store',
      Connection: 'close',
      'Content-Length': Buffer.byteLength(text),
      'Content-Type': 'application/json; charset=utf-8',
      ...(status === 503 && { 'Retry-After': '5' }),
    })
    // Node closes the connection as soon as the response has ended.
    response.write(text)
    const end = () => {
      clearTimeout(linger)
      response.end()
    }
    const linger = setTimeout(end, LINGER_IN_MS)
    if (request.complete) return end()
    request.once('end', end).once('close', end)
    drain(request)
  }
  setTimeout(answer, REFUSED_AFTER_MS)
}
