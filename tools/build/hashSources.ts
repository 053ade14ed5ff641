import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const listFiles = async ({ name, rootDir }: { name: string; rootDir: string }): Promise<string[]> => {
  const source = path.join(rootDir, name)
  if (!existsSync(source)) return []
  if (path.extname(name) !== '') return [name]
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(rootDir, path.join(entry.parentPath, entry.name)))
}

/**
 * One hash of the names, sizes and contents of everything a build is made from; times do not count, since a clone or a branch switch
 * changes them.
 *
 * @param args.sources files and folders, from `rootDir`
 */
export const hashSources = async ({ rootDir, sources }: { rootDir: string; sources: string[] }): Promise<string> => {
  const files = (await Promise.all(sources.map(async (name) => listFiles({ name, rootDir })))).flat().toSorted()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = await readFile(path.join(rootDir, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
