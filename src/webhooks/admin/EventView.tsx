import { getTranslation } from '@payloadcms/translations'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { Children } from 'react'
import type { ReactNode } from 'react'

import type { CollectionName } from '../../../collections/names.ts'
import { staffRole } from '../../access/roles.ts'
import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import type { AffectedDocument, EventRow } from '../../content-events/ContentEvent.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { panelText } from '../../messages/webhooks.ts'
import { eventWords } from './describeDelivery.ts'
import './panel.css'
import { readName } from './readWebhooks.ts'

/** A list under its heading, or that there is nothing in it. */
const List = ({ children, empty, title }: { children: ReactNode[]; empty: string; title: string }) => (
  <>
    <h3 className="beffroi-panel__subtitle">{title}</h3>
    {children.length === 0 ? (
      <p className="beffroi-panel__hint">{empty}</p>
    ) : (
      <ul className="beffroi-hook__events">
        {Children.map(children, (child) => (
          <li>{child}</li>
        ))}
      </ul>
    )}
  </>
)

type Shown = AffectedDocument & { href: string | undefined; kind: string }

/** A document by the name of its collection and its address, as far as the panel has a page for it. */
const shownOf = (document: AffectedDocument, { config }: Payload, i18n: DocumentViewServerProps['i18n']): Shown => {
  const slug = projectSlug(config, document.collection as CollectionName)
  const collection = config.collections.find((candidate) => candidate.slug === slug)
  const href = slug && formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${slug}/${document.id}` })
  return {
    ...document,
    href,
    kind: collection ? String(getTranslation(collection.labels.singular, i18n)) : document.collection,
  }
}

/** The page of a change: who changed what when, and every page of a website that shows it. It takes the place of a form that nobody may save. */
export const EventView = async ({ doc, i18n, initPageResult, payload }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  if (!collectionConfig || !doc || staffRole(req) !== 'admin') return null
  const { language } = i18n
  const text = panelText(language)
  const { affected, collectionName, document, locales, occurredAt, sequence, slug, title, type, user } = doc as EventRow
  const name = user ? ((await readName(payload, user.collection, user.id)) ?? text('accountGone')) : text('bySystem')
  const timeZone = await newsroomZone(payload, req)
  const own = type.endsWith('.deleted')
    ? undefined
    : shownOf({ collection: collectionName, id: document, slug: slug.after }, payload, i18n).href
  const listURL = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${collectionConfig.slug}`,
  })
  const languages = new Intl.DisplayNames([language], { type: 'language' })

  return (
    <Gutter className="beffroi-panel beffroi-panel--page">
      <SetStepNav nav={[{ label: String(getTranslation(collectionConfig.labels.plural, i18n)), url: listURL }]} />
      <header className="beffroi-hook__header">
        <h1 className="beffroi-panel__title">{eventWords({ title, type }, language)}</h1>
        <p className="beffroi-panel__facts">
          <span>{name}</span>
          <time dateTime={occurredAt}>{formatMoment(new Date(occurredAt), language, timeZone)}</time>
          {typeof sequence === 'number' && <span>{text('eventNumber', { number: String(sequence) })}</span>}
        </p>
      </header>
      <section aria-labelledby="event-change" className="beffroi-panel__section">
        <h2 id="event-change">{text('changes')}</h2>
        {slug.before && slug.after && slug.before !== slug.after && (
          <p className="beffroi-panel__sentence">{text('eventAddress', { after: slug.after, before: slug.before })}</p>
        )}
        {locales.length > 0 && (
          <p className="beffroi-panel__sentence">
            {text('eventLanguages', { languages: locales.map((code) => languages.of(code) ?? code).join(', ') })}
          </p>
        )}
        {own && (
          <Link href={own} prefetch={false}>
            {text('openDocument')}
          </Link>
        )}
      </section>
      <section aria-labelledby="event-affected" className="beffroi-panel__section">
        <h2 id="event-affected">{text('affected')}</h2>
        {!affected && <p className="beffroi-panel__hint">{text('affectedPending')}</p>}
        {affected && !affected.complete && <p className="beffroi-panel__sentence">{text('affectedAll')}</p>}
        {affected && (
          <>
            <List empty={text('affectedNone')} title={text('affectedDocuments')}>
              {affected.documents
                .map((one) => shownOf(one, payload, i18n))
                .map(({ href, id, kind, slug: address }) => {
                  const words = text('eventLine', { change: kind, title: address ?? id })
                  return href ? (
                    <Link href={href} key={`${kind}-${id}`} prefetch={false}>
                      {words}
                    </Link>
                  ) : (
                    words
                  )
                })}
            </List>
            <List empty={text('affectedNone')} title={text('affectedPaths')}>
              {affected.paths.map((path) => (
                <code key={path}>{path}</code>
              ))}
            </List>
            <List empty={text('affectedNone')} title={text('affectedTags')}>
              {affected.tags.map((tag) => (
                <code key={tag}>{tag}</code>
              ))}
            </List>
          </>
        )}
      </section>
    </Gutter>
  )
}
