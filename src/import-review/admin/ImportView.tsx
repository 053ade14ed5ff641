import { getTranslation } from '@payloadcms/translations'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { mayPublish, staffRole } from '../../access/roles.ts'
import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import { PageTitle } from '../../admin/controls/PageTitle.tsx'
import { importText } from '../../messages/imports.ts'
import '../../admin/controls/controls.css'
import type { ImportRow } from '../ImportRow.ts'
import './imports.css'
import { NewImport } from './NewImport.tsx'
import { readableDate } from './readableDate.ts'
import { ReviewImport } from './ReviewImport.tsx'

/** The page of an import, in place of a form: what was read, what is proposed, and what was made of it. Of a new one, which is begun above their list, what begins it. */
export const ImportView = async ({ doc, i18n, initPageResult }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  if (!collectionConfig || !(mayPublish(req) || staffRole(req) === 'author')) return null
  const { routes } = req.payload.config
  const listURL = formatAdminURL({ adminRoute: routes.admin, path: `/collections/${collectionConfig.slug}` })
  const label = String(getTranslation(collectionConfig.labels.plural, i18n))
  const nav = <SetStepNav nav={[{ label, url: listURL }]} />
  if (!doc?.id)
    return (
      <Gutter className="beffroi-panel beffroi-import beffroi-import--page">
        {nav}
        <h1 className="beffroi-panel__title">{label}</h1>
        <NewImport />
      </Gutter>
    )
  const { created, createdAt, document, earlier, id, pictures, proposals, state, title } = doc as unknown as ImportRow
  const { publishedOn, publishedOnCertainty, url } = document.source
  const text = importText(i18n.language)
  const timeZone = await newsroomZone(req.payload, req)
  return (
    <Gutter className="beffroi-panel beffroi-import beffroi-import--page">
      {nav}
      <PageTitle title={title} />
      <div>
        <h1 className="beffroi-panel__title">{title}</h1>
        <p className="beffroi-panel__facts">
          <time dateTime={createdAt}>{formatMoment(new Date(createdAt), i18n.language, timeZone)}</time>
          {publishedOn && (
            <span>
              {text(publishedOnCertainty === 'stated' ? 'published' : 'publishedGuess', {
                date: readableDate(publishedOn, i18n.language),
              })}
            </span>
          )}
          {url && <span>{url}</span>}
        </p>
        {earlier && state !== 'created' && (
          <p className="beffroi-panel__sentence">{text('before', { title: earlier })}</p>
        )}
      </div>
      <ReviewImport
        created={created ?? []}
        document={document}
        id={id}
        pictures={pictures ?? []}
        proposals={proposals}
        state={state}
      />
    </Gutter>
  )
}
