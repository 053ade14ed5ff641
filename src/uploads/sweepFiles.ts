import { readdir, stat, unlink } from 'node:fs/promises'

import type { Payload } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'
import { folderOf, ignoreMissing, keepsFiles, namedFiles, pathOf, uploadOf } from './storedNames.ts'
import { isMarked, storeMark } from './storeToken.ts'

/** Much longer than any transaction, and time to put a backup right. */
export const GRACE_IN_MS = 24 * 3_600_000

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
export const sweepFiles = async (payload: Payload, { graceMs = GRACE_IN_MS }: { graceMs?: number } = {}): Promise<string[]> => {
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
