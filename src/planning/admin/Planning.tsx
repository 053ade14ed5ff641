'use client'

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import type { Calendar, CalendarItem } from '../CalendarItem.ts'
import { addDays } from '../days.ts'
import type { Day } from '../days.ts'
import { findCollisions, findGaps } from '../gaps.ts'
import { DayList } from './DayList.tsx'
import { Filters, NOTHING_CHOSEN } from './Filters.tsx'
import type { Choice } from './Filters.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { PlanDrawer } from './PlanDrawer.tsx'
import { Subscription } from './Subscription.tsx'
import { usePlanning } from './usePlanning.ts'
import { rangeOf, turn, VIEWS } from './views.ts'
import type { View } from './views.ts'
import { dayWords, monthWords, shortDay } from './words.ts'

/** 84 kB that no other page of the panel needs. */
const CalendarGrid = lazy(async () => import('./CalendarGrid.tsx'))

/** A grid of seven columns is no more than a list on a telephone. */
const NARROW = '(max-width: 768px)'

type Props = {
  calendar: Calendar
  day: Day
  kinds: Choice[]
  mayPlan: boolean
  people: Choice[]
  today: Day
  topics: Choice[]
  view: View
}

type Drawer = { date?: string; id?: string; key: number }

const useIsNarrow = (): boolean => {
  const [isNarrow, setNarrow] = useState(false)
  useEffect(() => {
    const query = globalThis.matchMedia(NARROW)
    const tell = () => setNarrow(query.matches)
    tell()
    query.addEventListener('change', tell)
    return () => query.removeEventListener('change', tell)
  }, [])
  return isNarrow
}

