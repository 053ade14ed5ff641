import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { isStaffUser, mayPublish } from '../../access/roles.ts'
import '../../admin/controls/controls.css'
import { whereUsedText } from '../../messages/whereUsed.ts'
import { findUses } from '../findUses.ts'
import { UsesList } from './UsesList.tsx'
import './uses.css'

const PAGE_SIZE = 50

/** Where a document is used, in a tab of its own. */
export const UsesView = async ({ i18n, initPageResult, payload, routeSegments, user }: DocumentViewServerProps) => {
  const { collectionConfig, docID, req } = initPageResult
  if (!collectionConfig || docID === undefined || !user || !isStaffUser(req)) return null
  const text = whereUsedText(i18n.language)
  const custom = collectionConfig.admin.custom as undefined | { beffroi?: { isMergeable?: boolean } }
  const isMergeable = custom?.beffroi?.isMergeable === true && mayPublish(req)
  const uses = await findUses(req, { collection: collectionConfig.slug, id: docID }, { limit: PAGE_SIZE })
  return (
    <main className="beffroi-uses-view">
      <SetDocumentStepNav
        collectionSlug={collectionConfig.slug}
        id={docID}
        isTrashed={routeSegments?.[2] === 'trash'}
        pluralLabel={collectionConfig.labels.plural as never}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view={text('tab')}
      />
      <Gutter className="beffroi-panel beffroi-panel--page">
        {isMergeable && (
          <a
            href={formatAdminURL({
              adminRoute: payload.config.routes.admin,
              path: `/collections/${collectionConfig.slug}/${docID}/merge`,
            })}
          >
            {text('merge')}
          </a>
        )}
        <UsesList collection={collectionConfig.slug} id={String(docID)} pageSize={PAGE_SIZE} uses={uses} />
      </Gutter>
    </main>
  )
}
