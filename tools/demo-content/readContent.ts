import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { CollectionSlug } from 'payload'
import { parse, YAMLParseError } from 'yaml'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import type { DemoContent, DemoRecord, SourceDocument } from './DemoRecord.ts'

const CONTENT_DIR = path.join(import.meta.dirname, 'content')

type Mapping = Record<string, unknown>

/** Reads a file of `content/`. Dates stay text: YAML's own are never vaguer than a day. */
const readYaml = async (file: string): Promise<Mapping> => {
  const text = await readFile(path.join(CONTENT_DIR, file), 'utf8')
  try {
    const value: unknown = parse(text, { schema: 'core' })
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Mapping
  } catch (error) {
    if (error instanceof YAMLParseError) throw new StartupError(`content/${file}: ${error.message}`)
    throw error
  }
  throw new StartupError(`content/${file}: expected records by their key, such as “lens: { name: Lens }”.`)
}

const toRecord = ({
  collection,
  entry,
  file,
  key,
}: {
  collection: string
  entry: unknown
  file: string
  key: string
}): DemoRecord => {
  if (typeof entry !== 'object' || entry === null) throw new StartupError(`content/${file}: “${key}” has no fields.`)
  const {
    _account: account,
    _schedule: schedule,
    ...data
  } = entry as Mapping & { _account?: 'author'; _schedule?: DemoRecord['schedule'] }
  return { account, collection: collection as CollectionSlug, data, file: `content/${file}`, key, schedule }
}

/**
 * The content files: `<collection>.yaml` holds records by their key, `<collection>/<key>.yaml` one record, `sources.yaml` the documents
 * that facts were read in, `newsroom.yaml` the global.
 * @throws {StartupError} for a file that is not YAML, with its name and the line
 */
export const readContent = async (): Promise<DemoContent> => {
  const entries = await readdir(CONTENT_DIR, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => path.relative(CONTENT_DIR, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted()

  const records: DemoRecord[] = []
  for (const file of files.filter((name) => !['newsroom.yaml', 'sources.yaml'].includes(name))) {
    const [collection = '', key] = file.replace(/\.yaml$/, '').split('/')
    const content = await readYaml(file)
    const byKey = key ? [[key, content] as const] : Object.entries(content)
    records.push(...byKey.map(([key, entry]) => toRecord({ collection, entry, file, key })))
  }
  return {
    newsroom: toRecord({
      collection: 'newsroom',
      entry: await readYaml('newsroom.yaml'),
      file: 'newsroom.yaml',
      key: 'newsroom',
    }),
    records,
    sources: (await readYaml('sources.yaml')) as Record<string, SourceDocument>,
  }
}
