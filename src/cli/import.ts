import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { importDocument } from '../import/importDocument.ts'
import { fetchSource } from '../import/readers/fetchSource.ts'
import type { KnownIndex, KnownOrganisation } from '../import/recognising/knownOrganisations.ts'
import { indexKnown } from '../import/recognising/knownOrganisations.ts'
import { DATE, expand, isAddress, readLocal } from './importSources.ts'
import { createProgress } from './progress.ts'
import type { Output } from './progress.ts'

export const IMPORT_USAGE =
  'Say what to read. Into a newsroom: npx beffroi import FILE|FOLDER|URL… --as MEMBER@… [--published-on DATE] [--with-pictures]. Into files: npx beffroi import FILE|FOLDER|URL… --dry-run --json DIR [--published-on DATE] [--known FILE]'

/** What is wrong with a command, as a sentence. */
export class UsageError extends Error {}

type ImportCommand = { dir: string; known?: string; publishedOn?: string; sources: string[] }

/**
 * Reads the arguments behind `beffroi import`.
 *
 * @throws {UsageError} with a sentence.
 */
export const readImportArguments = (args: string[]): ImportCommand => {
  let parsed
  try {
    parsed = parseArgs({
      allowPositionals: true,
      args,
      options: {
        'dry-run': { type: 'boolean' },
        json: { type: 'string' },
        known: { type: 'string' },
        'published-on': { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. ${IMPORT_USAGE}`, { cause: error })
  }
  const { positionals: sources, values } = parsed
  if (values.json && !values['dry-run']) throw new UsageError(`--json goes with --dry-run. ${IMPORT_USAGE}`)
  if (sources.length === 0 || !values.json || !values['dry-run']) throw new UsageError(IMPORT_USAGE)
  const publishedOn = values['published-on']
  if (publishedOn !== undefined && !DATE.test(publishedOn))
    throw new UsageError(`--published-on is a date such as 2026-06-15, 2026-06 or 2026, not "${publishedOn}".`)
  return {
    dir: values.json,
    sources,
    ...(values.known && { known: values.known }),
    ...(publishedOn && { publishedOn }),
  }
}

const nameOf = (source: string): string => {
  if (!isAddress(source)) return path.parse(source).name
  const { hostname, pathname } = new URL(source)
  const [last = ''] = pathname.split('/').filter(Boolean).slice(-1)
  return `${hostname}-${last}`
    .replace(/\.\w{2,5}$/, '')
    .replaceAll(/[^\w.-]+/g, '-')
    .replace(/-+$/, '')
    .slice(0, 120)
}

/** One name for each source, the same at the next run: `NAME.json` for `NAME.ext`, `NAME-2.json` for the next of that name. */
const nameAll = (sources: string[]): { name: string; source: string }[] => {
  const taken = new Map<string, number>()
  return sources.map((source) => {
    const name = nameOf(source)
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return { name: count === 1 ? name : `${name}-${count}`, source }
  })
}

const isKnown = (value: unknown): value is KnownOrganisation =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'name' in value &&
  typeof value.name === 'string'

const readKnown = async (file: string): Promise<KnownIndex> => {
  let list: unknown
  try {
    list = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file}, of --known, cannot be read as JSON.`, { cause: error })
  }
  if (!Array.isArray(list) || !list.every(isKnown))
    throw new UsageError(
      `${file}, of --known, is not a list of organisations: [{ "id": "…", "name": "…", "acronym": "…", "aliases": ["…"] }].`,
    )
  return indexKnown(list)
}

type RunArgs = { args: string[]; isStopped?: () => boolean; output: Output }

/**
 * `beffroi import … --dry-run --json DIR`: reads each source and writes what it says as `NAME.json`. A source that cannot be read is told and stops nothing; what is
 * written is whole, or not there.
 *
 * @returns whether all were read.
 * @throws {UsageError} with a sentence, for arguments that make no sense.
 */
export const runImport = async ({ args, isStopped = () => false, output }: RunArgs): Promise<boolean> => {
  const { dir, known: knownFile, publishedOn, sources } = readImportArguments(args)
  const known = knownFile === undefined ? undefined : await readKnown(knownFile)
  const all = nameAll(await expand(sources))
  if (all.length === 0) throw new UsageError(`There is no file in ${sources.join(', ')}.`)
  try {
    await mkdir(dir, { recursive: true })
  } catch (error) {
    throw new UsageError(`--json is a folder to write into: ${dir} is a file, or cannot be made.`, { cause: error })
  }
  const { clear, tell } = createProgress(output)
  const say = (sentence: string): void => {
    clear()
    output.write(`${sentence}\n`)
  }
  let [done, failed] = [0, 0]
  for (const { name, source } of all) {
    if (isStopped()) break
    try {
      const read = isAddress(source) ? await fetchSource(source) : await readLocal(source)
      const document = await importDocument({
        source: read,
        ...(known && { known }),
        ...(publishedOn && { publishedOn }),
        ...(isAddress(source) && { url: read.name }),
      })
      const file = path.join(dir, `${name}.json`)
      await writeFile(`${file}.part`, `${JSON.stringify(document, undefined, 2)}\n`)
      await rename(`${file}.part`, file)
    } catch (error) {
      failed += 1
      say(`${source}: ${error instanceof Error ? error.message : String(error)}`)
    }
    done += 1
    tell(done, all.length)
  }
  say(
    `${done - failed} of ${all.length} read into ${dir}${failed > 0 ? `, ${failed} refused` : ''}${done < all.length ? ', interrupted' : ''}.`,
  )
  return failed === 0 && done === all.length
}
