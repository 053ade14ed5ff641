import { createLocalReq, type ServerProps } from 'payload'

import { mayPublish, staffRole } from '../access/roles.ts'
import type { Desk } from './desk/Desk.ts'
import './desk/desk.css'
import { deskCollections } from './desk/deskCollections.ts'
import { DeskSection } from './desk/DeskSection.tsx'
import { findScheduled } from './desk/findScheduled.ts'
import { findSites } from './desk/findSites.ts'
import { findDrafts, findPublished } from './desk/findWork.ts'
import { QuickActions } from './desk/QuickActions.tsx'
import { SitesSection } from './desk/SitesSection.tsx'
import { deskText } from './desk/texts.ts'
import { newsroomZone } from './newsroomZone.ts'
import './panel.css'

/**
 * What the newsroom has to do today: what is late, planned, in draft and just published, and what to begin. Everything
 * is read with the rights of whoever looks.
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
  const [{ late, planned }, { mine, others }, published, sites] = await Promise.all([findScheduled(desk), findDrafts(desk), findPublished(desk), findSites(desk)])
  return (
    <div className="desk">
      <header className="desk__header">
        <h1 className="desk__name">{text('desk')}</h1>
        <QuickActions desk={desk} />
      </header>
      {late.length > 0 && <DeskSection empty="" id="late" isLate items={late} title={text('lateTitle')} />}
      <div className="desk__columns">
        <DeskSection empty={text(staffRole(req) === 'translator' ? 'mineEmptyTranslator' : 'mineEmpty')} id="mine" items={mine} title={text('mine')} />
        <DeskSection empty={text(desk.mayPublish ? 'plannedEmpty' : 'plannedEmptyReader')} id="planned" items={planned} title={text('planned')} />
        <DeskSection empty={text('othersEmpty')} id="others" items={others} title={text('others')} />
        <DeskSection empty={text('publishedEmpty')} id="published" items={published} title={text('published')} />
      </div>
      <SitesSection desk={desk} sites={sites} />
    </div>
  )
}
