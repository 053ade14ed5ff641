import type { SharpDependency } from 'payload'

const COLUMNS = 8
const ROWS = 8

/** So many of 64 bits may differ between two prints of one picture: another format, another size, a little more light. */
const MOST_DIFFERENT = 7

/** In an even sky the noise of a format decides which of two points is lighter: less is no difference. */
const LEAST_STEP = 3

/** A picture of one colour is like every other one. */
const LEAST_DETAIL = 6

/** Sixteen hexadecimal digits: for each point of a picture reduced to 9 by 8 grey points, whether it is lighter than the next (a difference hash). */
export const fingerprintOf = async (bytes: Buffer, sharp: SharpDependency): Promise<string> => {
  const grey = await sharp(bytes)
    .autoOrient()
    .flatten({ background: '#fff' })
    .greyscale()
    // Each format has a quick way of its own to be read smaller, and each gives another picture.
    .resize(COLUMNS + 1, ROWS, { fastShrinkOnLoad: false, fit: 'fill' })
    .raw()
    .toBuffer()
  let digits = ''
  for (let row = 0; row < ROWS; row += 1) {
    let byte = 0
    for (let column = 0; column < COLUMNS; column += 1) {
      const at = row * (COLUMNS + 1) + column
      byte = (byte << 1) | Number((grey[at] ?? 0) >= (grey[at + 1] ?? 0) + LEAST_STEP)
    }
    digits += byte.toString(16).padStart(2, '0')
  }
  return digits
}

type Bits = readonly [number, number]

const bitsOf = (fingerprint: string): Bits => [
  Number.parseInt(fingerprint.slice(0, 8), 16) >>> 0,
  Number.parseInt(fingerprint.slice(8), 16) >>> 0,
]

/** Hamming weight, the bits of a word that are set: Warren, Hacker's Delight, 5-1. */
const weightOf = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55_55_55_55)
  bits = (bits & 0x33_33_33_33) + ((bits >>> 2) & 0x33_33_33_33)
  return Math.imul((bits + (bits >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
}

const differenceOf = (one: Bits, other: Bits): number => weightOf(one[0] ^ other[0]) + weightOf(one[1] ^ other[1])

const hasDetail = (bits: Bits): boolean => {
  const weight = weightOf(bits[0]) + weightOf(bits[1])
  return weight >= LEAST_DETAIL && weight <= COLUMNS * ROWS - LEAST_DETAIL
}

/** Of two fingerprints, whether a person would call their pictures the same. */
export const areAlike = (one: string, other: string): boolean => {
  const [first, second] = [bitsOf(one), bitsOf(other)]
  return hasDetail(first) && hasDetail(second) && differenceOf(first, second) <= MOST_DIFFERENT
}

/** Of so many parts one is the same in two fingerprints that differ in fewer bits: only those are compared. */
const PARTS = 8

/** The parts of a fingerprint, each with its place: of two that are alike one is the same. */
export const partsOf = (fingerprint: string): number[] =>
  Array.from(
    { length: PARTS },
    (_, part) => part * 256 + Number.parseInt(fingerprint.slice(part * 2, part * 2 + 2), 16),
  )

/** Groups of pictures that are alike, each of two or more. */
export const groupAlike = <Picture extends { fingerprint: string }>(pictures: readonly Picture[]): Picture[][] => {
  type Group = { bits: Bits; pictures: Picture[] }
  const groups: Group[] = []
  const buckets = new Map<number, Group[]>()
  const findGroup = (bits: Bits, parts: number[]): Group | undefined => {
    for (const part of parts) {
      const group = buckets.get(part)?.find((one) => differenceOf(one.bits, bits) <= MOST_DIFFERENT)
      if (group) return group
    }
    return undefined
  }
  for (const picture of pictures) {
    const bits = bitsOf(picture.fingerprint)
    if (!hasDetail(bits)) continue
    const parts = partsOf(picture.fingerprint)
    const known = findGroup(bits, parts)
    if (known) {
      known.pictures.push(picture)
      continue
    }
    const group: Group = { bits, pictures: [picture] }
    groups.push(group)
    for (const part of parts) {
      const bucket = buckets.get(part)
      if (bucket) bucket.push(group)
      else buckets.set(part, [group])
    }
  }
  return groups.map((group) => group.pictures).filter(({ length }) => length > 1)
}
