import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { readEvents } from '../../../src/content-events/cursors.ts'
import { startChild } from '../../../tools/processes/startChild.ts'
import { createRandom } from '../fuzz/random.ts'
import { apply, isChange, startStream } from './startStream.ts'
import type { AnyLine, Change, Copy, Stream } from './startStream.ts'

const CHANGES_OF_EACH = 25

let stream: Stream

beforeAll(async () => {
  stream = await startStream()
})

afterAll(async () => stream?.stop())

const inOrder = (copy: Copy) => [...copy].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** A save that changes nothing else changes the date, and is no event. */
const withoutDates = (copy: Copy): unknown =>
  JSON.parse(JSON.stringify(inOrder(copy), (key, value: unknown) => (key === 'updatedAt' ? undefined : value)))

/** What strangers read over REST, of all collections that something is written to here. */
const published = async (): Promise<Copy> => {
  const copy: Copy = new Map()
  for (const locale of ['fr', 'en', 'nl'] as const)
    for (const collection of ['articles', 'organisations']) {
      const address = `${stream.doors.url}/api/${collection}?depth=0&joins=false&limit=100&locale=${locale}`
      const { docs } = (await (await fetch(address)).json()) as { docs: { id: string }[] }
      for (const document of docs) {
        const key = `${collection}:${document.id}`
        copy.set(key, { ...copy.get(key), [locale]: document } as never)
      }
    }
  return copy
}

it('an answer that breaks off after any line is gone on with, and the copy is the same', async () => {
  const seed = Number(process.env.CHANGES_SEED ?? Math.floor(Math.random() * 1e9))
  console.log(`CHANGES_SEED=${seed}`)
  const { below } = createRandom(seed)
  const { payload } = stream
  const articles: string[] = []
  const organisations: string[] = []
  const pick = (ids: string[]): string | undefined => ids[below(ids.length)]
  const status = (): 'draft' | 'published' => (below(3) === 0 ? 'draft' : 'published')
  let number = 0

  const change = async (): Promise<void> => {
    const [article, organisation] = [pick(articles), pick(organisations)]
    const title = `Titre ${++number}`
    const kind = below(8)
    if (kind < 2 || !article || !organisation) {
      const { id } = await payload.create({
        collection: 'organisations',
        data: { _status: status(), name: title, type: 'company' },
      })
      organisations.push(id)
      const data = { _status: status(), kind: 'brief' as const, organisations: [id], title }
      articles.push((await payload.create({ collection: 'articles', data })).id)
    } else if (kind === 2) {
      await payload.update({ collection: 'organisations', data: { _status: status() }, id: organisation })
    } else if (kind === 3) {
      const locale = below(2) === 0 ? 'en' : 'fr'
      await payload.update({ collection: 'articles', data: { _status: status(), title }, id: article, locale })
    } else if (kind === 4) {
      const ids = [organisation, pick(organisations) ?? organisation]
      const data = { _status: status(), organisations: [...new Set(ids)] }
      await payload.update({ collection: 'articles', data, id: article })
    } else if (kind === 5) {
      await payload.delete({ collection: 'articles', id: article })
      articles.splice(articles.indexOf(article), 1)
    } else if (kind === 6) await payload.update({ collection: 'articles', data: { title }, draft: true, id: article })
    else await payload.update({ collection: 'articles', data: { _status: status(), slug: `s-${number}` }, id: article })
    if (below(2) === 0) await stream.number()
  }

  /** One answer, of which some lines arrive. */
  const readOn = async (copy: Copy, cursor: string | undefined, lines: number): Promise<string | undefined> => {
    const parameters = new URLSearchParams({
      collections: 'articles,organisations',
      ...(cursor !== undefined && { cursor }),
      ...(below(3) === 0 && { limit: String(1 + below(5)) }),
    })
    const text = await (await stream.ask(`?${parameters}`)).text()
    const read = text.trimEnd().split('\n').slice(0, lines)
    for (const line of read) apply(copy, JSON.parse(line) as AnyLine)
    return read.length > 0 ? (JSON.parse(read.at(-1) ?? '') as AnyLine).cursor : cursor
  }

  const copies = Array.from({ length: 3 }, () => ({ copy: new Map() as Copy, cursor: undefined as string | undefined }))
  for (let round = 0; round < 60; round++) {
    await change()
    for (const one of copies) one.cursor = await readOn(one.copy, one.cursor, below(4))
  }
  await stream.number()
  for (const one of copies)
    for (let isComplete = false; !isComplete;) {
      one.cursor = await readOn(one.copy, one.cursor, 1)
      isComplete = (await stream.read(`?collections=articles,organisations&cursor=${one.cursor}`)).lines.length === 0
    }
  const [all, now] = [await stream.read('?collections=articles,organisations'), await published()]
  const whole: Copy = new Map()
  for (const line of all.lines) apply(whole, line)
  expect(inOrder(whole)).toEqual(inOrder(now))
  for (const { copy } of copies) expect(withoutDates(copy)).toEqual(withoutDates(now))
})

it('what two processes publish at once comes in the order of the events, each once', async () => {
  const ids = [await stream.published({ slug: 'un' }), await stream.published({ slug: 'deux' })]
  await stream.number()
  let { cursor } = await stream.read('?cursor=now')
  const env = {
    DATABASE_URI: process.env.DATABASE_URI ?? '',
    PUBLISHER_ARTICLES: ids.join(),
    PUBLISHER_CHANGES: String(CHANGES_OF_EACH),
  }
  const output: string[] = []
  const children = [1, 2].map(() =>
    startChild({
      args: ['tests/integration/content-events/publisher.ts'],
      env,
      onLine: (line) => output.push(line),
      script: true,
    }),
  )
  const end = new AbortController()
  const ended = Promise.all(children.map(async (child) => child.ended)).finally(() => end.abort())
  const first = (await readEvents({ after: 0, limit: 1000, payload: stream.payload })).at(-1)?.sequence ?? 0
  const seen: Change[] = []
  const follow = async () => {
    for (let isLast = false; !isLast;) {
      isLast = end.signal.aborted
      await stream.number()
      const answer = await stream.read(`?cursor=${cursor}&limit=7`)
      seen.push(...answer.lines.filter(isChange))
      isLast &&= answer.lines.length === 0
      ;({ cursor } = answer)
    }
  }
  const [ends] = await Promise.all([ended, follow()])
  expect({ codes: ends.map(({ code }) => code), output }).toMatchObject({ codes: [0, 0] })
  const events = await readEvents({ after: first, limit: 1000, payload: stream.payload })
  expect(events).toHaveLength(2 * CHANGES_OF_EACH)
  expect(seen.map(({ document, sequence, slug }) => [sequence, document, slug])).toEqual(
    events.map(({ document, sequence, slug }) => [sequence, document, slug]),
  )
  for (const id of ids) {
    const last = seen.findLast(({ document }) => document === id)
    expect(last?.content?.fr.slug).toBe((await stream.payload.findByID({ collection: 'articles', id })).slug)
  }
})
