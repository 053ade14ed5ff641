import { refusal } from '../errors/refusal.ts'
import { DIFFERENCE_REFUSALS } from '../messages/differences.ts'
import { sharedByCopies } from '../payload/sharedByCopies.ts'
import { isRecord, valueAt } from '../payload/values.ts'
import { attributeWords } from './attributeWords.ts'
import type { AttributedLine } from './attributeWords.ts'
import { createReading } from '../reading-form/createReading.ts'
import type { Line } from '../reading-form/Line.ts'
import { readField } from '../reading-form/readLines.ts'
import { MOST_VERSIONS } from '../publishing/history.ts'
import { readHistory } from './sources.ts'
import type { Place, VersionEntry } from './sources.ts'
import { unitsOf } from '../reading-form/units.ts'
import type { Unit } from '../reading-form/units.ts'

export type Authorship = {
  /** Whether versions before the oldest are gone: its words may be older. */
  isCut: boolean
  label: string
  lines: AttributedLine[]
  /** The versions that passages name by their index; of one person in a row, the first. */
  versions: VersionEntry[]
}

/** Longer texts would hold the process: about sixty pages. */
const MOST_CHARACTERS = 150_000

/** The words of a hundred versions are compared one text at a time, and readers in between are answered. */
const turns = sharedByCopies('authorship', () => ({ last: Promise.resolve() as Promise<unknown> }))

const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const mine = turns.last.then(work, work)
  turns.last = mine.catch(() => undefined)
  return mine
}

const cut = (lines: readonly Line[]): Line[] => {
  let left = MOST_CHARACTERS
  return lines.filter(({ text }) => (left -= text.length) > 0)
}

/** The field that a request names. */
export const unitAt = ({ collection, req }: Place, path: unknown): Unit => {
  const unit = unitsOf(collection.flattenedFields).find((one) => one.path === path)
  if (!unit) throw refusal(req, DIFFERENCE_REFUSALS.badField)
  return unit
}

/** The language that a request names for a field; `null` for what is the same in every language. */
export const localeAt = ({ req }: Place, { isLocalized, isTranslated }: Unit, locale: unknown): null | string => {
  const { localization } = req.payload.config
  const isKnown = localization && typeof locale === 'string' && localization.localeCodes.includes(locale)
  if (isTranslated && isKnown) return locale
  if (locale || (isLocalized && localization)) throw refusal(req, DIFFERENCE_REFUSALS.badField)
  return null
}

/**
 * Who wrote which passage of a field, from the versions that are kept: its words in the newest text, each with the version that it came with.
 *
 * @throws APIError 400 for a field that is not of the document.
 */
export const findAuthors = async (place: Place, given: { locale: unknown; path: unknown }): Promise<Authorship> =>
  inTurn(async () => {
    const unit = unitAt(place, given.path)
    const locale = localeAt(place, unit, given.locale)
    const { collection, req } = place
    const { localization } = req.payload.config
    const history = (await readHistory(place, { fields: [unit.path.split('.')[0] ?? ''] })).toReversed()
    const used = locale ?? (localization ? localization.defaultLocale : undefined)
    const newest = history.at(-1)
    const reading = await createReading({
      collection,
      documents: newest ? [newest.content] : [],
      locales: [used],
      req,
    })
    const seen: { entry: VersionEntry; lines: Line[] }[] = []
    let last = ''
    for (const { content, ...entry } of history) {
      const value = valueAt(content, unit.path)
      const words = JSON.stringify(unit.isLocalized && used && isRecord(value) ? value[used] : value) ?? ''
      // Most versions of a document changed something else.
      if (words === last) continue
      last = words
      seen.push({
        entry,
        lines: cut(
          readField(unit.field, value, { ...reading, locale: used, onlyWords: locale !== null && !unit.isLocalized }),
        ),
      })
      await new Promise((resolve) => setImmediate(resolve))
    }
    return {
      isCut: history.length >= MOST_VERSIONS,
      label: unit.labels.map((one) => reading.labelOf(one)).join(' › '),
      lines: attributeWords(seen.map(({ lines }) => lines)),
      versions: seen.map(({ entry }) => entry),
    }
  })
