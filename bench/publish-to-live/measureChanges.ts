import { setTimeout as wait } from 'node:timers/promises'

import type { Article } from './Prepared.ts'
import type { Session } from './signIn.ts'
import type { SeenDelivery, SeenEvent, Watched } from './watchNewsroom.ts'

/** A change that went its whole way. Moments are milliseconds since the request that published was sent. */
export type Measured = {
  /** The request that published was answered. */
  answered: number
  /** The event was committed with the change. */
  committed: number
  cut: number
  isFirstPublication: boolean
  /** The site had answered with a page that shows it. */
  live: number
  numbered: number
  sent: number
  siteAnswered: number
}

export type Change = { article: Article; isFirstPublication: boolean }

type Args = {
  changes: Change[]
  onDone: (done: number) => void
  /** Milliseconds before the next change. */
  pause: () => number
  session: Session
  site: string
  /** The site's webhook. */
  webhook: string
  watched: Watched
}

const PATIENCE_IN_MS = 30_000

const now = (): number => performance.timeOrigin + performance.now()

/** Asks for a page over and over, one request at a time, until it says what is looked for. */
const pollUntil = async (page: string, mark: string): Promise<number> => {
  const giveUpAt = now() + PATIENCE_IN_MS
  while (now() < giveUpAt) {
    const text = await (await fetch(page)).text()
    if (text.includes(mark)) return now()
  }
  throw new Error(`${page} does not show the change ${PATIENCE_IN_MS / 1000} s after it was published.`)
}

type Made = { answeredAt: number; askedAt: number; change: Change; liveAt: number }

const makeChange = async (
  change: Change,
  mark: string,
  { session, site }: Pick<Args, 'session' | 'site'>,
): Promise<Made> => {
  const page = `${site}/articles/${change.article.slug}`
  // The page, or that there is none yet, is in the site's memory before.
  for (let visit = 0; visit < 2; visit += 1) await (await fetch(page)).text()
  const askedAt = now()
  const publish = async () => {
    await session.ask('PATCH', `/articles/${change.article.id}?depth=0&locale=fr`, {
      _status: 'published',
      standfirst: `Chapeau ${mark}`,
    })
    return now()
  }
  const [answeredAt, liveAt] = await Promise.all([publish(), pollUntil(page, mark)])
  return { answeredAt, askedAt, change, liveAt }
}

const isComplete = (delivery: SeenDelivery | undefined): delivery is Required<SeenDelivery> =>
  delivery?.answeredAt !== undefined && delivery.sentAt !== undefined

const follow = (
  { answeredAt, askedAt, change, liveAt }: Made,
  { watched, webhook }: Pick<Args, 'watched' | 'webhook'>,
): Measured => {
  // Clocks of MongoDB count in whole milliseconds.
  const event = watched.events.find(
    ({ committedAt, document }) => document === change.article.id && committedAt >= askedAt - 1,
  ) as Required<SeenEvent> | undefined
  const delivery = watched.deliveries.find(
    (one) =>
      event && one.webhook === webhook && one.firstSequence <= event.sequence && event.sequence <= one.lastSequence,
  )
  if (!event || !isComplete(delivery))
    throw new Error(`No event or no delivery was seen of the article ${change.article.id}.`)
  return {
    answered: answeredAt - askedAt,
    committed: event.committedAt - askedAt,
    cut: delivery.cutAt - askedAt,
    isFirstPublication: change.isFirstPublication,
    live: liveAt - askedAt,
    numbered: event.numberedAt - askedAt,
    sent: delivery.sentAt - askedAt,
    siteAnswered: delivery.answeredAt - askedAt,
  }
}

/** Makes changes one after the other, each when the one before is live, and follows each from the request to the page. */
export const measureChanges = async ({ changes, onDone, pause, ...args }: Args): Promise<Measured[]> => {
  const made: Made[] = []
  for (const [index, change] of changes.entries()) {
    made.push(await makeChange(change, `marque-${index}-${Date.now()}`, args))
    onDone(index + 1)
    const milliseconds = pause()
    if (milliseconds > 0) await wait(milliseconds)
  }
  await args.watched.settle()
  return made.map((one) => follow(one, args))
}
