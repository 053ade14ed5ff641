import { sizeOf } from '../../limits/budget/budget.ts'
import { budgetCeiling } from '../../limits/options.ts'
import { LeftToPayload } from '../reading.ts'
import type { Reading } from '../reading.ts'

/** What has been measured for one request: a document that is held in several places is walked once. */
type Measured = { objects: Map<object, number>; texts: number }

const measured = new WeakMap<Reading, Measured>()

const measuredFor = (reading: Reading): Measured => {
  const known = measured.get(reading) ?? { objects: new Map(), texts: 0 }
  measured.set(reading, known)
  return known
}

const ceilingFor = ({ caller, payload }: Reading): number => budgetCeiling(payload.config, { caller, of: 'answerSize' })

/** How many characters a finished part of an answer takes as JSON, about. */
export const charactersOf = (reading: Reading, value: unknown): number => sizeOf(value, measuredFor(reading).objects)

/** What an estimate may be wrong by: addresses of files and the like are not in what is stored. */
const LENIENCE = 2

/**
 * Leaves to Payload, which refuses it, an answer that would be longer than its reader may ask for: documents that lead to each other are few in memory, and
 * grow with every level in JSON.
 *
 * @param estimate of its characters; only what may be too long is measured.
 * @throws LeftToPayload
 */
export const refuseLength = (reading: Reading, value: unknown, estimate: number): void => {
  const ceiling = ceilingFor(reading)
  if (estimate * LENIENCE > ceiling && charactersOf(reading, value) > ceiling) throw new LeftToPayload()
}

/**
 * The same for the rich texts of an answer together, each as it is finished.
 *
 * @throws LeftToPayload
 */
export const refuseLongTexts = (reading: Reading, text: unknown): void => {
  const known = measuredFor(reading)
  known.texts += charactersOf(reading, text)
  if (known.texts > ceilingFor(reading)) throw new LeftToPayload()
}
