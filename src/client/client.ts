import type { CursorLine } from '../change-stream/ChangeLine.ts'
import { BrokenOff, readEventStream, readNDJSON } from './readBody.ts'
import type { AnyProject, Callbacks, Change, Locale, Name, ProjectTypes, ReadOptions, Told } from './types.ts'

export type ClientOptions = {
  /** Of an API client of the newsroom; without one the client reads as any visitor. */
  apiKey?: string
  /** Where the newsroom has its API. @default /api */
  apiRoute?: string
  /** @default the one of the platform */
  fetch?: typeof fetch
  /** Milliseconds before a request is sent again, the first time (0) and later. @default half a second, then twice as long each time up to half a minute, and some chance */
  retryDelay?: (attempt: number) => number
  /** Where the newsroom is: `https://cms.example.org`. */
  url: string
}

/** Of Next.js, which keeps answers by tags (https://nextjs.org/docs/app/api-reference/functions/fetch). */
type NextOptions = { next?: { revalidate?: false | number; tags?: string[] } }

export type FetchOptions = NextOptions &
  RequestInit & {
    /** The cache tags by which a webhook of the newsroom has the answer read anew: `articles`, `articles:the-slug`. `all` is always among them. */
    tags?: readonly string[]
  }

/** What the newsroom answers in place of what was asked for. */
export class ClientError extends Error {
  /** After how long the newsroom wants to be asked again, in milliseconds; 0 where it does not say. */
  readonly retryAfterMs: number
  readonly status: number

  constructor(message: string, { headers, status }: Pick<Response, 'headers' | 'status'>) {
    super(message)
    this.name = 'ClientError'
    // RFC 9110, section 10.2.3.
    this.retryAfterMs = 1000 * (Number(headers.get('Retry-After')) || 0)
    this.status = status
  }
}

/** Reads a newsroom's published content. */
export type Client<Project extends ProjectTypes = AnyProject> = {
  /** One change after the other, with `live` for ever: for `for await`. A connection that breaks is opened again where it was. */
  changes: <Of extends Name = Name, In extends Locale<Project> = Locale<Project>>(
    options?: ReadOptions<Of, In> & { live?: boolean },
  ) => AsyncGenerator<Told<Project, Of, In>, void, undefined>
  /** The JSON of an address of the newsroom (`/api/articles?limit=10`), kept by Next.js under cache tags. @throws ClientError */
  fetch: <Answer>(path: string, options?: FetchOptions) => Promise<Answer>
  /** Tells changes as they are made, until `signal` ends it. */
  live: <Of extends Name = Name, In extends Locale<Project> = Locale<Project>>(
    options: Callbacks<Change<Project, Of, In>> & ReadOptions<Of, In>,
  ) => Promise<void>
  /** Tells what has changed since `cursor`. Returns the cursor for the next time, and whether everything came anew. */
  sync: <Of extends Name = Name, In extends Locale<Project> = Locale<Project>>(
    options: Callbacks<Change<Project, Of, In>> & ReadOptions<Of, In>,
  ) => Promise<{ cursor: string; isRestarted: boolean }>
}

/** A connection on which not even a sign of life came for so long (they come every 15 seconds) is dead. */
const SILENCE_IN_MS = 45_000

/** Requests in a row that bring nothing, before a reading that ends is given up. */
const MOST_ATTEMPTS = 8

const usualDelay = (attempt: number): number => Math.min(30_000, 500 * 2 ** attempt) * (0.5 + Math.random() / 2)

const errorOf = async (response: Response): Promise<ClientError> => {
  const text = await response.text().catch(() => '')
  let message = text.slice(0, 200)
  try {
    message = (JSON.parse(text) as { errors: { message: string }[] }).errors[0]?.message ?? message
  } catch {
    // From something on the way, which knows of no such answers.
  }
  return new ClientError(`${response.status} ${message}`.trim(), response)
}

/** What may go better the next time. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500

const wait = async (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })

/** Ends a request with the reader's signal, or when nothing has come for too long. */
const watchOver = (signal: AbortSignal | undefined) => {
  const controller = new AbortController()
  const end = (): void => controller.abort(signal?.reason)
  let timer: ReturnType<typeof setTimeout> | undefined
  signal?.addEventListener('abort', end)
  if (signal?.aborted) end()
  return {
    onLife: (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => controller.abort(new BrokenOff('Nothing has come for too long.')), SILENCE_IN_MS)
    },
    signal: controller.signal,
    stop: (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      controller.abort()
    },
  }
}

const isEnded = (signal: AbortSignal | undefined): boolean => signal?.aborted ?? false

const isCursor = (line: { type: string }): line is CursorLine => line.type === 'changes.cursor'

