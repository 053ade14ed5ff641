import type { Config, DatabaseAdapterObj, PayloadRequest } from 'payload'

import { isDear } from '../modestRequests.ts'
import { takeTurn } from './breathe.ts'
import { endIfOver } from './budget.ts'

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
      const find = adapter[name].bind(adapter) as unknown as Find
      const findInTurns: Find = async (asked) => {
        const page = await find(asked)
        return asked.req?.headers && isDear(asked.req.headers) ? pacePage(page, asked.req as PayloadRequest) : page
      }
      Object.assign(adapter, { [name]: findInTurns })
    }
    return adapter
  },
})
