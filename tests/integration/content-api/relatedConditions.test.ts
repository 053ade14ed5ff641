import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let doors: Doors
let organisation: string
let topic: string

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  ;({ id: organisation } = await payload.create({
    collection: 'organisations',
    data: { _status: 'published', name: 'Verrerie', type: 'company' },
  }))
  ;({ id: topic } = await payload.create({ collection: 'topics', data: { name: 'Industrie' } }))
  await payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', organisations: [organisation], title: 'Four', topics: [topic] },
  })
  doors = await startDoors(payload)
}, 120_000)

afterAll(async () => {
  await doors.stop()
  await newsroom.stop()
})

const rename = async (name: string): Promise<void> => {
  await newsroom.payload.update({ collection: 'organisations', data: { _status: 'published', name }, id: organisation })
}

const setStatus = async (_status: 'draft' | 'published'): Promise<void> => {
  await newsroom.payload.update({ collection: 'organisations', data: { _status }, id: organisation })
}

type Answer = { articles?: { docs: unknown[] }; docs?: Answer[]; errors?: unknown; totalDocs?: number }

/** How many articles an answer has: in its list, its count, or the join of its topic. */
const articlesIn = (answer: Answer): number | undefined => {
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  const { articles, docs, totalDocs } = answer
  return articles?.docs.length ?? docs?.[0]?.articles?.docs.length ?? docs?.length ?? totalDocs
}

let asked = 0

/** By one address, of which the whole answer is kept, and by one that is new each time, of which lists and plans are. */
const ask = async (path: string): Promise<unknown[]> => {
  asked += 1
  const counts: unknown[] = []
  for (const more of ['', `&_=${asked}`]) {
    const response = await fetch(`${doors.url}/api${path}${more}`)
    counts.push(articlesIn((await response.json()) as Answer))
  }
  return counts
}

const condition = (name: string, before = 'where'): string => `${before}[organisations.name][equals]=${name}`

describe.each<[string, (name: string) => string]>([
  ['a list', (name) => `/articles?depth=0&joins=false&${condition(name)}`],
  ['a list that is counted', (name) => `/articles?limit=1&page=1&depth=0&joins=false&${condition(name)}`],
  ['a count', (name) => `/articles/count?${condition(name)}`],
  [
    'a join of one',
    (name) => `/topics/${topic}?depth=0&select[articles]=true&${condition(name, 'joins[articles][where]')}`,
  ],
  ['a join of several', (name) => `/topics?depth=0&select[articles]=true&${condition(name, 'joins[articles][where]')}`],
  [
    'a list by what it is not',
    (name) =>
      `/articles?depth=0&joins=false&where[organisations.name][not_equals]=${name}x&${condition(name, 'where[and][0]')}`,
  ],
])('%s with a condition on what its documents lead to', (_, pathFor) => {
  it('follows what is renamed, withdrawn and published again', async () => {
    const [glass, crystal] = [pathFor('Verrerie'), pathFor('Cristallerie')]
    const payloadWasAsked = doors.askedPayload()
    for (let time = 0; time < 3; time++)
      expect([await ask(glass), await ask(crystal)]).toEqual([
        [1, 1],
        [0, 0],
      ])
    await rename('Cristallerie')
    for (let time = 0; time < 2; time++)
      expect([await ask(glass), await ask(crystal)]).toEqual([
        [0, 0],
        [1, 1],
      ])
    await setStatus('draft')
    for (let time = 0; time < 2; time++)
      expect([await ask(glass), await ask(crystal)]).toEqual([
        [0, 0],
        [0, 0],
      ])
    await setStatus('published')
    expect(await ask(crystal)).toEqual([1, 1])
    await rename('Verrerie')
    expect([await ask(glass), await ask(crystal)]).toEqual([
      [1, 1],
      [0, 0],
    ])
    expect(doors.askedPayload()).toBe(payloadWasAsked)
  })
})
