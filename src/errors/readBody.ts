import type { PayloadRequest } from 'payload'

import { isRecord } from '../payload/values.ts'

/** The JSON object that a request carries; an empty one for no body, undefined for anything else. */
export const readBody = async (req: PayloadRequest): Promise<Record<string, unknown> | undefined> => {
  const text = (await req.text?.()) ?? ''
  if (text.trim() === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    return isRecord(body) ? body : undefined
  } catch {
    // Told to the sender like any other body that says nothing.
    return undefined
  }
}

/** Whether a value is an id as an API gives it. */
export const isId = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && value !== '')
