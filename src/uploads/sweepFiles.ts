import { randomBytes } from 'node:crypto'
import { readdir, stat, unlink } from 'node:fs/promises'

import type { Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { supportsConcurrentWriter } from '../worker/worker.ts'
import { folderOf, ignoreMissing, keepsFiles, namedFiles, pathOf, uploadOf } from './storedNames.ts'

const KEY = 'beffroi:file-names'

/** Without digits and vowels that make words or are taken for one another. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'

const MARK_LENGTH = 4
const RANDOM_LENGTH = 12

const random = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('')

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
export const createToken = async (payload: Payload): Promise<string> =>
  `${(await storeMark(payload)) ?? random(MARK_LENGTH)}${random(RANDOM_LENGTH)}`

/** Whether a file name was made for this database: `grue-` token `.jpg`, `grue-` token `-960x540.webp`. */
const isMarked = (name: string, mark: string): boolean =>
  new RegExp(`-${mark}[${ALPHABET}]{${RANDOM_LENGTH}}(?:-[a-z\\d-]+)?(?:\\.[a-z\\d]+)?$`).test(name)

/** Much longer than any transaction, and time to put a backup right. */
const GRACE_IN_MS = 24 * 3_600_000

const NAMES_A_QUERY = 200

const isOld = async (path: string, before: number): Promise<boolean> => {
  const file = await stat(path).catch(ignoreMissing)
  return Boolean(file?.isFile() && Math.max(file.mtimeMs, file.ctimeMs) < before)
}

/**
 * Removes the files that no record names: left over when a process was killed between a file and its record. Only those whose name says that they were
 * written for this database, and that are older than the grace period. Where a storage plugin keeps the files nothing is done.
 *
 * @returns the names of the files that went
 */
export const sweepFiles = async (
  payload: Payload,
  { graceMs = GRACE_IN_MS }: { graceMs?: number } = {},
): Promise<string[]> => {
  const collection = projectSlug(payload.config, 'media')
  const upload = collection === undefined ? undefined : uploadOf(payload, collection)
  const mark = await storeMark(payload)
  if (!collection || !mark || !keepsFiles(upload)) return []
  // The folder is read before the records: what is written between is young.
  const all = (await readdir(folderOf(upload)).catch(ignoreMissing)) ?? []
  const ours = all.filter((name) => isMarked(name, mark))
  const gone: string[] = []
  for (let start = 0; start < ours.length; start += NAMES_A_QUERY) {
    const names = ours.slice(start, start + NAMES_A_QUERY)
    const named = await namedFiles(names, { collection, payload })
    for (const name of names.filter((one) => !named.has(one))) {
      const path = pathOf(name, upload)
      if (!(await isOld(path, Date.now() - graceMs))) continue
      await unlink(path).catch(ignoreMissing)
      gone.push(name)
    }
  }
  return gone
}
