import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** What the build of the admin panel is made from. */
const SOURCES = ['src', 'collections', 'newsroom', 'migrations', 'public', 'payload.config.ts', 'next.config.mjs', 'package-lock.json']

const listFiles = async ({ name, rootDir }: { name: string; rootDir: string }): Promise<string[]> => {
  const source = path.join(rootDir, name)
  if (!existsSync(source)) return []
  if (path.extname(name) !== '') return [name]
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name)).map((entry) => path.relative(rootDir, path.join(entry.parentPath, entry.name)))
}

/**
 * One hash of the names, sizes and contents of everything the admin panel is built from; times do not count, since a clone or a branch switch
 * changes them.
 */
export const hashSources = async ({ rootDir }: { rootDir: string }): Promise<string> => {
  const files = (await Promise.all(SOURCES.map(async (name) => listFiles({ name, rootDir })))).flat().toSorted()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = await readFile(path.join(rootDir, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
