import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import { APIError } from 'payload'
import type { DocumentViewServerProps, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { ReactNode } from 'react'

import '../../admin/controls/controls.css'
import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import { mergingText } from '../../messages/merging.ts'
import type { ID } from '../../where-used/walkRelations.ts'
import { compareRecords } from '../compareRecords.ts'
import { findDuplicates } from '../findDuplicates.ts'
import type { MergeRow } from '../MergeRow.ts'
import { assertEditor, findMerges, readMergeable } from '../records.ts'
import { canBeUndone } from '../undoMerge.ts'
import { ChooseRecord } from './ChooseRecord.tsx'
import { Comparison } from './Comparison.tsx'
import './merging.css'
import { PastMerges } from './PastMerges.tsx'
import type { PastMerge } from './PastMerges.tsx'

type Asked = { collection: SanitizedCollectionConfig; id: ID; other: string | undefined; req: PayloadRequest }

const describe = (row: MergeRow, date: string, language: string): PastMerge => {
  const { keptTitle: kept, mergedTitle: merged, person, state } = row
  const sentence = state === 'moving' || state === 'undoing' ? state : 'merged'
  return {
    canBeUndone: canBeUndone(row),
    id: row.id,
    isMoving: state === 'moving',
    words: mergingText(language)(sentence, { date, kept, merged, person }),
  }
}

const readContent = async ({ collection, id, other, req }: Asked): Promise<ReactNode> => {
  assertEditor(req)
  const { language } = req.i18n
  if (other !== undefined)
    return (
      <Comparison collection={collection.slug} records={await compareRecords(req, collection, { kept: id, other })} />
    )
  const timeZone = await newsroomZone(req.payload, req)
  const past = (await findMerges(req, collection.slug, id))
    .filter(({ state }) => state !== 'undone')
    .map((row) => describe(row, formatMoment(new Date(row.createdAt), language, timeZone), language))
  const record = await readMergeable(req, collection, id)
  const likely = await findDuplicates(req, collection, record)
  return (
    <>
      <PastMerges merges={past} />
      <ChooseRecord collection={collection.slug} id={String(id)} likely={likely} />
    </>
  )
}

/** The page that merges a record with another one: which one, then the two side by side. */
export const MergeView = async ({ i18n, initPageResult, searchParams, user }: DocumentViewServerProps) => {
  const { collectionConfig, docID, req } = initPageResult
  if (!collectionConfig || docID === undefined || !user) return null
  const asked = searchParams?.with
  const other = typeof asked === 'string' ? asked : undefined
  let content: ReactNode
  try {
    content = await readContent({ collection: collectionConfig, id: docID, other, req })
  } catch (error) {
    // What the doors refuse, the page says.
    if (!(error instanceof APIError) || !error.isPublic) throw error
    content = <p className="beffroi-panel__sentence">{error.message}</p>
  }
  return (
    <main className="beffroi-merging">
      <SetDocumentStepNav
        collectionSlug={collectionConfig.slug}
        id={docID}
        pluralLabel={collectionConfig.labels.plural as never}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view={mergingText(i18n.language)('merge')}
      />
      <Gutter className="beffroi-panel beffroi-panel--page">{content}</Gutter>
    </main>
  )
}
