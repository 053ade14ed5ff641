import { Gutter, Link, Pill, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { editingText } from '../../messages/editing.ts'
import { isRecord } from '../../payload/values.ts'
import { newsroomZone } from '../dates/newsroomZone.ts'
import { formatMoment } from '../formatDates.ts'
import './editing.css'

type VersionRow = {
  autosave?: boolean | null
  id: number | string
  latest?: boolean | null
  updatedAt: string
  version: { _status?: string; updatedBy?: unknown }
}

const PAGE_SIZE = 25

const pageOf = ({ page }: Record<string, string | string[] | undefined> = {}): number =>
  Math.max(1, Number.parseInt(String(page ?? 1), 10) || 1)

/** The history of a document: when each version was made, by whom, and what it is. Payload's own list does not know who. */
export const VersionsView = async ({
  i18n,
  initPageResult,
  payload,
  routeSegments,
  searchParams,
  user,
}: DocumentViewServerProps) => {
  const { collectionConfig, docID, locale, req } = initPageResult
  if (!collectionConfig || docID === undefined || !user) return null
  const text = editingText(i18n.language)
  const isTrashed = routeSegments?.[2] === 'trash'
  const own = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${collectionConfig.slug}/${isTrashed ? 'trash/' : ''}${docID}/versions`,
  })
  const useAsTitle =
    payload.config.collections.find(({ slug }) => slug === payload.config.admin.user)?.admin.useAsTitle ?? 'email'
  const { docs, hasNextPage, hasPrevPage, page } = await payload.findVersions({
    collection: collectionConfig.slug as never,
    depth: 1,
    limit: PAGE_SIZE,
    locale: locale?.code as never,
    overrideAccess: false,
    page: pageOf(searchParams),
    req,
    select: { autosave: true, latest: true, updatedAt: true, version: { _status: true, updatedBy: true } } as never,
    sort: '-updatedAt',
    trash: isTrashed,
    user,
    where: { and: [{ parent: { equals: docID } }, { snapshot: { not_equals: true } }] },
  })
  const timeZone = await newsroomZone(payload, req)
  const nameOf = (person: unknown): string =>
    isRecord(person) && typeof person[useAsTitle] === 'string' ? person[useAsTitle] : text('unknownAuthor')

  return (
    <main className="beffroi-versions">
      <SetDocumentStepNav
        collectionSlug={collectionConfig.slug}
        id={docID}
        isTrashed={isTrashed}
        pluralLabel={collectionConfig.labels.plural as never}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view={i18n.t('version:versions')}
      />
      <Gutter>
        <div className="table">
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('general:updatedAt')}</th>
                <th scope="col">{text('by')}</th>
                <th scope="col">{i18n.t('version:status')}</th>
              </tr>
            </thead>
            <tbody>
              {(docs as unknown as VersionRow[]).map(({ autosave, id, latest, updatedAt, version }) => (
                <tr key={id}>
                  <td>
                    <Link href={`${own}/${id}`} prefetch={false}>
                      {formatMoment(new Date(updatedAt), i18n.language, timeZone)}
                    </Link>
                  </td>
                  <td>{nameOf(version.updatedBy)}</td>
                  <td className="beffroi-versions__status">
                    <Pill pillStyle={version._status === 'published' ? 'success' : 'light'} size="small">
                      {i18n.t(version._status === 'published' ? 'version:published' : 'version:draft')}
                    </Pill>
                    {latest && (
                      <Pill pillStyle="light" size="small">
                        {text('newestVersion')}
                      </Pill>
                    )}
                    {autosave && (
                      <Pill pillStyle="light" size="small">
                        {i18n.t('version:autosave')}
                      </Pill>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {(hasPrevPage || hasNextPage) && (
          <nav aria-label={i18n.t('version:versions')} className="beffroi-versions__pages">
            {hasPrevPage && <Link href={`${own}?page=${(page ?? 2) - 1}`}>{text('newer')}</Link>}
            {hasNextPage && <Link href={`${own}?page=${(page ?? 1) + 1}`}>{text('older')}</Link>}
          </nav>
        )}
      </Gutter>
    </main>
  )
}
