import type { ContentEvent } from '../../../src/content-events/ContentEvent.ts'
import { lastSequence } from '../../../src/content-events/lastSequence.ts'
import { readEvents } from '../../../src/content-events/readEvents.ts'
import { sequenceEvents } from '../../../src/content-events/sequenceEvents.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

export type Log = TestNewsroom & {
  /** What the log tells of `work`: the events that were written while it ran. */
  eventsOf: (work: () => Promise<unknown>) => Promise<ContentEvent[]>
  /** The same in short: `article.published fr,en,nl`. */
  ringing: (work: () => Promise<unknown>) => Promise<string[]>
}

/** The newsroom, and its log of content events. */
export const startLog = async (): Promise<Log> => {
  const newsroom = await startPayload()
  const { payload } = newsroom
  const numberAll = async () => {
    while ((await sequenceEvents(payload)) > 0);
  }
  const eventsOf: Log['eventsOf'] = async (work) => {
    await numberAll()
    const after = await lastSequence(payload)
    await work()
    await numberAll()
    return readEvents({ after, limit: 1000, payload })
  }
  return { ...newsroom, eventsOf, ringing: async (work) => (await eventsOf(work)).map(({ locales, type }) => `${type} ${locales.join()}`) }
}
