import type { Delivery } from '../Delivery.ts'
import { panelText } from '../texts.ts'
import { eventWords } from './eventWords.ts'

/** As many titles as fit a line of a list. */
const TITLES = 3

/** What a delivery tells the website: the change, « 3 changements : … », a rebuild, a test. */
export const deliveryWords = ({ eventCount, events, kind }: Pick<Delivery, 'eventCount' | 'events' | 'kind'>, language: string): string => {
  const text = panelText(language)
  if (kind === 'test') return text('testKind')
  if (kind === 'rebuild') return text('rebuildRequested')
  const [first] = events ?? []
  const count = eventCount ?? events?.length ?? 0
  if (count === 1 && first) return eventWords(first, language)
  const titles = [...new Set((events ?? []).map(({ title }) => title?.trim() || text('untitled')))]
  if (titles.length === 0) return text('changesPlain', { count: String(count) })
  return text('changesMany', { count: String(count), titles: titles.slice(0, TITLES).join(', ') + (titles.length > TITLES ? '…' : '') })
}
