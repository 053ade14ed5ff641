import { createHash } from 'node:crypto'

import type { CollectionSlug, Payload } from 'payload'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import type { DemoContent, DemoRecord } from './DemoRecord.ts'
import { createAccounts } from './createAccounts.ts'
import { eachAtOnce } from './eachAtOnce.ts'
import { findKnown, identityOf } from './findKnown.ts'
import { orderRecords } from './orderRecords.ts'
import { readContent } from './readContent.ts'
import { toPayloadData } from './toPayloadData.ts'
import { writeRecord } from './writeRecord.ts'

/** Under this key the database remembers which content was loaded into it, whole. */
const LOADED = 'beffroi:demo-content'

const REPORT_EVERY = 10

/** Records written at once: most of the time goes by in waiting for the database. */
const AT_ONCE = 4

const explain = (error: unknown, { file, key }: DemoRecord): StartupError =>
  new StartupError(`${file}, “${key}”: ${error instanceof Error ? error.message : String(error)}`, { cause: error })

const setNewsroom = async (
  payload: Payload,
  { newsroom, sources }: DemoContent,
  resolve: (collection: string, key: string) => string,
): Promise<void> => {
  const { createdAt } = await payload.findGlobal({ depth: 0, slug: 'newsroom' })
  if (createdAt) return
  const fields = payload.globals.config.find(({ slug }) => slug === 'newsroom')?.flattenedFields ?? []
  await payload.updateGlobal({
    data: toPayloadData(newsroom.data, { fields, locale: 'fr', resolve, sources }),
    depth: 0,
    slug: 'newsroom',
  })
}

/**
 * Loads the demo content: what is missing is created, what is there (by its slug) stays as editors left it. Once all of it has been
 * loaded, later calls do nothing until the content files change, so that what editors deleted or renamed does not come back.
 *
 * @param options.report is told what is being done
 * @returns how many records were written
 * @throws {StartupError} for a mistake in the content files, with the file and the record
 */
export const loadDemo = async ({
  payload,
  report,
}: {
  payload: Payload
  report: (sentence: string) => void
}): Promise<{ written: number }> => {
  const content = await readContent()
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  if ((await payload.kv.get<{ version: string }>(LOADED))?.version === version) {
    report('The demo content is loaded already.')
    return { written: 0 }
  }
  report('Creating the demo accounts…')
  const accounts = await createAccounts(payload)

  const ids = new Map<string, string>()
  const resolve = (collection: string, key: string): string => {
    const id = ids.get(`${collection}/${key}`)
    if (!id) throw new StartupError(`there is no “${key}” in ${collection}.`)
    return id
  }
  const known = new Map<CollectionSlug, Map<string, string>>()
  for (const collection of new Set(content.records.map(({ collection }) => collection))) {
    if (!payload.collections[collection])
      throw new StartupError(`There is no collection “${collection}” for the demo content in content/.`)
    known.set(collection, await findKnown(payload, collection))
  }

  let done = 0
  let written = 0
  const total = content.records.length
  const write = async (record: DemoRecord): Promise<void> => {
    const { collection, key } = record
    try {
      const existing = known.get(collection)?.get(identityOf(record, resolve))
      ids.set(
        `${collection}/${key}`,
        existing ??
          (await writeRecord(record, { accounts, conversion: { resolve, sources: content.sources }, payload })),
      )
      if (!existing) written += 1
    } catch (error) {
      throw explain(error, record)
    }
    done += 1
    if (done % REPORT_EVERY === 0) report(`Writing the demo content… ${done} of ${total}`)
  }
  for (const step of orderRecords(content.records, payload)) await eachAtOnce(step, AT_ONCE, write)
  await setNewsroom(payload, content, resolve)
  await payload.kv.set(LOADED, { version })
  report(`The demo content is loaded: ${written} records written, ${total - written} there already.`)
  return { written }
}
