import type { FormState } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { isRecord } from '../../payload/values.ts'
import type { Conflict } from '../../publishing/editing/refuseStaleWrite.ts'
import { hasPendingUploads } from './pendingUploads.ts'

/** A document as the API answers a save. */
export type SavedDocument = Record<string, unknown> & { id: number | string; updatedAt?: string }

/** What is wrong with a field, and where it is. */
export type FieldError = { message: string; path: string }

export type SaveOptions = {
  /** `false` keeps the version before as it is, and makes one more. @default true */
  autosave?: boolean
  publish?: boolean
  /** Publishes this language only. */
  publishLocale?: string
}

type Address = SaveOptions & {
  apiRoute: string
  /** The `updatedAt` of what was written on. */
  base?: string | undefined
  collection: string
  id: number | string
  /** Whether nobody has the document open for it any more. */
  isLeft: boolean
  locale: string
}

/** Where the text of a document is sent to. */
export const saveAddress = ({
  apiRoute,
  autosave = true,
  base,
  collection,
  id,
  isLeft,
  locale,
  publish = false,
  publishLocale,
}: Address): string => {
  const query = new URLSearchParams({
    depth: '0',
    'fallback-locale': 'null',
    locale: publishLocale ?? locale,
    ...(!isLeft && { hold: 'true' }),
    ...(base && { basedOn: base }),
    ...(!publish && { draft: 'true' }),
    ...(!publish && autosave && { autosave: 'true' }),
    ...(publishLocale && { publishSpecificLocale: publishLocale }),
  })
  return formatAdminURL({ apiRoute, path: `/${collection}/${id}?${query}` })
}

/** What became of a save. */
export type Outcome =
  | { document: SavedDocument; json: Record<string, unknown>; kind: 'saved' }
  /** Somebody else edits the document, or saved it first. */
  | { conflict: Conflict; kind: 'locked' | 'stale'; message: string }
  | { errors: FieldError[]; kind: 'refused'; message: string | undefined; status: number }
  | { kind: 'signedOut' }
  | { kind: 'unreachable' }

const TIMEOUT_IN_MS = 30_000

/**
 * A write that meets another one in the same instant is sent again after each of these pauses: the other may be of another document, two articles that are
 * published with one picture, and nobody's fault.
 */
const PAUSES_AFTER_COLLISION_MS = [100, 300, 900]

const firstError = (json: Record<string, unknown>): Record<string, unknown> => {
  const [error] = Array.isArray(json.errors) ? (json.errors as unknown[]) : []
  return isRecord(error) ? error : {}
}

const fieldErrors = ({ data }: Record<string, unknown>): FieldError[] =>
  isRecord(data) && Array.isArray(data.errors)
    ? data.errors.filter(
        (one): one is FieldError => isRecord(one) && typeof one.path === 'string' && typeof one.message === 'string',
      )
    : []

const readJson = async (response: Response): Promise<Record<string, unknown>> => {
  try {
    const json: unknown = await response.json()
    return isRecord(json) ? json : {}
  } catch {
    // A proxy's page of its own, for example: the status says enough.
    return {}
  }
}

type Request = { body: FormData; language: string; method?: 'PATCH' | 'POST' }

type Answer = { json: Record<string, unknown>; response: Response }

const post = async (url: string, { body, language, method = 'PATCH' }: Request): Promise<Answer> => {
  const response = await fetch(url, {
    body,
    credentials: 'include',
    headers: { 'Accept-Language': language },
    method,
    signal: AbortSignal.timeout(TIMEOUT_IN_MS),
  })
  return { json: await readJson(response), response }
}

/** Whether a write was not stored since another one came first; what it is told beside the sentence is about a text that somebody else saved. */
const isCollision = ({ json, response }: Answer): boolean => response.status === 409 && !isRecord(firstError(json).data)

const postAgain = async (url: string, request: Request): Promise<Answer> => {
  let answer = await post(url, request)
  for (const pauseMs of PAUSES_AFTER_COLLISION_MS) {
    if (!isCollision(answer)) break
    await new Promise((resolve) => void setTimeout(resolve, pauseMs))
    answer = await post(url, request)
  }
  return answer
}

/** Sends a form and tells what became of it; it never throws. */
export const sendForm = async (url: string, request: Request): Promise<Outcome> => {
  let answer: Answer
  try {
    answer = await postAgain(url, request)
  } catch {
    return { kind: 'unreachable' }
  }
  const { json, response } = answer
  if (response.ok && isRecord(json.doc)) return { document: json.doc as SavedDocument, json, kind: 'saved' }
  if (response.status === 401) return { kind: 'signedOut' }
  if (response.ok || response.status >= 500 || response.status === 429 || isCollision(answer))
    return { kind: 'unreachable' }
  const error = firstError(json)
  const message = typeof error.message === 'string' ? error.message : undefined
  if ((response.status === 409 || response.status === 423) && isRecord(error.data))
    return {
      conflict: error.data as Conflict,
      kind: response.status === 423 ? 'locked' : 'stale',
      message: message ?? '',
    }
  return { errors: fieldErrors(error), kind: 'refused', message, status: response.status }
}

