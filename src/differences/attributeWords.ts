import { wordDifferences } from '../formats/wordDifferences.ts'
import { pairLines } from './compareLines.ts'
import type { Line } from '../reading-form/Line.ts'

/** Words that came with one version: its index among those that were given. */
export type Passage = { text: string; version: number }

export type AttributedLine = Omit<Line, 'text'> & { passages: Passage[] }

/** A line with the version that each of its characters came with. */
type Traced = { line: Line; versions: readonly number[] }

const all = (text: string, version: number): number[] => Array.from({ length: text.length }, () => version)

/** Carries over what is still there of a line; what is new came with `version`. */
const trace = (before: Traced, after: Line, version: number): Traced => {
  const versions: number[] = []
  let at = 0
  for (const { change, text } of wordDifferences(before.line.text, after.text)) {
    if (change === 'added') versions.push(...all(text, version))
    else {
      if (change === 'same') versions.push(...before.versions.slice(at, at + text.length))
      at += text.length
    }
  }
  return { line: after, versions }
}

const passagesOf = ({ line: { text }, versions }: Traced): Passage[] => {
  const passages: Passage[] = []
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && versions[at] === versions[start]) continue
    const passage = { text: text.slice(start, at), version: versions[start] ?? 0 }
    const last = passages.at(-1)
    // A space between two words is nobody's.
    if (last && passage.text.trim() === '') last.text += passage.text
    else if (last && last.version === passage.version) last.text += passage.text
    else passages.push(passage)
    start = at
  }
  return passages
}

/**
 * Which version each passage of a text came with (what version control calls blame).
 *
 * @param versions the text in reading form in each version, the oldest first.
 */
export const attributeWords = (versions: readonly (readonly Line[])[]): AttributedLine[] => {
  let traced: Traced[] = []
  for (const [version, lines] of versions.entries()) {
    const known = new Map<Line, Traced>(traced.map((one) => [one.line, one]))
    traced = pairLines(
      traced.map(({ line }) => line),
      lines,
    ).flatMap(({ after, before }): Traced[] => {
      if (!after) return []
      const was = before && known.get(before)
      if (!was) return [{ line: after, versions: all(after.text, version) }]
      return [was.line.text === after.text ? { ...was, line: after } : trace(was, after, version)]
    })
  }
  return traced.map((one) => {
    const { text: _, ...line } = one.line
    return { ...line, passages: passagesOf(one) }
  })
}
