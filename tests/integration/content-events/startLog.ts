import type { ContentEvent } from '../../../src/content-events/ContentEvent.ts'
import { readEvents } from '../../../src/content-events/cursors.ts'
import { lastSequence, sequenceEvents } from '../../../src/content-events/sequence.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

type Data = Record<string, unknown>

export type Log = TestNewsroom & {
  /** The id of an article that nobody sees yet. */
  draft: (data?: Data) => Promise<string>
  /** What the log tells of `work`: the events that were written while it ran. */
  eventsOf: (work: () => Promise<unknown>) => Promise<ContentEvent[]>
  /** The id of an article that the public sees. */
  published: (data?: Data) => Promise<string>
  /** What `eventsOf` returns, in short: `article.published fr,en,nl`. */
  ringing: (work: () => Promise<unknown>) => Promise<string[]>
  update: (id: string, data: Data, options?: Data) => Promise<unknown>
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
  let number = 0
  const create = async (data: Data): Promise<string> => {
    number += 1
    const { id } = await payload.create({
      collection: 'articles',
      data: { kind: 'brief', title: `Brève ${number}`, ...data },
    })
    return id
  }
  return {
    ...newsroom,
    draft: async (data) => create({ _status: 'draft', ...data }),
    eventsOf,
    published: async (data) => create({ _status: 'published', ...data }),
    ringing: async (work) => (await eventsOf(work)).map(({ locales, type }) => `${type} ${locales.join()}`),
    update: async (id, data, options) => payload.update({ collection: 'articles', data, id, ...options }),
  }
}
