import type { Field, FieldHook, PayloadRequest } from 'payload'

import { isDear, quiet } from '../modestRequests.ts'

/** How long the event loop is held before it is given a turn. */
const SLICE_IN_MS = 8

/** Rows of a list, or blocks of a text, from which on a field is worth a pause. */
const MANY_ROWS = 4

const turns = new WeakMap<object, Promise<void>>()

let sliceBegan = 0

const pause = async (isOfDear: boolean): Promise<void> => {
  if (performance.now() - sliceBegan < SLICE_IN_MS) return
  await new Promise((resolve) => setImmediate(resolve))
  if (isOfDear) await quiet()
  sliceBegan = performance.now()
}

/** Resolves when the turn of a request comes, after those that it waits for already. */
export const takeTurn = (owner: Headers): Promise<void> => {
  const turn = (turns.get(owner) ?? Promise.resolve()).then(() => pause(isDear(owner)))
  turns.set(owner, turn)
  return turn
}

/** The same for a request that is not modest; at once for any other. */
export const takeTurnIfDear = async ({ headers }: Partial<Pick<PayloadRequest, 'headers'>>): Promise<void> => {
  if (headers && isDear(headers)) await takeTurn(headers)
}

const isLarge = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length >= MANY_ROWS
  return typeof value === 'object' && value !== null
}

/**
 * Gives the event loop a turn every few milliseconds while Payload prepares the documents of a request: it prepares all of them at once, and a
 * page of large ones would hold everybody else up. The large fields of one request take turns; other requests have turns of their own,
 * and what is not modest waits at each until no modest request is being answered.
 */
const breathe: FieldHook = async ({ req, value }) => {
  const owner: Headers | undefined = (req as Partial<PayloadRequest>).headers
  if (owner && isLarge(value)) await takeTurn(owner)
  return undefined
}

/** A field whose preparation can wait for its turn: one that holds rows, blocks or rich text. */
export const withPauses = (field: Field): Field =>
  field.type === 'array' || field.type === 'blocks' || field.type === 'richText'
    ? ({ ...field, hooks: { ...field.hooks, afterRead: [breathe, ...(field.hooks?.afterRead ?? [])] } } as Field)
    : field
