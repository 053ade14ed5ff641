import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { createLocalReq } from 'payload'
import type { Config, Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { addImport } from '../import-review/endpoints.ts'
import { runTask } from './runTask.ts'
import { DATE, expand, isAddress, readLocal } from './importSources.ts'
import { memberOf } from './member.ts'
import { counted, createProgress } from './progress.ts'
import type { Output } from './progress.ts'

/** `npx payload beffroi:import --as somebody@example.com FILE|FOLDER|URL…`, which `npx beffroi import` runs. */
const IMPORT = 'beffroi:import'

const USAGE = 'npx beffroi import FILE|FOLDER|URL… --as MEMBER@… [--published-on DATE] [--with-pictures]'

/** Half a minute of one process at most, which answers nobody else. */
const MOST_TEXT = 1_000_000

type RunArgs = { args: string[]; isStopped?: () => boolean; output: Output; payload: Payload }

/**
 * Reads sources into the newsroom as imports of a member, waiting for their review, with that member's rights. One that cannot be read is told and stops nothing.
 *
 * @returns whether all were read.
 * @throws Error with a sentence, for arguments that make no sense.
 */
export const runImportTask = async ({ args, isStopped = () => false, output, payload }: RunArgs): Promise<boolean> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    args,
    options: { as: { type: 'string' }, 'published-on': { type: 'string' }, 'with-pictures': { type: 'boolean' } },
  })
  const publishedOn = values['published-on']
  if (positionals.length === 0 || (publishedOn !== undefined && !DATE.test(publishedOn)))
    throw new Error(`Say what to read: ${USAGE}`)
  const req = await createLocalReq({ user: await memberOf(payload, values.as, USAGE) }, payload)
  const { clear, tell } = createProgress(output)
  const say = (sentence: string): void => {
    clear()
    output.write(`${sentence}\n`)
  }
  const sources = await expand(positionals)
  let [done, failed, known] = [0, 0, 0]
  for (const source of sources) {
    if (isStopped()) break
    try {
      const day = publishedOn ? { publishedOn } : {}
      const asked = isAddress(source) ? { ...day, url: source } : { ...day, source: await readLocal(source) }
      const { earlier, isThere } = await addImport(req, asked, {
        mostText: MOST_TEXT,
        onlyNew: true,
        withPictures: values['with-pictures'] === true,
      })
      if (isThere) known += 1
      if (earlier) say(`${source}: imported before (${earlier}); its articles are proposed as updates.`)
    } catch (error) {
      failed += 1
      say(`${source}: ${error instanceof Error ? error.message : String(error)}`)
    }
    done += 1
    tell(done, sources.length)
  }
  say(
    `${counted(done - failed - known, 'import')} waiting for review${known > 0 ? `, ${known} there already` : ''}${failed > 0 ? `, ${failed} refused` : ''}${done < sources.length ? ', interrupted' : ''}.`,
  )
  return failed === 0 && done === sources.length
}

/** What Payload runs for the command. Ends the process with exit code 1 when something could not be read. */
export const script = runTask(async (task) =>
  runImportTask({ ...task, args: process.argv.slice(process.argv.indexOf(IMPORT) + 1) }),
)

const importCommand = { key: IMPORT, scriptPath: fileURLToPath(import.meta.url) }

/** Adds the command that reads documents into the newsroom. */
export const importCli = (config: Config): Config =>
  projectSlug(config, 'imports') ? { ...config, bin: [...(config.bin ?? []), importCommand] } : config