/** The calendar: month, week or list, narrowed down, moved about in, and changed. */
export const Planning = ({
  calendar: first,
  day: firstDay,
  kinds,
  mayPlan,
  people,
  today,
  topics,
  view: firstView,
}: Props) => {
  const { call, language, plans, text } = usePlanning()
  const [wanted, setWanted] = useState<View>(firstView)
  const [day, setDay] = useState(firstDay)
  const [chosen, setChosen] = useState(NOTHING_CHOSEN)
  const [calendar, setCalendar] = useState(first)
  const [opened, setOpened] = useState<CalendarItem>()
  const [drawer, setDrawer] = useState<Drawer>()
  const [line, setLine] = useState({ isError: false, words: '' })
  const isNarrow = useIsNarrow()
  const view = isNarrow && wanted === 'month' ? 'list' : wanted
  const range = useMemo(() => rangeOf(view, day), [day, view])
  const { kind, person, topic } = chosen
  const asked = useRef(0)

  const load = useCallback(async () => {
    const mine = ++asked.current
    const query = new URLSearchParams({
      ...range,
      ...(kind && { kind }),
      ...(person && { person }),
      ...(topic && { topic }),
    })
    const answer = await call<Calendar>(`/planning?${query}`, { method: 'GET' })
    // Whoever turns the pages fast sees the last one.
    if (mine !== asked.current) return
    if (answer.ok) setCalendar(answer.body)
    else setLine({ isError: true, words: answer.message })
  }, [call, kind, person, range, text, topic])

  const isFirst = useRef(true)
  useEffect(() => {
    const isAnswered = isFirst.current && firstView === view && firstDay === day
    isFirst.current = false
    if (isAnswered) return
    void load()
    globalThis.history.replaceState(null, '', `?${new URLSearchParams({ day, view: wanted })}`)
  }, [day, firstDay, firstView, load, view, wanted])

  const items = useMemo(
    () => calendar.items.filter(({ layer }) => !chosen.hidden.includes(layer)),
    [calendar.items, chosen.hidden],
  )
  const isWhole = !kind && !person && !topic
  // Of a part of the calendar nobody knows what is missing.
  const gapDays = useMemo(
    () => (isWhole && !calendar.isTruncated ? findGaps(calendar.items, range, today) : []),
    [calendar, isWhole, range, today],
  )
  const gaps = useMemo(() => new Set(gapDays), [gapDays])
  const collisions = useMemo(() => findCollisions(calendar.items, today), [calendar.items, today])

  /** Why it was refused, if it was. */
  const move = async (item: CalendarItem, to: { day: Day; time?: string }): Promise<string | undefined> => {
    const answer = await call('/planning/move', { body: { id: item.id, ...to } })
    setLine(
      answer.ok
        ? { isError: false, words: text('moved', { day: dayWords(to.day, language), title: item.title }) }
        : { isError: true, words: answer.message },
    )
    if (answer.ok) await load()
    return answer.ok ? undefined : answer.message
  }
  const plan = (on: Day) => setDrawer({ date: `${on}T12:00:00.000Z`, key: Date.now() })
  const shared = { gaps, items, language, onOpen: setOpened, text, today }
  return (
    <>
      <header className="planning__header">
        <h1 className="planning__heading">
          {view === 'week'
            ? `${shortDay(range.from, language)} – ${shortDay(addDays(range.until, -1), language)}`
            : monthWords(day, language)}
        </h1>
        <div className="planning__toolbar">
          <div className="planning__turn">
            <button aria-label={text('previous')} onClick={() => setDay(turn(view, day, -1))} type="button">
              ‹
            </button>
            <button onClick={() => setDay(today)} type="button">
              {text('today')}
            </button>
            <button aria-label={text('next')} onClick={() => setDay(turn(view, day, 1))} type="button">
              ›
            </button>
          </div>
          <div aria-label={text('view')} className="planning__views" role="group">
            {VIEWS.filter((one) => !(isNarrow && one === 'month')).map((one) => (
              <button aria-pressed={view === one} key={one} onClick={() => setWanted(one)} type="button">
                {text(one)}
              </button>
            ))}
          </div>
          <button className="planning__print" onClick={() => globalThis.print()} type="button">
            {text('print')}
          </button>
          {mayPlan && (
            <ActionButton buttonStyle="primary" isBusy={false} onPress={() => plan(day > today ? day : today)}>
              {text('newPlan')}
            </ActionButton>
          )}
        </div>
      </header>
      <Filters chosen={chosen} kinds={kinds} onChange={setChosen} people={people} text={text} topics={topics} />
      <LiveLine {...line} />
      {calendar.isTruncated && <p className="beffroi-panel__sentence">{text('truncated')}</p>}
      {collisions.length > 0 && (
        <section aria-labelledby="planning-collisions" className="planning__warning">
          <h2 id="planning-collisions">{text('collisions')}</h2>
          <ul>
            {collisions.map(({ day: on, hour, items: together }) => (
              <li key={`${on}${hour}`}>
                {text('collision', {
                  day: shortDay(on, language),
                  time: `${Number(hour)} h`,
                  titles: together.map(({ title }) => title).join(', '),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {gapDays.length > 0 && (
        <p className="planning__gaps">
          <strong>{text('gaps')}</strong> {gapDays.map((gap) => shortDay(gap, language)).join(', ')}
        </p>
      )}
      {items.length === 0 && isWhole && <p className="beffroi-panel__sentence">{text('empty')}</p>}
      {view === 'list' ? (
        <DayList {...shared} range={range} />
      ) : (
        <Suspense fallback={<DayList {...shared} range={range} />}>
          <CalendarGrid {...shared} day={day} {...(mayPlan && { onDay: plan })} onMove={move} view={view} />
        </Suspense>
      )}
      <Subscription />
      {opened && (
        <ItemDialog
          item={opened}
          key={opened.id}
          mayPlan={mayPlan}
          onClose={() => setOpened(undefined)}
          onEdit={(id) => {
            setOpened(undefined)
            setDrawer({ id, key: Date.now() })
          }}
          onMove={move}
        />
      )}
      {drawer && (
        <PlanDrawer
          {...drawer}
          collection={plans}
          key={drawer.key}
          onClose={() => setDrawer(undefined)}
          onSaved={() => void load()}
        />
      )}
    </>
  )
}
