'use client'

import FullCalendar from '@fullcalendar/react'
import dayGridPlugin from '@fullcalendar/react/daygrid'
import interactionPlugin from '@fullcalendar/react/interaction'
import frenchLocale from '@fullcalendar/react/locales/fr'
import classicTheme from '@fullcalendar/react/themes/classic'
import timeGridPlugin from '@fullcalendar/react/timegrid'

import type { PlanningText } from '../../messages/planning.ts'
import type { CalendarItem } from '../CalendarItem.ts'
import { addDays } from '../days.ts'
import type { Day } from '../days.ts'
import { ItemLine } from './ItemLine.tsx'

type Props = {
  day: Day
  gaps: ReadonlySet<Day>
  items: readonly CalendarItem[]
  language: string
  onDay?: (day: Day) => void
  onMove: (item: CalendarItem, to: { day: Day; time?: string }) => Promise<string | undefined>
  onOpen: (item: CalendarItem) => void
  text: PlanningText
  today: Day
  view: 'month' | 'week'
}

const PLUGINS = [classicTheme, dayGridPlugin, interactionPlugin, timeGridPlugin]

const VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek' }

/** The month or the week as a grid. What it is given are days and times of the newsroom's clock, which it takes for UTC: no browser's clock moves anything. */
const CalendarGrid = ({ day, gaps, items, language, onDay, onMove, onOpen, text, today, view }: Props) => (
  <FullCalendar
    allDayText=""
    dayCellClass={({ date }) => (gaps.has(date.toISOString().slice(0, 10)) ? 'planning__cell--gap' : '')}
    dayMaxEvents={6}
    {...(onDay && { dateClick: ({ dateStr }: { dateStr: string }) => onDay(dateStr.slice(0, 10)) })}
    eventClick={({ event, jsEvent }) => {
      jsEvent.preventDefault()
      const item = items.find(({ id }) => id === event.id)
      if (item) onOpen(item)
    }}
    eventContent={({ event }) => {
      const item = items.find(({ id }) => id === event.id)
      return item ? <ItemLine item={item} text={text} /> : null
    }}
    eventDrop={({ event, revert }) => {
      const item = items.find(({ id }) => id === event.id)
      const [to = '', time] = event.startStr.split('T')
      // An hour that is dropped on the line of whole days keeps its hour.
      const isTimed = item?.time !== undefined && !event.allDay && time !== undefined
      if (!item) return revert()
      void onMove(item, { day: to, ...(isTimed && { time: time.slice(0, 5) }) }).then(
        (refused) => refused !== undefined && revert(),
      )
    }}
    eventDisplay="block"
    eventDurationEditable={false}
    eventInteractive
    events={items.map(({ id, isMovable, lastDay, layer, time, ...item }) => ({
      allDay: !time || Boolean(lastDay),
      className: `planning__event planning__event--${layer}`,
      editable: isMovable,
      id,
      start: time && !lastDay ? `${item.day}T${time}` : item.day,
      title: item.title,
      ...(lastDay && { end: addDays(lastDay, 1) }),
    }))}
    firstDay={1}
    headerToolbar={false}
    height="auto"
    initialDate={day}
    initialView={VIEWS[view]}
    key={`${view}${day}${language}`}
    locale={language === 'en' ? 'en-GB' : frenchLocale}
    now={today}
    plugins={PLUGINS}
    slotDuration="01:00:00"
    slotMaxTime="23:00:00"
    slotMinTime="06:00:00"
    timeZone="UTC"
  />
)

// The way that `lazy` of React wants it.
export default CalendarGrid
