import { CHANGES } from '../../messages/changeStream.ts'
import type { Bilingual } from '../../messages/t.ts'
import type { Changes } from '../changes.ts'
import { readCursor } from '../cursor.ts'
import type { Cursor } from '../cursor.ts'
import type { Asked } from '../stream.ts'

/** Thrown for a request that is answered with a sentence. */
export class Refused extends Error {
  readonly sentence: Bilingual
  readonly status: 400 | 410 | 429 | 503
  readonly values: Record<string, string> | undefined

  constructor(
    sentence: Bilingual,
    { status = 400, values }: { status?: Refused['status']; values?: Record<string, string> } = {},
  ) {
    super(sentence.en)
    this.sentence = sentence
    this.status = status
    this.values = values
  }
}

const PARAMETERS = ['collections', 'cursor', 'limit', 'locales']

/** `a,b` and `collections=a&collections=b` alike; each once, sorted; `undefined` where it is not asked for. */
const listIn = (search: URLSearchParams, name: string): string[] | undefined => {
  if (!search.has(name)) return undefined
  const values = search.getAll(name).flatMap((value) => value.split(','))
  return [...new Set(values.map((value) => value.trim()))].toSorted()
}

const checkKnown = (values: readonly string[], known: readonly string[], sentence: Bilingual): void => {
  const unknown = values.find((value) => !known.includes(value))
  if (unknown !== undefined)
    throw new Refused(sentence, { values: { known: known.join(', '), name: unknown.slice(0, 50) } })
}

const limitIn = (search: URLSearchParams): number => {
  const text = search.get('limit')
  if (text === null) return Infinity
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refused(CHANGES.wrongLimit)
  return Number(text)
}

const cursorIn = (text: string | undefined, collections: readonly string[]): Cursor | 'now' | undefined => {
  if (text === undefined || text === 'now') return text
  const cursor = readCursor(text)
  if (!cursor) throw new Refused(CHANGES.wrongCursor)
  const position = cursor.position?.split(':', 1)[0]
  if (position !== undefined && !collections.includes(position)) throw new Refused(CHANGES.gone, { status: 410 })
  return cursor
}

type Sent = {
  /** What an `EventSource` that lost its connection has read last: newer than what stands in its address. */
  lastEventID: string | undefined
  search: URLSearchParams
}

/** What a request asks for. @throws Refused for what cannot be answered. */
export const readAsked = (
  { lastEventID, search }: Sent,
  changes: Changes,
): { asked: Asked; from: Cursor | 'now' | undefined } => {
  checkKnown([...search.keys()], PARAMETERS, CHANGES.unknownParameter)
  const collections = listIn(search, 'collections') ?? changes.collections
  checkKnown(collections, changes.collections, CHANGES.unknownCollection)
  const codes = changes.locales.filter((locale) => locale !== undefined)
  const chosen = listIn(search, 'locales')
  if (chosen) checkKnown(chosen, codes, CHANGES.unknownLocale)
  // In the newsroom's own order.
  const locales = chosen ? codes.filter((code) => chosen.includes(code)) : changes.locales
  const scope = changes.scope({ collections, locales })
  const cursor = lastEventID || (search.get('cursor') ?? undefined)
  return { asked: { collections, limit: limitIn(search), locales, scope }, from: cursorIn(cursor, collections) }
}
