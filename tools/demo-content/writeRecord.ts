import { createLocalReq, type CollectionSlug, type Payload } from 'payload'

import type { DemoRecord } from './DemoRecord.ts'
import { inTransaction } from './inTransaction.ts'
import { drawPicture } from './pictures/drawPicture.ts'
import { readDate } from './readDate.ts'
import { isTranslated, LOCALES, toPayloadData, type Conversion } from './toPayloadData.ts'

type Options = {
  accounts: { admin: string; author: string }
  conversion: Omit<Conversion, 'fields' | 'locale'>
  payload: Payload
}

/** Any collection, to the types of the Local API: what a record holds is checked against its fields when it is read, and by Payload. */
type AnyCollection = 'articles'
type AnyData = never

const isWithDrafts = (payload: Payload, collection: CollectionSlug): boolean =>
  Boolean(payload.collections[collection].config.versions?.drafts)

const pictureFile = async ({ collection, key }: DemoRecord) => {
  if (collection !== 'media') return undefined
  const data = await drawPicture(key)
  return { data, mimetype: 'image/png', name: key, size: data.length }
}

const queueSchedule = async ({
  id,
  options,
  record,
  req,
}: {
  id: string
  options: Options
  record: DemoRecord
  req: { transactionID: number | string }
}) => {
  for (const type of ['publish', 'unpublish'] as const) {
    const when = record.schedule?.[type]
    if (!when) continue
    await options.payload.jobs.queue({
      input: {
        doc: { relationTo: record.collection as AnyCollection, value: id },
        type,
        user: { relationTo: 'users', value: options.accounts.admin },
      },
      req: await createLocalReq({ req }, options.payload),
      task: 'schedulePublish',
      waitUntil: new Date(readDate(when).date),
    })
  }
}

/**
 * Creates one record with its translations and its schedule, all or nothing, and gives its id. It is published unless it says
 * `_status: draft`.
 */
export const writeRecord = async (record: DemoRecord, options: Options): Promise<string> => {
  const { payload } = options
  const { collection, data, key } = record
  const fields = payload.collections[collection].config.flattenedFields
  const status = isWithDrafts(payload, collection) ? { _status: data._status ?? 'published' } : {}
  const isDraft = status._status === 'draft'
  const slug = fields.some(({ name }) => name === 'slug') ? { slug: key } : {}
  const inFrench = toPayloadData(data, { ...options.conversion, fields, locale: 'fr' })
  const file = await pictureFile(record)

  return inTransaction(payload, async (req) => {
    const { id } = await payload.create({
      collection: collection as AnyCollection,
      data: { ...inFrench, ...slug, ...status } as AnyData,
      depth: 0,
      draft: isDraft,
      file,
      locale: 'fr',
      overwriteExistingFiles: true,
      req,
      ...(record.account && {
        user: {
          ...(await payload.findByID({ collection: 'users', depth: 0, id: options.accounts[record.account] })),
          collection: 'users',
        },
      }),
    })
    for (const locale of LOCALES.filter((locale) => locale !== 'fr')) {
      const translated = Object.fromEntries(Object.entries(data).filter(([, value]) => isTranslated(value, locale)))
      if (Object.keys(translated).length === 0) continue
      await payload.update({
        collection: collection as AnyCollection,
        data: { ...toPayloadData(translated, { ...options.conversion, fields, locale }), ...status } as AnyData,
        depth: 0,
        draft: isDraft,
        id,
        locale,
        req,
      })
    }
    await queueSchedule({ id: String(id), options, record, req })
    return String(id)
  })
}
