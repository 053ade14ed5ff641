import { foldName } from '../recognising/words.ts'

const HASHES = 48
const WORDS = 4

/** FNV-1a, 32 bits, with a seed. */
const hash = (text: string, seed: number): number => {
  let value = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

/** Another hash of a hash, so that a shingle is read once. */
const mix = (value: number, seed: number): number => {
  let mixed = Math.imul(value ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b) >>> 0
  mixed ^= mixed >>> 13
  return Math.imul(mixed, 0xc2b2ae35) >>> 0
}

/** What two texts are compared by (MinHash of their runs of four words): some numbers, whatever the length of the text. Empty for a text of fewer than eight words. */
export const fingerprintOf = (text: string): number[] => {
  const words = foldName(text).split(' ')
  if (words.length < WORDS * 2) return []
  const least = Array.from({ length: HASHES }, () => 0xffffffff)
  for (let at = 0; at + WORDS <= words.length; at += 1) {
    const shingle = hash(words.slice(at, at + WORDS).join(' '), 0)
    for (let seed = 0; seed < HASHES; seed += 1) {
      const value = mix(shingle, seed)
      if (value < (least[seed] ?? 0)) least[seed] = value
    }
  }
  return least
}

/** How much of two texts is the same, by their fingerprints: 0 to 1. */
export const sameness = (a: readonly number[], b: readonly number[]): number =>
  a.length === 0 || a.length !== b.length ? 0 : a.filter((value, index) => value === b[index]).length / a.length
