import type { Payload, TypedUser } from 'payload'

import type { Reader } from '../messages/t.ts'
import type { SiteSource, SkippedItem, WrittenItem } from './Item.ts'
import { inParallel } from './inParallel.ts'
import { makeArticle } from './mapping/articles.ts'
import type { ArticleArgs } from './mapping/articles.ts'
import { createAuthors } from './mapping/authors.ts'
import { createFiles } from './mapping/files.ts'
import { createRecords } from './mapping/records.ts'
import { createTopics } from './mapping/topics.ts'
import { holdDeliveries } from '../webhooks/dispatch/holdDeliveries.ts'
import { createReport } from './Report.ts'
import type { WrittenReport } from './Report.ts'
import type { Session, SiteImportOptions } from './Session.ts'
import { readImportedItems } from './writing/records.ts'

/** Each waits for the database most of its time; more of them wait for each other. */
const AT_ONCE = 6

type Args = {
  isStopped?: () => boolean
  member: TypedUser
  options: SiteImportOptions
  payload: Payload
  /** Who reads the report. @default English */
  reader?: Reader
  /** Keys of rows that came before these. */
  seen?: readonly string[]
  source: SiteSource
  tell?: (done: number, total: number) => void
}

/**
 * Brings a site into the newsroom, with the rights of a member: drafts, or public articles where that is asked for and was so at the source. What was brought before is
 * found again, and written where its source has changed and no editor has changed it here; so a run that was interrupted is gone on with by the next one.
 *
 * @returns what became of each item.
 */
export const importSite = async ({
  isStopped = () => false,
  member,
  options,
  payload,
  reader,
  seen,
  source,
  tell = () => undefined,
}: Args): Promise<WrittenReport> => {
  const { localization } = payload.config
  const { file, format, title } = source
  const report = createReport({
    isDryRun: options.isDryRun === true,
    ...(reader && { reader }),
    source: { file, format, title },
  })
  const session: Session = {
    items: await readImportedItems(payload, source.keyPrefix),
    locale: localization ? localization.defaultLocale : undefined,
    member,
    options,
    payload,
    report,
    source,
  }
  for (const note of source.notes) report.note(note)
  const making: ArticleArgs = {
    authors: createAuthors(session),
    files: createFiles(session),
    session,
    slugs: new Set(),
    topics: await createTopics(session),
  }
  const records = createRecords(session, seen)
  const waiting = new Set<string>()
  const told = new Set<string>()
  let done = 0
  const make = async (item: SkippedItem | WrittenItem, mayWait: boolean): Promise<void> => {
    if (item.kind === 'skipped') report.skip(item)
    else if (item.kind === 'post') {
      const { entry, isWaiting } = await makeArticle(making, item, { mayWait })
      if (isWaiting) waiting.add(item.key)
      else waiting.delete(item.key)
      if (!entry) return
      report.add(entry)
    } else {
      const entry = await records.make(item)
      if (entry) report.add(entry)
    }
    if (!told.has(item.key)) done += 1
    told.add(item.key)
    await held?.keep()
    tell(done, source.total)
  }

  const held = options.publish && !options.isDryRun ? await holdDeliveries(payload) : undefined
  try {
    // A text may lead to one that comes after it. Such a one waits until the others are there; those that lead to each other are written once more.
    await inParallel(source.items(), async (item) => make(item, !options.isDryRun), { atOnce: AT_ONCE, isStopped })
    for (let round = 0; round < 2 && waiting.size > 0 && !options.isDryRun && !isStopped(); round += 1) {
      const again = new Set(waiting)
      const work = async (item: SkippedItem | WrittenItem): Promise<void> =>
        again.has(item.key) ? make(item, false) : undefined
      await inParallel(source.items(), work, { atOnce: AT_ONCE, isStopped })
    }
  } finally {
    await held?.release()
  }
  return report.finish(isStopped())
}
