import type { CollectionSlug, DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'

import { isRecord } from '../../../isRecord.ts'
import { panelText } from '../texts.ts'

/** A person's name, read once a page however many rows are theirs. The log is for administrators, who may read every account. */
const readName = cache(async (payload: Payload, collection: CollectionSlug, id: string): Promise<string | undefined> => {
  // A collection of accounts that the project has no more.
  const config = payload.config.collections.find(({ slug }) => slug === collection)
  if (!config) return undefined
  const account: unknown = await payload.findByID({ collection, depth: 0, disableErrors: true, id })
  const name = isRecord(account) ? account[config.admin.useAsTitle ?? 'id'] : undefined
  return typeof name === 'string' ? name : undefined
})

/** Who made a change, by name; a change that nobody signed in made is the system's (a planned publication, an import). */
export const PersonCell = async ({ cellData, i18n, payload }: DefaultServerCellComponentProps) => {
  const text = panelText(i18n.language)
  if (!isRecord(cellData)) return <span>{text('bySystem')}</span>
  const name = await readName(payload, String(cellData.collection) as CollectionSlug, String(cellData.id))
  return <span>{name ?? text('accountGone')}</span>
}
