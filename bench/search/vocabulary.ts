const SYLLABLES =
  'ba con dra é fi gou ha in jo ka lle mon na ou pre qui ré sion tra u ver wa xi y zo teur ment eau age rie ture chan port duc'.split(
    ' ',
  )

const WORDS = 30_000

/** The same numbers at every run (mulberry32). */
const createRandom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Vocabulary = {
  /** A word by its rank: 0 is the most frequent. */
  at: (rank: number) => string
  between: (least: number, most: number) => number
  text: (words: number) => string
}

/** Made-up words that are as frequent as those of a language (Zipf): one in each text, most in few. */
export const createVocabulary = (seed: number): Vocabulary => {
  const random = createRandom(seed)
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least))
  const words = new Set<string>()
  while (words.size < WORDS) {
    const word = Array.from({ length: between(1, 5) }, () => SYLLABLES[between(0, SYLLABLES.length)]).join('')
    if (word.length > 2) words.add(word)
  }
  const ranked = [...words]
  const at = (rank: number): string => ranked[Math.min(rank, WORDS - 1)] ?? ''
  // The share of the first n words grows with log n.
  const pick = (): string => at(Math.floor(3 * ((WORDS + 3) / 3) ** random()) - 3)
  return { at, between, text: (count) => Array.from({ length: count }, pick).join(' ') }
}
