import { correctionsOf } from '../corrections.ts'
import type { Correction } from '../corrections.ts'
import { typesetProse } from '../prose.ts'
import type { Prose } from '../prose.ts'
import type { Run } from '../replacements.ts'
import type { Typesetter } from '../typeset.ts'

/** A correction, and the block that it is in: « Exergue › Citation »; nothing outside of blocks. */
export type PlacedCorrection = Correction & { place: string }

const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** What saving would correct in what a form holds: the texts are gone through as saving does, and left as they are. */
export const findCorrections = (
  data: Record<string, unknown>,
  prose: Prose,
  typeset: Typesetter,
): PlacedCorrection[] => {
  const found: PlacedCorrection[] = []
  typesetProse(prose, data, (runs, place) => {
    for (const correction of correctionsOf(wordsOf(runs), typeset(runs).join('')))
      found.push({ ...correction, place: place.join(' › ') })
    return runs.map(({ text }) => text)
  })
  return found
}
