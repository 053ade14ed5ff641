import type { Named } from '../makeEvent.ts'

/** What stands between two names of a row: « A, B et C », « de A et de la B », « A et l'association B ». */
const JOINT =
  /^(?:\s\([^()]{1,60}\))?(?:,(?: et)?|,? et|,? and|,? ainsi qu(?:e|'à|'en|')|,? mais aussi|,? puis| &| \/)\s?(?:(?:de|du|des|d'|à|au|aux|en|dans|par|avec|chez|entre|sur)\s?)?(?:la\s|le\s|les\s|l'|une?\s|son\s|sa\s)?(?:(?:groupe|société|association|entreprise|pôle|cluster|réseau|syndicat|collectif|club|start-up|cabinet|agence|commune|ville)s?\s(?:de |d')?)?$/u

const isJoined = (text: string, first: Named, second: Named): boolean =>
  first.kind === second.kind && JOINT.test(text.slice(first.end, second.start))

/** A name and those that stand in a row behind it. */
export const rowFrom = (first: Named, named: readonly Named[], text: string): Named[] => {
  const row = [first]
  for (const next of named.slice(named.indexOf(first) + 1)) {
    const last = row.at(-1)
    if (next.start < (last?.end ?? 0)) continue
    if (!last || !isJoined(text, last, next)) break
    row.push(next)
  }
  return row
}

/** A name and those that stand in a row before it. */
export const rowUntil = (last: Named, named: readonly Named[], text: string): Named[] => {
  const row = [last]
  for (const before of named.slice(0, named.indexOf(last)).toReversed()) {
    const [first] = row
    if (!first || !isJoined(text, before, first)) break
    row.unshift(before)
  }
  return row
}