/**
 * Makes a client of a newsroom: for websites on any platform that has `fetch`.
 *
 * @example
 * const client = createClient<Config>({ url: 'https://cms.example.org' })
 * const { cursor } = await client.sync({ cursor: kept, onChange: ({ content, document }) => … })
 */
export const createClient = <Project extends ProjectTypes = AnyProject>({
  apiKey,
  apiRoute = '/api',
  fetch: send = (...args) => fetch(...args),
  retryDelay = usualDelay,
  url,
}: ClientOptions): Client<Project> => {
  const base = url.replace(/\/+$/, '')
  const authorization: Record<string, string> = apiKey ? { Authorization: `api-clients API-Key ${apiKey}` } : {}

  const addressOf = (cursor: string | undefined, { collections, locales }: ReadOptions<Name, string>): string => {
    const parameters = new URLSearchParams({
      ...(collections && { collections: collections.join() }),
      ...(cursor !== undefined && { cursor }),
      ...(locales && { locales: locales.join() }),
    })
    return `${base}${apiRoute}/changes?${parameters}`
  }

  /** The lines of one answer. @throws ClientError for another one, BrokenOff when it is not whole. */
  async function* readOnce(
    address: string,
    { isLive, signal }: { isLive: boolean; signal: AbortSignal | undefined },
  ): AsyncGenerator<{ cursor: string; type: string }> {
    const watch = watchOver(signal)
    try {
      const headers = { ...authorization, Accept: isLive ? 'text/event-stream' : 'application/x-ndjson' }
      const response = await send(address, { cache: 'no-store', headers, signal: watch.signal })
      if (!response.ok || !response.body) throw await errorOf(response)
      watch.onLife()
      const lines = isLive ? readEventStream(response.body, watch.onLife) : readNDJSON(response.body)
      for await (const line of lines) {
        watch.onLife()
        yield line as { cursor: string; type: string }
      }
    } finally {
      watch.stop()
    }
  }

  const changes: Client<Project>['changes'] = async function* changes<Of extends Name, In extends Locale<Project>>(
    options: ReadOptions<Of, In> & { live?: boolean } = {},
  ): AsyncGenerator<Told<Project, Of, In>, void, undefined> {
    const { live: isLive = false, signal } = options
    let { cursor } = options
    let attempt = 0
    while (!isEnded(signal)) {
      let delay = 0
      try {
        for await (const line of readOnce(addressOf(cursor, options), { isLive, signal })) {
          attempt = 0
          ;({ cursor } = line)
          yield line as Told<Project, Of, In>
          if (!isLive && isCursor(line) && line.complete) return
        }
        if (!isLive) throw new BrokenOff('The answer is not whole.')
      } catch (error) {
        if (isEnded(signal)) break
        const status = error instanceof ClientError ? error.status : undefined
        if (status === 410 && cursor !== undefined) {
          cursor = undefined
          yield { type: 'changes.restart' }
          continue
        }
        if (status !== undefined && !isPassing(status)) throw error
        if (error instanceof ClientError) delay = error.retryAfterMs
        if (!isLive && attempt >= MOST_ATTEMPTS) throw error
      }
      await wait(Math.max(delay, retryDelay(attempt)), signal)
      attempt++
    }
    if (!isLive) signal?.throwIfAborted()
  }

  const follow = async <Of extends Name, In extends Locale<Project>>({
    onChange,
    onRestart,
    ...options
  }: Callbacks<Change<Project, Of, In>> & ReadOptions<Of, In> & { live: boolean }): Promise<{
    cursor: string
    isRestarted: boolean
  }> => {
    let { cursor = '' } = options
    let isRestarted = false
    for await (const told of changes<Of, In>(options)) {
      if (told.type === 'changes.restart') {
        isRestarted = true
        await onRestart?.()
        continue
      }
      if (!isCursor(told as CursorLine)) await onChange(told as Change<Project, Of, In>)
      ;({ cursor } = told as CursorLine)
    }
    return { cursor, isRestarted }
  }

  return {
    changes,
    fetch: async <Answer>(path: string, { headers, next, tags, ...init }: FetchOptions = {}): Promise<Answer> => {
      const kept = new Headers(headers)
      for (const [name, value] of Object.entries(authorization)) if (!kept.has(name)) kept.set(name, value)
      const response = await send(`${base}${path}`, {
        ...init,
        headers: kept,
        ...((tags || next) && { next: { ...next, ...(tags && { tags: ['all', ...tags] }) } }),
      } as RequestInit)
      if (!response.ok) throw await errorOf(response)
      return (await response.json()) as Answer
    },
    live: async (options) => void (await follow({ ...options, live: true })),
    sync: async (options) => follow({ ...options, live: false }),
  }
}
