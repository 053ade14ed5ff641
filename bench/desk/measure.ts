import { writeFileSync } from 'node:fs'

import { createLocalReq, getPayload } from 'payload'

import config from '../../payload.config.ts'
import { findChanges, findIncomplete, findToWrite, findWeek } from '../../src/dashboard/findDay.ts'
import { findScheduled } from '../../src/dashboard/findScheduled.ts'
import { findTranslations } from '../../src/dashboard/findTranslations.ts'
import { findDrafts, findPublished } from '../../src/dashboard/findWork.ts'
import { readCalendar } from '../../src/planning/readCalendar.ts'
import { readerOf } from '../../src/planning/reader.ts'
import { findLinks } from '../../src/link-checks/findLinks.ts'
import { findAlike, findMedia } from '../../src/media-review/findMedia.ts'
import { findUses } from '../../src/where-used/findUses.ts'
import { findHits } from '../../src/quick-search/find.ts'
import { fillStates } from '../../src/translating/fillStates.ts'
import { findToTranslate } from '../../src/translating/findToTranslate.ts'
import { copyContent } from '../content-api/copyContent.ts'
import { generateContent } from '../delivery/generateContent.ts'
import { quantiles } from '../quantiles.ts'
import { seedReview } from './seedReview.ts'

/** Loaded through the Local API; the others are copies. */
const MOST_LOADED = 200
const DRAFTS = 200

const [count = '', rounds = '', output = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
await generateContent(payload, Math.min(Number(count), MOST_LOADED), (sentence) => console.log(sentence))
await copyContent(payload, Number(count))
await seedReview(payload, Number(count))
const editor = await payload.create({
  collection: 'users',
  data: { email: 'editor@example.com', name: 'Banc', password: 'ces mesures et rien de plus', role: 'editor' },
})
const user = { ...editor, collection: 'users' as const }
const newReq = async () => createLocalReq({ user }, payload)
for (let number = 0; number < DRAFTS; number++) {
  await payload.create({
    collection: 'articles',
    data: { kind: 'brief', title: `Brouillon ${number}` } as never,
    draft: true,
    req: await newReq(),
  })
  await payload.create({
    collection: 'planning-items',
    data: {
      assignee: user.id,
      date: new Date(Date.now() + number * 8 * 3_600_000).toISOString(),
      kind: 'brief',
      title: `Sujet ${number}`,
    },
    req: await newReq(),
  })
}

const { docs: published } = await payload.find({
  collection: 'articles',
  depth: 0,
  limit: 1,
  where: { _status: { equals: 'published' } },
})
const organisation = String(published[0]?.organisations?.[0] ?? '')
const uses = (collection: string, id: string, limit: number) => async () =>
  findUses(await newReq(), { collection, id }, { limit })
const beganFilling = performance.now()
await fillStates(payload)
const statesSeconds = (performance.now() - beganFilling) / 1000

const desk = async () => readerOf(await newReq())
const search = (typed: string) => async () => findHits(await newReq(), typed)

const { docs: pictures } = await payload.find({ collection: 'media', depth: 0, limit: 1, sort: 'createdAt' })

const WORK: Record<string, () => Promise<unknown>> = {
  'desk: all of it': async () => {
    const reader = await desk()
    return Promise.all(
      [
        findScheduled,
        findWeek,
        findToWrite,
        findIncomplete,
        findChanges,
        findDrafts,
        findPublished,
        findTranslations,
      ].map(async (find) => find(reader)),
    )
  },
  'broken links: the first page': async () => findLinks(await newReq(), { listed: 'broken', page: 1 }),
  'media: rights that end': async () => findMedia(await newReq(), { list: 'rights', page: 1 }),
  'media: there twice': async () => findMedia(await newReq(), { list: 'alike', page: 1 }),
  'media: used nowhere': async () => findMedia(await newReq(), { list: 'unused', page: 1 }),
  'media: what is like one picture': async () => findAlike(await newReq(), String(pictures[0]?.id)),
  'planning: a month': async () => readCalendar(await desk(), { from: '2020-06-01', until: '2020-07-13' }),
  'planning: this month': async () => {
    const from = `${new Date().toISOString().slice(0, 8)}01`
    const until = new Date(Date.parse(from) + 42 * 86_400_000).toISOString().slice(0, 10)
    return readCalendar(await desk(), { from, until })
  },
  'search: in every title': search('article'),
  'search: in nothing': search('zibeline'),
  'search: one article': search(`article ${Number(count) - 7}`),
  'where used: an article': uses('articles', String(published[0]?.id), 5),
  'where used: an organisation, fifty of its articles': uses('organisations', organisation, 50),
  'where used: an organisation, how often': uses('organisations', organisation, 1),
  'translations: the first page': async () => findToTranslate(await newReq(), { language: 'en' }),
  'translations: the hundredth page': async () => findToTranslate(await newReq(), { language: 'en', page: 100 }),
}

const measured: Record<string, unknown> = {
  'translations: noted behind the requests, once, in seconds': Math.round(statesSeconds),
}
for (const [name, work] of Object.entries(WORK)) {
  await work()
  const times: number[] = []
  for (let round = 0; round < Number(rounds); round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  measured[name] = quantiles(times)
}
writeFileSync(output, JSON.stringify(measured))
await payload.destroy()
process.exit(0)
