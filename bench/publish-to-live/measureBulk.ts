import { setTimeout as wait } from 'node:timers/promises'

import type { Counter } from './startCounter.ts'
import type { Article } from './Prepared.ts'
import type { Watched } from './watchNewsroom.ts'

/** Milliseconds, unless it says otherwise. */
export type BulkMeasured = {
  articles: number
  /** Of the build hook, and whether it came after the end. */
  buildHook: { calls: number; msAfterEnd: number }
  /** From the end of the edit until the sampled pages and the home page showed it, and pages that did not ten seconds after the end. */
  consistentAfter: number
  duration: number
  pages: { sampled: number; stale: number; total: number }
  /** The Next.js target: all deliveries, those while the edit lasted, and the shortest time between two. */
  revalidation: { deliveries: number; msUntilLastAnswer: number; shortestGap: number | null; whileEditing: number }
  /** The same for the generic target, as it counted itself. */
  receiver: { deliveries: number; shortestGap: number | null; whileEditing: number }
}

type Args = {
  articles: Article[]
  build: Counter
  /** The edit; it is over when its promise is. */
  edit: (mark: string) => Promise<void>
  receiver: Counter
  site: string
  watched: Watched
  webhook: string
}

const CONSISTENT_WITHIN_MS = 10_000
const SAMPLED = 50
const PAGES_AT_A_TIME = 8
/** After a call of the build hook, another one would come within its quiet time of 3 s. */
const NO_OTHER_BUILD_MS = 5_000

const pagesOf = (site: string, articles: Article[]): string[] => articles.map(({ slug }) => `${site}/articles/${slug}`)

const shows = async (page: string, mark: string): Promise<boolean> => (await (await fetch(page)).text()).includes(mark)

/** Visits pages, some at a time. Returns those that do not show the mark. */
export const visit = async (pages: string[], mark: string): Promise<string[]> => {
  const queue = pages.values()
  const stale: string[] = []
  const work = async () => {
    for (const page of queue) if (!(await shows(page, mark))) stale.push(page)
  }
  await Promise.all(Array.from({ length: PAGES_AT_A_TIME }, work))
  return stale
}

const shortestGap = (moments: number[]): null | number => {
  const sorted = moments.toSorted((a, b) => a - b)
  const gaps = sorted.slice(1).map((moment, index) => moment - (sorted[index] ?? 0))
  return gaps.length > 0 ? Math.min(...gaps) : null
}

const since = (moments: number[], from: number): number[] => moments.filter((moment) => moment >= from)
const until = (moments: number[], end: number): number => moments.filter((moment) => moment <= end).length

/** Edits many articles at once, and watches what the webhooks get and when the site shows it. */
export const measureBulk = async ({
  articles,
  build,
  edit,
  receiver,
  site,
  watched,
  webhook,
}: Args): Promise<BulkMeasured> => {
  const mark = `marque-${Date.now()}`
  const pages = pagesOf(site, articles)
  const every = Math.max(1, Math.floor(pages.length / SAMPLED))
  const sampled = [`${site}/`, ...pages.filter((_page, index) => index % every === 0).slice(0, SAMPLED)]
  await visit([`${site}/`, ...pages], mark)
  await watched.settle()

  const startedAt = Date.now()
  await edit(mark)
  const endedAt = Date.now()
  let stale = sampled
  while (stale.length > 0 && Date.now() < endedAt + 3 * CONSISTENT_WITHIN_MS) stale = await visit(stale, mark)
  const consistentAfter = Date.now() - endedAt
  await wait(Math.max(0, endedAt + CONSISTENT_WITHIN_MS - Date.now()))
  const staleAfterwards = await visit(pages, mark)

  while (since(build.moments, startedAt).length === 0) await wait(100)
  await wait(NO_OTHER_BUILD_MS)
  await watched.settle()
  const built = since(build.moments, startedAt)
  const received = since(receiver.moments, startedAt)
  const deliveries = watched.deliveries.filter(
    (delivery) => delivery.webhook === webhook && delivery.cutAt >= startedAt,
  )
  const sent = deliveries.map(({ sentAt = 0 }) => sentAt)
  return {
    articles: articles.length,
    buildHook: { calls: built.length, msAfterEnd: (built[0] ?? Number.NaN) - endedAt },
    consistentAfter,
    duration: endedAt - startedAt,
    pages: { sampled: sampled.length, stale: staleAfterwards.length, total: pages.length },
    receiver: {
      deliveries: received.length,
      shortestGap: shortestGap(received),
      whileEditing: until(received, endedAt),
    },
    revalidation: {
      deliveries: deliveries.length,
      msUntilLastAnswer: Math.max(...deliveries.map(({ answeredAt = 0 }) => answeredAt)) - endedAt,
      shortestGap: shortestGap(sent),
      whileEditing: until(sent, endedAt),
    },
  }
}
