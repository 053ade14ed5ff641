import { isDeepStrictEqual } from 'node:util'

import type { ComparedField } from '../reading-form/ComparedField.ts'
import type { Line } from '../reading-form/Line.ts'
import { compareLines } from './compareLines.ts'
import { createReading } from '../reading-form/createReading.ts'
import { hasWords, readField } from '../reading-form/readLines.ts'
import { readHistory, readSource } from './sources.ts'
import type { Place, Source, VersionEntry } from './sources.ts'
import { valueAt } from '../payload/values.ts'
import { unitsOf } from '../reading-form/units.ts'
import type { Unit } from '../reading-form/units.ts'

/** A field with words, of which one can ask who wrote them. */
export type TextField = { label: string; locale: null | string; path: string }

export type Compared = {
  differences: ComparedField[]
  /** What was compared, `public`, `newest` or the id of a version. */
  from: number | string
  /** Why it was not compared with what is public: it never was, or is no longer. */
  note: 'neverPublic' | 'notPublicNow' | 'onlyVersion' | null
  texts: TextField[]
  to: number | string
  versions: VersionEntry[]
}

type Data = Record<string, unknown>

const keyOf = (source: Source): number | string => (typeof source === 'string' ? source : source.version)

/** Which kind of space stands between two words is set when a text is saved: no words differ by it. */
const withPlainSpaces = (line: Line): Line => ({
  ...line,
  text: line.text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll(/ +(?=[;:!?»%])/g, '\u00A0'),
})

const isText = ({ field: { type } }: Unit): boolean => ['richText', 'text', 'textarea'].includes(type)

/** The values of a field in one language, as they are stored. */
const valueIn = (unit: Unit, document: Data | undefined, locale: null | string): unknown => {
  const value = valueAt(document, unit.path)
  return unit.isLocalized && locale !== null && typeof value === 'object' && value !== null
    ? (value as Data)[locale]
    : value
}

/** Nothing, whichever way it is written. */
const plain = (value: unknown): unknown =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0) ? null : value

const withoutPublic = async (
  place: Place,
  history: readonly VersionEntry[],
): Promise<{ from: Data | undefined; note: Compared['note']; source: Source }> => {
  const last = history.find(({ isPublished }) => isPublished)
  const oldest = history.at(-1)
  const chosen = last ?? oldest
  const note = last ? 'notPublicNow' : history.length > 1 ? 'neverPublic' : 'onlyVersion'
  if (!chosen) return { from: undefined, note, source: 'public' }
  const source = { version: chosen.id }
  return { from: await readSource(place, source), note, source }
}

type Chosen = { from?: Source; to?: Source }

/**
 * What differs between two versions of a document, field by field and language by language, as its reader reads it: between what is public and the newest text
 * unless others are chosen. Of a document that is not public, what was public last, or its oldest version, takes its place.
 *
 * @throws APIError 404 for a version that is not of this document.
 */
export const compareVersions = async (place: Place, chosen: Chosen = {}): Promise<Compared> => {
  const { collection, req } = place
  const { localization } = req.payload.config
  const history = await readHistory(place)
  const target = chosen.to ?? 'newest'
  const to = await readSource(place, target)
  const asked = chosen.from ?? 'public'
  const read = await readSource(place, asked)
  const { from, note, source } =
    read || chosen.from ? { from: read, note: null, source: asked } : await withoutPublic(place, history)
  const main = localization ? localization.defaultLocale : undefined
  const others = localization ? localization.localeCodes.filter((code) => code !== main) : []
  const documents = [from, to].filter((one): one is Data => one !== undefined)
  const reading = await createReading({ collection, documents, locales: [main, ...others], req })

  const compareUnit = (unit: Unit, locale: null | string, onlyWords: boolean): ComparedField[] => {
    const values = [from, to].map((document) => plain(valueIn(unit, document, locale)))
    if (isDeepStrictEqual(values[0], values[1])) return []
    const [before, after] = [from, to].map((document) =>
      readField(unit.field, valueAt(document, unit.path), { ...reading, locale: locale ?? main, onlyWords }).map(
        withPlainSpaces,
      ),
    )
    const lines = compareLines(before ?? [], after ?? [])
    const isFormOnly = lines.every(({ change }) => change === 'same')
    // A change of what is the same in every language is told once, and hidden values are not told at all.
    if (isFormOnly && (onlyWords || lines.length === 0)) return []
    const label = unit.labels.map((one) => reading.labelOf(one)).join(' › ')
    return [{ isFormOnly, label, lines, locale, path: unit.path }]
  }
  const units = unitsOf(collection.flattenedFields)
  const languages = main ? [main, ...others] : []
  return {
    differences: [
      ...languages.flatMap((locale) =>
        units.flatMap((unit) => {
          if (unit.isLocalized) return compareUnit(unit, locale, false)
          return locale !== main && hasWords(unit.field) ? compareUnit(unit, locale, true) : []
        }),
      ),
      ...units.flatMap((unit) => (unit.isLocalized && main ? [] : compareUnit(unit, null, false))),
    ],
    from: keyOf(source),
    note,
    texts: units.flatMap((unit): TextField[] =>
      isText(unit)
        ? (unit.isLocalized && main ? languages : [null])
            .filter((locale) => plain(valueIn(unit, to, locale)) !== null)
            .map((locale) => ({
              label: unit.labels.map((one) => reading.labelOf(one)).join(' › '),
              locale,
              path: unit.path,
            }))
        : [],
    ),
    to: keyOf(target),
    versions: history.map(({ id, isPublished, name, updatedAt }) => ({ id, isPublished, name, updatedAt })),
  }
}
