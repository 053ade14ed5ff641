import type { ComparedField } from '../reading-form/ComparedField.ts'
import { createReading } from '../reading-form/createReading.ts'
import { hasWords } from '../reading-form/readLines.ts'
import { createComparer, labelOf, plain, valueIn } from './compareUnits.ts'
import { readHistory, readSource } from './sources.ts'
import type { Place, Source, VersionEntry } from './sources.ts'
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

const isText = ({ field: { type } }: Unit): boolean => ['richText', 'text', 'textarea'].includes(type)

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

  const compareUnit = createComparer({ main, reading, sides: [from, to] })
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
              label: labelOf(unit, reading),
              locale,
              path: unit.path,
            }))
        : [],
    ),
    to: keyOf(target),
    versions: history.map(({ id, isPublished, name, updatedAt }) => ({ id, isPublished, name, updatedAt })),
  }
}
