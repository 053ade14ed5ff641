/** Values and levels that the JSON of a stranger may hold: a megabyte of `{},` becomes thirty megabytes of objects, read several times over. */
const MOST_VALUES = 20_000
const MOST_LEVELS = 64

/** Parameters of a form that is sent in place of an address. */
const MOST_PARAMETERS = 1000

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const AMPERSAND = 0x26
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

const countParameters = (body: Buffer): number => {
  let count = 1
  for (const byte of body) if (byte === AMPERSAND) count++
  return count
}

/**
 * Whether a body is small once it is read: counts what JSON opens and separates outside of its strings, and the parameters of a form, in one
 * pass over the bytes. What is no JSON is counted alike, which only means that a file in a form counts by its commas.
 */
export const hasModestShape = (body: Buffer, contentType = ''): boolean => {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return countParameters(body) <= MOST_PARAMETERS
  let values = 0
  let levels = 0
  let inString = false
  for (let index = 0; index < body.length; index++) {
    const byte = body[index] ?? 0
    if (inString) {
      if (byte === BACKSLASH) index++
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === COMMA) values++
    else if (OPENING.has(byte)) {
      values++
      levels++
    } else if (CLOSING.has(byte)) levels--
    if (values > MOST_VALUES || levels > MOST_LEVELS) return false
  }
  return true
}
