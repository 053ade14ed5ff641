import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { runImportSiteTask } from '../../../src/cli/importSite.ts'
import type { WrittenReport } from '../../../src/site-import/Report.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { Who } from '../../helpers/startNewsroom.ts'

type Doc = Record<string, unknown> & { id: string }

type Run = { args?: string[]; file?: string; isStopped?: () => boolean; who?: Who }

/** A newsroom, a folder for exports, and the command that reads them. Stop it in `afterAll`. */
export const startImport = async () => {
  const newsroom = await startNewsroom()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'beffroi-site-'))
  let said = ''

  const run = async (
    text: Buffer | string,
    { args = [], file = 'export.xml', isStopped, who = 'editor' }: Run = {},
  ): Promise<WrittenReport> => {
    const [source, report] = [path.join(folder, file), path.join(folder, 'report.json')]
    await writeFile(source, text)
    await rm(report, { force: true })
    said = ''
    const { email } = await newsroom.payload.findByID({ collection: 'users', depth: 0, id: newsroom.staff[who].id })
    await runImportSiteTask({
      args: [source, '--as', email, '--report', report, ...args],
      output: {
        isTTY: false,
        write: (line: string) => {
          said += line
          return true
        },
      } as never,
      payload: newsroom.payload,
      policy: { allowLoopback: true },
      ...(isStopped && { isStopped }),
    })
    return JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as WrittenReport
  }

  const find = async (collection: string, where: Record<string, unknown> = {}): Promise<Doc[]> =>
    (
      await newsroom.payload.find({
        collection: collection as 'articles',
        depth: 0,
        draft: true,
        limit: 0,
        locale: 'fr',
        sort: 'createdAt',
        where: where as never,
      })
    ).docs as unknown as Doc[]

  const titled = async (title: string): Promise<Doc> => {
    const [found] = await find('articles', { title: { equals: title } })
    if (!found) throw new Error(`There is no article "${title}".`)
    return found
  }

  return {
    ...newsroom,
    find,
    folder,
    run,
    said: () => said,
    stop: async () => {
      await rm(folder, { force: true, recursive: true })
      await newsroom.stop()
    },
    titled,
  }
}

export type SiteImport = Awaited<ReturnType<typeof startImport>>
