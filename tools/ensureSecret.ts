import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const BYTES = 32

const read = async (file: string): Promise<string | undefined> => {
  const secret = await readFile(file, 'utf8').catch(() => '')
  return secret.trim() || undefined
}

/**
 * The PAYLOAD_SECRET of the newsroom on this machine: the one given, else one made once and kept in `secret` of the data folder, readable by this
 * user only. Sign-ins and API keys depend on it, so it must not change from one start to the next.
 */
export const ensureSecret = async ({
  dataDir,
  given,
}: {
  dataDir: string
  given: string | undefined
}): Promise<string> => {
  if (given) return given
  const file = path.join(dataDir, 'secret')
  const kept = await read(file)
  if (kept !== undefined) return kept
  await mkdir(dataDir, { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, randomBytes(BYTES).toString('hex'), { mode: 0o600 })
  try {
    // Whole or not at all, and never over one that another command made in the meantime.
    await link(draft, file).catch(() => undefined)
  } finally {
    await rm(draft)
  }
  const made = await read(file)
  if (made === undefined) throw new Error(`The secret could not be written to ${file}.`)
  return made
}
