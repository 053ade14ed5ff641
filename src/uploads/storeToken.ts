import { randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

import { supportsConcurrentWriter } from '../worker/isSafeBeside.ts'

const KEY = 'beffroi:file-names'

/** Without digits and vowels that make words or are taken for one another. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'

const MARK_LENGTH = 4
const RANDOM_LENGTH = 12

const random = (length: number): string => Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('')

const marks = new WeakMap<Payload, Promise<string | undefined>>()

const readMark = async (payload: Payload): Promise<string | undefined> => {
  if (!supportsConcurrentWriter(payload)) return undefined
  const stored = await payload.kv.get<{ mark: string }>(KEY)
  if (stored?.mark) return stored.mark
  await payload.kv.set(KEY, { mark: random(MARK_LENGTH) })
  return (await payload.kv.get<{ mark: string }>(KEY))?.mark
}

/**
 * A few letters that are in the name of each file written for this database, so that a second database that happens to share the folder (a demo, a test,
 * an empty one before a backup is put back) never takes its files for its own. None where they cannot be stored: then nothing is swept either.
 */
export const storeMark = async (payload: Payload): Promise<string | undefined> => {
  const mark = marks.get(payload) ?? readMark(payload)
  marks.set(payload, mark)
  return mark.catch((error: unknown) => {
    marks.delete(payload)
    throw error
  })
}

/** What tells a name from every other one, of other content and of other records: about 57 random bits. */
export const createToken = async (payload: Payload): Promise<string> => `${(await storeMark(payload)) ?? random(MARK_LENGTH)}${random(RANDOM_LENGTH)}`

/** Whether a file name was made for this database: `grue-` token `.jpg`, `grue-` token `-960x540.webp`. */
export const isMarked = (name: string, mark: string): boolean => new RegExp(`-${mark}[${ALPHABET}]{${RANDOM_LENGTH}}(?:-[a-z\\d-]+)?(?:\\.[a-z\\d]+)?$`).test(name)
