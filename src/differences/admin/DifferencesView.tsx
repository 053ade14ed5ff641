import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { isStaffUser } from '../../access/roles.ts'
import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { searchParamsOf } from '../../admin/searchParamsOf.ts'
import { differencesText } from '../../messages/differences.ts'
import { firstCompared } from '../endpoints.ts'
import { Differences } from './Differences.tsx'

/** The tab of a document for what differs between its versions. */
export const DifferencesView = async ({ i18n, initPageResult, payload, searchParams }: DocumentViewServerProps) => {
  const { collectionConfig, docID, req } = initPageResult
  if (!collectionConfig || docID === undefined || !isStaffUser(req)) return null
  const text = differencesText(i18n.language)
  const first = await firstCompared(req, {
    id: docID,
    params: searchParamsOf(searchParams),
    slug: collectionConfig.slug,
  })
  return (
    <main>
      <SetDocumentStepNav
        collectionSlug={collectionConfig.slug}
        id={docID}
        pluralLabel={collectionConfig.labels.plural as never}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view={text('tab')}
      />
      <Gutter>
        <Differences {...(first && { first })} timeZone={await newsroomZone(payload, req)} />
      </Gutter>
    </main>
  )
}