/** The answer of the server for the form, without the fields that changed on the screen since `sent`, or hold a picture that is not stored yet: those are newer here. */
export const withoutLocalChanges = ({
  current,
  incoming,
  sent,
}: {
  current: FormState
  incoming: FormState
  sent: FormState
}): FormState =>
  Object.fromEntries(
    Object.entries(incoming).map(([path, field]) => {
      const isOlder = current[path]?.value !== sent[path]?.value || hasPendingUploads(current[path]?.value)
      if (!isOlder) return [path, field]
      const { initialValue: _, value: __, ...rest } = field
      return [path, rest]
    }),
  )

/** What the form shows once an answer is taken in, if nothing changes on the screen meanwhile: what was sent, and what the server filled in. */
export const takenIn = ({
  incoming,
  merged,
  sent,
}: {
  incoming: FormState
  merged: FormState
  sent: FormState
}): FormState =>
  Object.fromEntries(
    Object.entries(merged).flatMap(([path, field]) => {
      if (incoming[path] && 'value' in incoming[path] && incoming[path].value === field.value) return [[path, field]]
      return sent[path] ? [[path, { ...field, value: sent[path].value }]] : []
    }),
  )

const read = async (url: string): Promise<Record<string, unknown>> => {
  try {
    return await readJson(await fetch(url, { credentials: 'include' }))
  } catch {
    // As good as an answer that says nothing: the next save tells more.
    return {}
  }
}

/** When a document was saved last, as far as its reader is told. */
export type Stored =
  { by?: Conflict['by']; kind: 'found'; updatedAt: string | undefined } | { kind: 'refused' | 'unreachable' }

/** Asks when a document was saved last, and by whom where it says so: a name is what the field `nameField` of an account holds. */
export const readStored = async (url: string, nameField: string): Promise<Stored> => {
  let response: Response
  try {
    response = await fetch(url, { credentials: 'include', signal: AbortSignal.timeout(TIMEOUT_IN_MS) })
  } catch {
    return { kind: 'unreachable' }
  }
  if (!response.ok) return { kind: response.status >= 500 || response.status === 429 ? 'unreachable' : 'refused' }
  const { updatedAt, updatedBy } = await readJson(response)
  const name = isRecord(updatedBy) ? updatedBy[nameField] : undefined
  return {
    kind: 'found',
    updatedAt: typeof updatedAt === 'string' ? updatedAt : undefined,
    ...(isRecord(updatedBy) && typeof name === 'string' && { by: { id: String(updatedBy.id), name } }),
  }
}

/** Where a document is read. */
export const documentAddress = ({
  apiRoute,
  collection,
  id,
}: Pick<Address, 'apiRoute' | 'collection' | 'id'>): string =>
  formatAdminURL({
    apiRoute,
    path: `/${collection}/${id}?depth=1&draft=true&select[updatedAt]=true&select[updatedBy]=true`,
  })

/** Whether there is no document at such an address any more, as far as its reader is told. */
export const isGone = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { credentials: 'include' })).status === 404
  } catch {
    return false
  }
}

/** Whether the session is still there, asked at the address of the person's own account. */
export const isSignedIn = async (url: string): Promise<boolean> => isRecord((await read(url)).user)

/** When a document was last changed, by the API; `undefined` when it does not say. */
export const readUpdatedAt = async (url: string): Promise<string | undefined> => {
  const { updatedAt } = await read(url)
  return typeof updatedAt === 'string' ? updatedAt : undefined
}

/** How far the saving of the text on the screen has come. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  /** `message` says why in a sentence; `isFinal` when trying again is of no use until something changes. */
  | { isFinal: boolean; kind: 'failed'; message: string }
  /** It is kept in the browser until it can be sent; `message` says why in a sentence. */
  | { kind: 'kept'; message: string }

/** Everything on the screen is saved. */
export const SAVED: SaveState = { kind: 'saved' }
/** Something is being saved. */
export const SAVING: SaveState = { kind: 'saving' }

const FIRST_RETRY_IN_MS = 2000
const LONGEST_RETRY_IN_MS = 30_000

/** How long to wait before trying again after `failures` failures in a row. */
export const retryDelay = (failures: number): number =>
  Math.min(FIRST_RETRY_IN_MS * 2 ** Math.max(0, failures - 1), LONGEST_RETRY_IN_MS)

const IDLE_TIMEOUT_IN_MS = 600

const nextTask = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

/**
 * Resolves once what was typed has reached the form: the text editor hands its content over when the browser is idle, half a second
 * later at most, and React renders it in a task of its own.
 */
export const whenSettled = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_IN_MS })
    else setTimeout(resolve, IDLE_TIMEOUT_IN_MS / 3)
  })
  await nextTask()
  await nextTask()
}
