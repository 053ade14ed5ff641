import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { internalCollection } from '../content-model/internalCollection.ts'
import { projectSlug } from '../content-model/slugs.ts'

/** A row of `leases`. */
type LeaseRow = { expiresAt: string; id: number | string; name: string; owner: string; term: number }

type Lease = {
  /** Takes the lease or renews it; true while this process holds it. Asks the database only when a third of the time has passed. */
  hold: () => Promise<boolean>
  /** Whether this process held it at the last look and its time is not over. */
  isHeld: () => boolean
  /** Gives it up, so that another process need not wait for its end. */
  release: () => Promise<void>
}

type Options = {
  /** Milliseconds after which a holder that is not heard of has lost it. Clocks of the processes may differ by less than that. */
  durationMs: number
  name: string
  payload: Payload
}

/**
 * Makes a lease, which one process holds at a time. A lease on a task that one process does at a time. Each new holder adds a row with the next
 * term, and the unique key `name:term` lets only one do so, on any database. A holder that was held up beyond its time may still believe for an
 * instant that it holds the lease: what is done under it must do no harm when it is done twice.
 */
export const createLease = ({ durationMs: duration, name, payload }: Options): Lease => {
  const owner = randomUUID()
  let held: undefined | { expiresAt: number; id: number | string; term: number }
  const { db } = payload
  const slug = () => {
    const collection = projectSlug(payload.config, 'leases')
    if (!collection)
      throw new Error(
        'The collection "leases" is left out of this project: the worker cannot know whether it is alone.',
      )
    return collection
  }
  const until = (): string => new Date(Date.now() + duration).toISOString()
  const isHeld = () => held !== undefined && held.expiresAt > Date.now()

  const newest = async (): Promise<LeaseRow | undefined> => {
    const { docs } = await db.find<LeaseRow>({
      collection: slug(),
      limit: 1,
      pagination: false,
      sort: '-term',
      where: { name: { equals: name } },
    })
    return docs[0]
  }
  const keep = ({ expiresAt, id, term }: LeaseRow): boolean => {
    held = { expiresAt: Date.parse(expiresAt), id, term }
    return true
  }
  const take = async (after: LeaseRow | undefined): Promise<boolean> => {
    const term = (after?.term ?? 0) + 1
    const data = { expiresAt: until(), key: `${name}:${term}`, name, owner, term }
    try {
      await db.create({ collection: slug(), data })
    } catch (error) {
      const winner = await newest()
      if (winner && winner.term >= term) return winner.owner === owner && keep(winner)
      throw error
    }
    await db.deleteMany({
      collection: slug(),
      where: { and: [{ name: { equals: name } }, { term: { less_than: term } }] },
    })
    const row = await newest()
    return row?.owner === owner && keep(row)
  }

  return {
    hold: async () => {
      if (held && held.expiresAt - Date.now() > (duration * 2) / 3) return true
      held = undefined
      const row = await newest()
      if (row?.owner === owner && Date.parse(row.expiresAt) > Date.now()) {
        const expiresAt = until()
        await db.updateOne({ collection: slug(), data: { expiresAt }, id: row.id, returning: false })
        return keep({ ...row, expiresAt })
      }
      return row && Date.parse(row.expiresAt) > Date.now() ? false : take(row)
    },
    isHeld,
    release: async () => {
      if (!held) return
      const { id } = held
      held = undefined
      await db.updateOne({ collection: slug(), data: { expiresAt: new Date(0).toISOString() }, id, returning: false })
    },
  }
}

/** Until when somebody holds a lease, milliseconds since 1970; nothing when nobody does. */
export const heldUntil = async (payload: Payload, name: string): Promise<number | undefined> => {
  const collection = projectSlug(payload.config, 'leases')
  if (!collection) return undefined
  const { docs } = await payload.db.find<LeaseRow>({
    collection,
    limit: 1,
    pagination: false,
    sort: '-term',
    where: { name: { equals: name } },
  })
  const end = docs[0] ? Date.parse(docs[0].expiresAt) : 0
  return end > Date.now() ? end : undefined
}

/** Which process does what only one may do at a time, and until when. A new holder is a new row: the unique key makes the election safe on any database. */
export const leases = internalCollection({
  slug: 'leases',
  fields: [
    { name: 'name', type: 'text', index: true, required: true },
    { name: 'term', type: 'number', required: true },
    // `name:term`
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'owner', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', required: true },
  ],
  labels: { plural: { en: 'Leases', fr: 'Baux' }, singular: { en: 'Lease', fr: 'Bail' } },
})
