import { Button, Link } from '@payloadcms/ui'
import { createLocalReq } from 'payload'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { CollectionName } from '../../collections/names.ts'
import { mayPublish, staffRole } from '../access/roles.ts'
import { newsroomZone } from '../admin/dates/newsroomZone.ts'
import '../admin/panel.css'
import { projectSlug } from '../content-model/slugs.ts'
import { deskText } from '../messages/desk.ts'
import type { DESK_TEXTS } from '../messages/desk.ts'
import { findSites, SitesSection } from './SitesSection.tsx'
import { deskCollections } from './dashboard.ts'
import './desk.css'
import type { Desk, DeskItem } from './deskItems.ts'
import { findScheduled } from './findScheduled.ts'
import { findDrafts, findPublished } from './findWork.ts'

const DeskLine = ({ item: { href, kinds, note, person, time, title } }: { item: DeskItem }) => (
  <li className="desk__line">
    <Link className="desk__title" href={href} prefetch={false}>
      {title}
    </Link>
    <span className="desk__facts">
      {[...kinds, ...(person ? [person] : [])].map((fact) => (
        <span className="desk__fact" key={fact}>
          {fact}
        </span>
      ))}
      {time && (
        <time className="desk__fact" dateTime={time.iso}>
          {time.words}
        </time>
      )}
    </span>
    {note && <p className="desk__note">{note}</p>}
  </li>
)

type Props = {
  /** What to say, and to do, when there is nothing. */
  empty: string
  id: string
  isLate?: boolean
  items: DeskItem[]
  title: string
}

/** One list of the desk under its heading. */
const DeskSection = ({ empty, id, isLate = false, items, title }: Props) => (
  <section aria-labelledby={`desk-${id}`} className={isLate ? 'desk__section desk__section--late' : 'desk__section'}>
    <h2 className="desk__heading" id={`desk-${id}`}>
      {title}
    </h2>
    {items.length === 0 ? (
      <p className="desk__empty">{empty}</p>
    ) : (
      <ul className="desk__list">
        {items.map((item) => (
          <DeskLine item={item} key={item.id} />
        ))}
      </ul>
    )}
  </section>
)

type Action = { collection: CollectionName; label: keyof typeof DESK_TEXTS; query: string }

const ACTIONS: Action[] = [
  { collection: 'articles', label: 'newArticle', query: '' },
  { collection: 'articles', label: 'newBrief', query: '?kind=brief' },
  { collection: 'events', label: 'newEvent', query: '' },
]

/** What is begun most often, as far as the person may begin it. */
const QuickActions = ({ desk: { payload, permissions, text } }: { desk: Desk }) => {
  const actions = ACTIONS.flatMap(({ collection, label, query }) => {
    const slug = projectSlug(payload.config, collection)
    if (!slug || !permissions?.collections?.[slug]?.create) return []
    return [
      {
        label,
        url: formatAdminURL({ adminRoute: payload.config.routes.admin, path: `/collections/${slug}/create${query}` }),
      },
    ]
  })
  if (actions.length === 0) return null
  return (
    <nav aria-label={text('quickActions')} className="desk__actions">
      {actions.map(({ label, url }) => (
        <Button
          buttonStyle="secondary"
          el="link"
          icon="plus"
          iconPosition="left"
          iconStyle="without-border"
          key={label}
          margin={false}
          size="medium"
          url={url}
        >
          {text(label)}
        </Button>
      ))}
    </nav>
  )
}

/**
 * The editors' dashboard: what is late, planned, in draft and just published, and what to begin. Everything is read with the rights of its reader.
 */
export const NewsroomDesk = async ({ i18n, locale, payload, permissions, user }: ServerProps) => {
  if (!user) return null
  const req = await createLocalReq({ user, ...(locale && { locale: locale.code }) }, payload)
  const text = deskText(i18n.language)
  const desk: Desk = {
    collections: deskCollections({ permissions, req }),
    i18n,
    locale: locale?.code,
    mayPublish: mayPublish(req),
    now: new Date(),
    payload,
    permissions,
    req,
    text,
    timeZone: await newsroomZone(payload, req),
  }
  const [{ late, planned }, { mine, others }, published, sites] = await Promise.all([
    findScheduled(desk),
    findDrafts(desk),
    findPublished(desk),
    findSites(desk),
  ])
  return (
    <div className="desk">
      <header className="desk__header">
        <h1 className="desk__name">{text('desk')}</h1>
        <QuickActions desk={desk} />
      </header>
      {late.length > 0 && <DeskSection empty="" id="late" isLate items={late} title={text('lateTitle')} />}
      <div className="desk__columns">
        <DeskSection
          empty={text(staffRole(req) === 'translator' ? 'mineEmptyTranslator' : 'mineEmpty')}
          id="mine"
          items={mine}
          title={text('mine')}
        />
        <DeskSection
          empty={text(desk.mayPublish ? 'plannedEmpty' : 'plannedEmptyReader')}
          id="planned"
          items={planned}
          title={text('planned')}
        />
        <DeskSection empty={text('othersEmpty')} id="others" items={others} title={text('others')} />
        <DeskSection empty={text('publishedEmpty')} id="published" items={published} title={text('published')} />
      </div>
      <SitesSection desk={desk} sites={sites} />
    </div>
  )
}
