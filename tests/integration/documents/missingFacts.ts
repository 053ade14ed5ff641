import { FACTS_COLLECTIONS } from './Facts.ts'
import type { Facts } from './Facts.ts'

type Mapping = Record<string, unknown>

const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An answer as facts are written: a page is its documents, a relation its slug, a date its EDTF. */
const simplify = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(simplify)
  if (!isMapping(value)) return value
  const keys = Object.keys(value)
  for (const only of ['docs', 'slug', 'edtf']) if (keys.length === 1 && keys[0] === only) return simplify(value[only])
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, simplify(entry)]))
}

const holds = (found: unknown, expected: unknown): boolean => {
  if (Array.isArray(expected)) return Array.isArray(found) && expected.every((entry) => found.some((other) => holds(other, entry)))
  if (isMapping(expected)) return isMapping(found) && Object.entries(expected).every(([key, entry]) => holds(found[key], entry))
  return found === expected
}

/** The facts that an answer does not hold, one line a fact, with what stands in its place. */
export const missingFacts = (facts: Facts, answer: Record<string, { docs: { slug: string }[] }>): string[] =>
  FACTS_COLLECTIONS.flatMap((collection) =>
    Object.entries(facts[collection] ?? {}).flatMap(([slug, fields]) => {
      const found = answer[collection]?.docs.find((doc) => doc.slug === slug)
      if (!found) return [`${collection}/${slug}: not there`]
      const simple = simplify(found) as Mapping
      return Object.entries(fields).flatMap(([name, expected]) => {
        const absent = (Array.isArray(expected) ? expected : [expected]).filter((entry) => !holds(simple[name], Array.isArray(expected) ? [entry] : entry))
        return absent.map((entry) => `${collection}/${slug}.${name}: ${JSON.stringify(entry)} is not in ${JSON.stringify(simple[name])}`)
      })
    }),
  )
