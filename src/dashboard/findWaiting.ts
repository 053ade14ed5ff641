import type { CollectionSlug } from 'payload'

import { formatSince } from '../admin/formatDates.ts'
import { reviewText } from '../messages/review.ts'
import type { ReviewTextKey } from '../messages/review.ts'
import { findWaiting as findInReviews } from '../review/waiting.ts'
import type { WaitingItem } from '../review/waiting.ts'
import { describeDocument, readDocuments } from './deskItems.ts'
import type { Desk, DeskDocument, DeskItem } from './deskItems.ts'

const LINES = 12

const wordsFor = ({ reason }: WaitingItem): ReviewTextKey => {
  if (reason.of === 'news') return `news_${reason.kind}`
  return reason.state === 'changes' || reason.state === 'takenOver' ? `waits_${reason.state}` : 'waits_proposed'
}

/** What waits for the person in a review: to read over, to correct, or something new that was said; the longest first. */
export const findWaiting = async (desk: Desk): Promise<DeskItem[]> => {
  const text = reviewText(desk.i18n.language)
  const items = (await findInReviews(desk.req)).slice(0, LINES)
  const documents = new Map<string, DeskDocument>()
  for (const collection of new Set(items.map(({ target }) => target.collection))) {
    const own = items.filter(({ target }) => target.collection === collection)
    const found = await readDocuments(desk, {
      collection,
      draft: true,
      limit: own.length,
      where: { id: { in: own.map(({ target }) => target.id) } },
    })
    for (const document of found) documents.set(`${collection.slug as CollectionSlug}:${document.id}`, document)
  }
  return items.flatMap((item) => {
    const { collection, id } = item.target
    const document = documents.get(`${collection.slug}:${id}`)
    if (!document) return []
    const described = describeDocument(desk, collection, document)
    return [
      {
        ...described,
        kinds: [text(wordsFor(item)), ...described.kinds],
        time: {
          iso: item.since,
          words: formatSince(new Date(item.since), desk.i18n.language, desk.now, desk.timeZone),
        },
      },
    ]
  })
}
