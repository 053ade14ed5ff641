import type { PayloadRequest } from 'payload'

import { FORM_DATA_REFUSALS } from '../messages/wrongInput.ts'
import { isRecord } from '../payload/values.ts'
import { refusal } from './refusal.ts'

const readText = async (req: PayloadRequest): Promise<string> => (await req.text?.()) ?? ''

const parse = (text: string): Record<string, unknown> | undefined => {
  if (text.trim() === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    return isRecord(body) ? body : undefined
  } catch {
    // Told to the sender like any other body that says nothing.
    return undefined
  }
}

/** The JSON object that a request carries; an empty one for no body, undefined for anything else. */
export const readBody = async (req: PayloadRequest): Promise<Record<string, unknown> | undefined> =>
  parse(await readText(req))

/** Of what a form may hold: a long article with its tables is a tenth of it. */
const MOST_BYTES = 2_000_000

/** Deeper than any text: what walks it would end with the stack. */
const MOST_DEPTH = 200

/** Whether values stand within each other more deeply than any document's. */
const isTooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

/**
 * The fields of a document as its form has them, from a request with `{ data }`.
 *
 * @throws APIError 400 without them, 413 where they are larger or deeper than any document.
 */
export const readFormData = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  if (Number(req.headers.get('content-length') ?? 0) > MOST_BYTES) throw refusal(req, FORM_DATA_REFUSALS.tooLarge, 413)
  const text = await readText(req)
  // What comes in pieces does not say how long it is.
  if (text.length > MOST_BYTES) throw refusal(req, FORM_DATA_REFUSALS.tooLarge, 413)
  const { data } = parse(text) ?? {}
  if (!isRecord(data)) throw refusal(req, FORM_DATA_REFUSALS.badBody)
  if (isTooDeep(data)) throw refusal(req, FORM_DATA_REFUSALS.tooLarge, 413)
  return data
}

/** Whether a value is an id as an API gives it. */
export const isId = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && value !== '')
