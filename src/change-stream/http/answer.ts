import { Readable } from 'node:stream'
import type { Duplex } from 'node:stream'
import { createGzip } from 'node:zlib'

import { takesCoding } from '../../content-api/http/publishedAnswer.ts'
import { CHANGES } from '../../messages/changeStream.ts'
import { t } from '../../messages/t.ts'
import { asEvent, asNDJSON } from '../ChangeLine.ts'
import type { Line } from '../ChangeLine.ts'
import type { Changes } from '../changes.ts'
import { followChanges, readChanges } from '../stream.ts'
import type { Start } from '../stream.ts'
import type { Places, Release } from '../../limits/places.ts'
import { readAsked, Refused } from './readAsked.ts'

/** A request for the change stream, by whichever door it came. */
export type ChangesRequest = {
  /** By what it is counted among others: a network address, or a key. */
  address: string
  header: (name: string) => string | undefined
  isHead: boolean
  language: string
  search: URLSearchParams
}

export type ChangesAnswer = {
  body?: Readable | string
  /** Must be put between the body and the connection. */
  encoder?: Duplex
  headers: Record<string, string>
  /** Must be called when the connection is closed, however it came. */
  release: Release
  status: number
}

const COME_AGAIN_IN_SECONDS = 5

/** An `EventSource` that lost its connection asks again after this. */
const RETRY_IN_MS = 2000

const CHUNK_CHARACTERS = 32 * 1024

const enter = (places: Places, address: string): Release => {
  const place = places.enter(address)
  if (place === 'busy') throw new Refused(CHANGES.busy, { status: 503 })
  if (place === 'busyAddress') throw new Refused(CHANGES.busyAddress, { status: 429 })
  return place
}

/** Lines of NDJSON, some at once: writing each by itself takes longer than making it. */
async function* inChunks(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  let chunk = ''
  for await (const line of lines) {
    chunk += asNDJSON(line)
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

async function* asEvents(lines: AsyncIterable<Line | undefined>): AsyncGenerator<string> {
  yield `retry: ${RETRY_IN_MS}\n\n`
  for await (const line of lines) yield line ? asEvent(line) : ':\n\n'
}

/** Made one piece after the other as they are read, one ahead. */
const asBytes = (text: AsyncIterable<string>): Readable => Readable.from(text, { highWaterMark: 1, objectMode: false })

const isForEvents = (accepted = ''): boolean => /\btext\/event-stream\b/.test(accepted)

const nothing = (): void => undefined

type Open = { changes: Changes; request: ChangesRequest; start: Start } & Pick<ReturnType<typeof readAsked>, 'asked'>

const answerLive = ({ asked, changes, request, start }: Open): ChangesAnswer => {
  const headers = {
    // What compresses holds back what is small (https://nodejs.org/api/zlib.html#flushing); so do proxies that collect answers.
    'Cache-Control': 'no-store, no-transform',
    'Content-Type': 'text/event-stream; charset=utf-8',
    'X-Accel-Buffering': 'no',
  }
  if (request.isHead) return { headers, release: nothing, status: 200 }
  const { api, downloads, live, news } = changes
  const leavePlace = enter(live, request.address)
  let onBegun = nothing
  try {
    if (start.isBeginning) onBegun = enter(downloads, request.address)
  } catch (error) {
    leavePlace()
    throw error
  }
  const leaveNews = news.join()
  const lines = followChanges({ api, asked, news }, { ...start, onBegun })
  const release = (): void => {
    onBegun()
    leavePlace()
    leaveNews()
  }
  return { body: asBytes(asEvents(lines)), headers, release, status: 200 }
}

const answerDownload = ({ asked, changes: { api, downloads }, request, start }: Open): ChangesAnswer => {
  const isGzip = takesCoding(request.header('accept-encoding') ?? '', 'gzip')
  const headers = {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    ...(isGzip && { 'Content-Encoding': 'gzip' }),
  }
  if (request.isHead) return { headers, release: nothing, status: 200 }
  return {
    body: asBytes(inChunks(readChanges({ api, asked }, start))),
    ...(isGzip && { encoder: createGzip() }),
    headers,
    release: enter(downloads, request.address),
    status: 200,
  }
}

const refuse = ({ sentence, status, values }: Refused, { language }: ChangesRequest): ChangesAnswer => ({
  body: JSON.stringify({ errors: [{ message: t(language, sentence, values) }] }),
  headers: {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json; charset=utf-8',
    ...((status === 429 || status === 503) && { 'Retry-After': String(COME_AGAIN_IN_SECONDS) }),
  },
  release: nothing,
  status,
})

/** The answer to a request for the change stream; its body is made as it is read. */
export const answerChanges = async (request: ChangesRequest, changes: Changes): Promise<ChangesAnswer> => {
  try {
    const isLive = isForEvents(request.header('accept'))
    const lastEventID = isLive ? request.header('last-event-id') : undefined
    const { asked, from } = readAsked({ lastEventID, search: request.search }, changes)
    if (!changes.api.isReady()) throw new Refused(CHANGES.notReady, { status: 503 })
    const start = await changes.start(from, asked.scope)
    if (start === 'gone') throw new Refused(CHANGES.gone, { status: 410 })
    return (isLive ? answerLive : answerDownload)({ asked, changes, request, start })
  } catch (error) {
    if (error instanceof Refused) return refuse(error, request)
    throw error
  }
}
