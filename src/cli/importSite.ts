import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import type { Config, Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { readOldSite } from '../site-import/addresses.ts'
import type { OldSite } from '../site-import/addresses.ts'
import { importSite } from '../site-import/importSite.ts'
import { openSource } from '../site-import/openSource.ts'
import { summarise, writeReport } from '../site-import/Report.ts'
import type { WrittenReport } from '../site-import/Report.ts'
import { readMapping } from '../site-import/tables/Mapping.ts'
import type { Mapping } from '../site-import/tables/Mapping.ts'
import type { SiteImportOptions } from '../site-import/Session.ts'
import { runTask } from './runTask.ts'
import { memberOf } from './member.ts'
import { counted, createProgress } from './progress.ts'
import type { Output } from './progress.ts'

/** `npx payload beffroi:import-site FILE… --as somebody@example.com`, which `npx beffroi import-site` runs. */
export const IMPORT_SITE = 'beffroi:import-site'

export const IMPORT_SITE_USAGE =
  'npx beffroi import-site FILE… --as MEMBER@… [--publish] [--media] [--media-folder DIR] [--pages] [--site URL] [--mapping FILE] [--create] [--dry-run] [--report FILE]'

type Command = {
  files: string[]
  mapping?: Mapping
  site?: OldSite
  member: string | undefined
  options: SiteImportOptions
  report: string
}

const mappingIn = async (file: string): Promise<Mapping> => {
  try {
    return readMapping(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    throw new Error(`${file}, of --mapping: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** @throws Error with a sentence, for arguments that make no sense. */
const readArguments = async (args: string[]): Promise<Command> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    args,
    options: {
      as: { type: 'string' },
      create: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      mapping: { type: 'string' },
      media: { type: 'boolean' },
      'media-folder': { type: 'string' },
      pages: { type: 'boolean' },
      publish: { type: 'boolean' },
      report: { type: 'string' },
      site: { type: 'string' },
    },
  })
  if (positionals.length === 0) throw new Error(`Say which export to read: ${IMPORT_SITE_USAGE}`)
  const mapping = values.mapping === undefined ? undefined : await mappingIn(values.mapping)
  return {
    files: positionals,
    ...(mapping && { mapping }),
    ...(values.site !== undefined && { site: readOldSite(values.site) }),
    member: values.as,
    options: {
      create: values.create === true,
      isDryRun: values['dry-run'] === true,
      media: values.media === true,
      pages: values.pages === true,
      publish: values.publish === true,
      ...(values['media-folder'] && { mediaFolder: values['media-folder'] }),
    },
    report: values.report ?? 'site-import-report.json',
  }
}

const ORDER = ['created', 'updated', 'unchanged', 'linked', 'left', 'skipped'] as const
const WORDS = {
  created: 'new',
  left: 'kept as they are here',
  linked: 'already here',
  skipped: 'left out',
  unchanged: 'unchanged',
  updated: 'updated',
}

/** What was made, by collection, and what is not as it was at the source, by its reason. */
const tellReport = (report: WrittenReport, say: (line: string) => void): void => {
  for (const [collection, counts] of Object.entries(report.counts)) {
    const parts = ORDER.flatMap((outcome) => (counts[outcome] ? [`${counts[outcome]} ${WORDS[outcome]}`] : []))
    say(
      `${collection === 'other' ? 'not imported' : collection}: ${parts.join(', ')}${counts.published ? ` (${counts.published} published)` : ''}`,
    )
  }
  for (const { sentence } of report.notes) say(sentence)
  for (const { count, example } of summarise(report)) say(`  ${count} × ${example.slice(0, 200)}`)
}

type RunArgs = {
  args: string[]
  isStopped?: () => boolean
  output: Output
  payload: Payload
  /** For tests: where pictures may be fetched from. */
  policy?: SiteImportOptions['policy']
}

/**
 * Brings exports of sites into the newsroom, and writes a report of what is not as it was there.
 *
 * @returns whether all of them were read to their end.
 * @throws Error with a sentence, for arguments that make no sense.
 */
export const runImportSiteTask = async ({
  args,
  isStopped = () => false,
  output,
  payload,
  policy,
}: RunArgs): Promise<boolean> => {
  const { files, member: email, options, mapping, report: reportFile, site } = await readArguments(args)
  const member = await memberOf(payload, email, IMPORT_SITE_USAGE)
  const { clear, tell } = createProgress(output, 'posts')
  const say = (sentence: string): void => {
    clear()
    output.write(`${sentence}\n`)
  }
  let isWhole = true
  for (const [index, file] of files.entries()) {
    if (isStopped()) break
    try {
      const source = await openSource(file, { ...(mapping && { mapping }), ...(site && { site }) })
      say(`${source.title} (${source.format}), ${counted(source.total, 'item')}:`)
      const report = await importSite({
        isStopped,
        member,
        options: { ...options, ...(policy && { policy }) },
        payload,
        source,
        tell,
      })
      const written = files.length === 1 ? reportFile : reportFile.replace(/(\.\w+)?$/, `-${index + 1}$1`)
      await writeReport(written, report)
      tellReport(report, say)
      say(
        `${report.isInterrupted ? 'Interrupted; the same command goes on with it. ' : ''}The report is in ${written}.`,
      )
      isWhole &&= !report.isInterrupted
    } catch (error) {
      isWhole = false
      say(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return isWhole && !isStopped()
}

/** What Payload runs for the command. Ends the process with exit code 1 when something could not be read, or was interrupted. */
export const script = runTask(async (task) =>
  runImportSiteTask({ ...task, args: process.argv.slice(process.argv.indexOf(IMPORT_SITE) + 1) }),
)

const importSiteCommand = { key: IMPORT_SITE, scriptPath: fileURLToPath(import.meta.url) }

/** Adds the command that brings the export of a site into the newsroom. */
export const importSiteCli = (config: Config): Config =>
  projectSlug(config, 'imported-items') ? { ...config, bin: [...(config.bin ?? []), importSiteCommand] } : config
