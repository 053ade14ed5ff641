import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'

import type { ChangeLine, CursorLine } from '../../../src/change-stream/ChangeLine.ts'
import { tellNews } from '../../../src/change-stream/news.ts'
import { sequenceEvents } from '../../../src/content-events/sequence.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'

export type Content = Record<'en' | 'fr' | 'nl', Record<string, unknown> & { id: string }>
export type Change = ChangeLine<Content>
export type AnyLine = Change | CursorLine

export const isChange = (line: AnyLine): line is Change => line.type !== 'changes.cursor'

/** The documents that a website knows, by `collection:id`. */
export type Copy = Map<string, Content>

/** What a website does with each change. */
export const apply = (copy: Copy, line: AnyLine): void => {
  if (!isChange(line)) return
  const key = `${line.collection}:${line.document}`
  if (line.content) copy.set(key, line.content)
  else copy.delete(key)
}

type Headers = Record<string, string>

/** The newsroom behind its own server, whose events are numbered when a test says so. */
export const startStream = async () => {
  const newsroom = await startNewsroom()
  const doors = await startDoors(newsroom.payload)
  const { payload } = newsroom

  /** As the worker does. */
  const number = async (): Promise<void> => {
    while ((await sequenceEvents(payload)) > 0);
    tellNews()
  }

  const ask = async (query = '', init?: RequestInit): Promise<Response> =>
    fetch(`${doors.url}/api/changes${query}`, init)

  const read = async (
    query = '',
    headers: Headers = {},
  ): Promise<{ cursor: string; lines: Change[]; text: string }> => {
    const response = await ask(query, { headers })
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${response.status} ${text}`)
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as AnyLine)
    return { cursor: lines.at(-1)?.cursor ?? '', lines: lines.filter(isChange), text }
  }

  /** What changes while something is done. */
  const changesOf = async (work: () => Promise<unknown>, query = ''): Promise<Change[]> => {
    const more = query && `&${query}`
    await number()
    const { cursor } = await read(`?cursor=now${more}`)
    await work()
    await number()
    return (await read(`?cursor=${cursor}${more}`)).lines
  }

  /** A connection that its reader holds, and may not read from. */
  const connect = async (query = '', headers: Headers = {}): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      request(`${doors.url}/api/changes${query}`, { agent: false, headers }, resolve).once('error', reject).end()
    })

  return {
    ...newsroom,
    ask,
    changesOf,
    connect,
    doors,
    number,
    read,
    stop: async () => {
      await doors.stop()
      await newsroom.stop()
    },
  }
}

export type Stream = Awaited<ReturnType<typeof startStream>>

export const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await turn()
}

/** Lines of changes, in short: `articles article.published un`. */
export const inShort = ({ content, slug, type }: Change): string =>
  `${type} ${content ? slug.after : `(${slug.before})`}`
