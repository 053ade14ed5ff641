import type { Config, DatabaseAdapterObj, Field, FieldHook, PayloadRequest } from 'payload'

import { isDear, quiet } from '../modestRequests.ts'
import { sharedByCopies } from '../../payload/sharedByCopies.ts'
import { endIfOver } from './budget.ts'

/** How long the event loop is held before it is given a turn. */
const SLICE_IN_MS = 8

/** Rows of a list, or blocks of a text, from which on a field is worth a pause. */
const MANY_ROWS = 4

const slices = sharedByCopies('slices', () => ({ began: 0, turns: new WeakMap<object, Promise<void>>() }))

const pause = async (isOfDear: boolean): Promise<void> => {
  if (performance.now() - slices.began < SLICE_IN_MS) return
  await new Promise((resolve) => setImmediate(resolve))
  if (isOfDear) await quiet()
  slices.began = performance.now()
}

/** Resolves when the turn of a request comes, after those that it waits for already. */
const takeTurn = (owner: Headers): Promise<void> => {
  const turn = (slices.turns.get(owner) ?? Promise.resolve()).then(() => pause(isDear(owner)))
  slices.turns.set(owner, turn)
  return turn
}

/** Waits for the turn of a request that is not modest; goes on at once for any other. */
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

type Prepare = (value: unknown, index: number, list: unknown[]) => unknown

/** A list whose asynchronous `map` begins with one after the other, each when the request has its turn; any other `map` is as ever. */
const paceList = <List extends unknown[]>(list: List, req: PayloadRequest): List => {
  const map = (prepare: Prepare): unknown[] => {
    const [first, ...others] = list
    if (list.length === 0) return []
    const begun = prepare(first, 0, list)
    if (!(begun instanceof Promise)) return [begun, ...others.map((value, index) => prepare(value, index + 1, list))]
    const following = others.map(async (value, index): Promise<unknown> => {
      await takeTurn(req.headers)
      endIfOver(req)
      return prepare(value, index + 1, list)
    })
    return [begun, ...following]
  }
  return Object.defineProperty(list, 'map', { configurable: true, value: map, writable: true })
}

/** Payload replaces the documents of a page by what each of its steps makes of them: all of these lists are paced. */
const pacePage = <Page extends { docs: unknown[] }>(page: Page, req: PayloadRequest): Page => {
  let docs = paceList(page.docs, req)
  const replace = (next: Page['docs']): void => {
    docs = paceList(next, req)
  }
  return Object.defineProperty(page, 'docs', { configurable: true, enumerable: true, get: () => docs, set: replace })
}

type Find = (args: { req?: Partial<PayloadRequest> }) => Promise<{ docs: unknown[] }>

/**
 * Has Payload prepare the documents of a page one after the other, with a pause every few milliseconds, for requests that are not modest. It begins with
 * all of them at once otherwise, and so with the relations that it populates: nobody else is answered until it has been through them. A request that
 * has failed, or whose sender has left, goes no further.
 */
export const pacePages = ({ db }: Pick<Config, 'db'>): DatabaseAdapterObj => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args)
    for (const name of ['find', 'queryDrafts'] as const) {
      const find = adapter[name] as unknown as Find
      // Of whichever adapter it is called on: the content API derives one to see what it would be asked.
      const findInTurns: Find = async function findInTurns(this: unknown, asked) {
        const page = await find.call(this, asked)
        return asked.req?.headers && isDear(asked.req.headers) ? pacePage(page, asked.req as PayloadRequest) : page
      }
      Object.assign(adapter, { [name]: findInTurns })
    }
    return adapter
  },
})
