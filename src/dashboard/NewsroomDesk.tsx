import { Button, Link } from '@payloadcms/ui'
import { createLocalReq } from 'payload'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { CollectionName } from '../../collections/names.ts'
import { mayPublish, staffRole } from '../access/roles.ts'
import { newsroomZone } from '../admin/dates/newsroomZone.ts'
import { formatMoment } from '../admin/formatDates.ts'
import '../admin/panel.css'
import { projectSlug } from '../content-model/slugs.ts'
import { deskText } from '../messages/desk.ts'
import type { DESK_TEXTS } from '../messages/desk.ts'
import { reviewText } from '../messages/review.ts'
import { translatingText } from '../messages/translating.ts'
import { failedSites, findSites, SitesSection } from './SitesSection.tsx'
import { deskCollections } from './deskCollections.ts'
import './desk.css'
import type { Desk, DeskItem } from './deskItems.ts'
import { findChanges, findIncomplete, findToWrite, findWeek } from './findDay.ts'
import { findScheduled } from './findScheduled.ts'
import { findTranslations } from './findTranslations.ts'
import { findWaiting } from './findWaiting.ts'
import { findDrafts, findPublished } from './findWork.ts'

const DeskLine = ({ item: { href, kinds, note, person, picture, time, title } }: { item: DeskItem }) => (
  <li className={picture ? 'desk__line desk__line--pictured' : 'desk__line'}>
    {picture && (
      // The title beside it says what it is; `next/image` would keep a picture that was withdrawn.
      <img alt="" className="desk__picture" height={54} loading="lazy" src={picture} width={72} />
    )}
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
  /** Where there is more of it. */
  more?: { href: string; label: string }
  title: string
}

/** One list of the desk under its heading. */
const DeskSection = ({ empty, id, isLate = false, items, more, title }: Props) => (
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
    {more && (
      <Link className="desk__facts" href={more.href} prefetch={false}>
        {more.label}
      </Link>
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
  if (projectSlug(payload.config, 'planning-items'))
    actions.push({
      label: 'openPlanning',
      url: formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/planning' }),
    })
  if (actions.length === 0) return null
  return (
    <nav aria-label={text('quickActions')} className="desk__actions">
      {actions.map(({ label, url }) => (
        <Button
          buttonStyle="secondary"
          el="link"
          {...(label !== 'openPlanning' && { icon: 'plus', iconPosition: 'left', iconStyle: 'without-border' })}
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
 * The editors' dashboard: what is wrong, what goes out today and this week, what waits for the person, what is incomplete, what changed, and what to begin. Everything is read with the rights of its reader.
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
  const [
    { late, planned },
    week,
    toWrite,
    incomplete,
    changes,
    { mine, others },
    published,
    sites,
    waiting,
    translations,
  ] = await Promise.all([
    findScheduled(desk),
    findWeek(desk),
    findToWrite(desk),
    findIncomplete(desk),
    findChanges(desk),
    findDrafts(desk),
    findPublished(desk),
    findSites(desk),
    findWaiting(desk),
    findTranslations(desk),
  ])
  const wrong = [...late, ...failedSites(desk, sites)]
  const review = reviewText(i18n.language)
  return (
    <div className="desk">
      <header className="desk__header">
        <div>
          <h1 className="desk__name">{text('desk')}</h1>
          <p className="desk__facts">{formatMoment(desk.now, i18n.language, desk.timeZone)}</p>
        </div>
        <QuickActions desk={desk} />
      </header>
      {wrong.length > 0 && <DeskSection empty="" id="late" isLate items={wrong} title={text('lateTitle')} />}
      <div className="desk__columns">
        <DeskSection empty={text('todayEmpty')} id="today" items={week.today} title={text('today')} />
        <DeskSection
          empty={text(desk.mayPublish ? 'plannedEmpty' : 'plannedEmptyReader')}
          id="planned"
          items={week.later.length > 0 ? week.later : planned}
          title={text('planned')}
        />
        <DeskSection empty={review('waitingEmpty')} id="waiting" items={waiting} title={review('waitingTitle')} />
        {toWrite.length > 0 && <DeskSection empty="" id="to-write" items={toWrite} title={text('toWrite')} />}
        <DeskSection
          empty={text(staffRole(req) === 'translator' ? 'mineEmptyTranslator' : 'mineEmpty')}
          id="mine"
          items={mine}
          title={text('mine')}
        />
        <DeskSection empty={text('incompleteEmpty')} id="incomplete" items={incomplete} title={text('incomplete')} />
        {translations.length > 0 && (
          <DeskSection
            empty=""
            id="translations"
            items={translations}
            more={{
              href: formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/translations' }),
              label: translatingText(i18n.language)('seeAll'),
            }}
            title={translatingText(i18n.language)('list')}
          />
        )}
        <DeskSection empty={text('othersEmpty')} id="others" items={others} title={text('others')} />
        <DeskSection empty={text('publishedEmpty')} id="published" items={published} title={text('published')} />
        <DeskSection empty={text('changesEmpty')} id="changes" items={changes} title={text('changes')} />
      </div>
      <SitesSection desk={desk} sites={sites} />
    </div>
  )
}
