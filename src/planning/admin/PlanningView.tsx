// Before the page is seen: those of a part that is loaded later come after it is drawn.
import '@fullcalendar/react/skeleton.css'
import '@fullcalendar/react/themes/classic/palette.css'
import '@fullcalendar/react/themes/classic/theme.css'
import { getTranslation } from '@payloadcms/translations'
import type { AdminViewServerProps, CollectionSlug } from 'payload'

import { ARTICLE_KINDS } from '../../../collections/articles/kinds.ts'
import { assertStaffPage } from '../../access/staffPage.ts'
import { PanelPage } from '../../admin/controls/PanelPage.tsx'
import '../../admin/panel.css'
import { projectSlug } from '../../content-model/slugs.ts'
import type { Desk } from '../../dashboard/deskItems.ts'
import { planningText } from '../../messages/planning.ts'
import '../../admin/controls/controls.css'
import { isDay, wallOf } from '../days.ts'
import { readCalendar } from '../readCalendar.ts'
import { mayPlan, readerOf } from '../reader.ts'
import { Planning } from './Planning.tsx'
import type { Choice } from './Filters.tsx'
import { isView, rangeOf } from './views.ts'
import './planning.css'

const MOST_CHOICES = 500

/** What a filter offers of a collection, by name, as far as the reader may read it. */
const choicesOf = async (
  { locale, payload, req }: Desk,
  collection: CollectionSlug | undefined,
  label: string,
): Promise<Choice[]> => {
  if (!collection) return []
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: MOST_CHOICES,
    ...(locale && { locale: locale as never }),
    overrideAccess: false,
    pagination: false,
    req,
    select: { [label]: true } as never,
    sort: label,
    user: req.user,
  })
  return (docs as unknown as Record<string, unknown>[]).map((doc) => ({
    label: String(doc[label] ?? ''),
    value: String(doc.id),
  }))
}

const oneOf = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** The page of the calendar. */
export const PlanningView = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req } = initPageResult
  const { config } = req.payload
  assertStaffPage(req, '/planning')
  const desk = await readerOf(req)
  const text = planningText(req.i18n.language)
  const { day: today } = wallOf(desk.now, desk.timeZone)
  const [askedView, askedDay] = [oneOf(searchParams?.view), oneOf(searchParams?.day)]
  const view = isView(askedView) ? askedView : 'month'
  const day = isDay(askedDay) ? askedDay : today
  const [calendar, people, topics] = await Promise.all([
    readCalendar(desk, rangeOf(view, day)),
    choicesOf(desk, req.user?.collection as CollectionSlug, 'name'),
    choicesOf(desk, projectSlug(config, 'topics'), 'name'),
  ])
  return (
    <PanelPage
      className="beffroi-panel planning"
      initPageResult={initPageResult}
      params={params}
      searchParams={searchParams}
      title={text('planned')}
    >
      <Planning
        calendar={calendar}
        day={day}
        kinds={ARTICLE_KINDS.map(({ label, value }) => ({ label: String(getTranslation(label, req.i18n)), value }))}
        mayPlan={mayPlan(req)}
        people={people}
        today={today}
        topics={topics}
        view={view}
      />
    </PanelPage>
  )
}
