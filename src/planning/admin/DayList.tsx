'use client'

import type { PlanningText } from '../../messages/planning.ts'
import type { CalendarItem, CalendarRange } from '../CalendarItem.ts'
import { addDays } from '../days.ts'
import type { Day } from '../days.ts'
import { ItemLine } from './ItemLine.tsx'
import { dayWords } from './words.ts'

type Props = {
  gaps: ReadonlySet<Day>
  items: readonly CalendarItem[]
  language: string
  onOpen: (item: CalendarItem) => void
  range: CalendarRange
  text: PlanningText
  today: Day
}

/** The calendar day after day: what a telephone, a printer and a screen reader make the most of. Days without anything are there when something is missing on them. */
export const DayList = ({ gaps, items, language, onOpen, range, text, today }: Props) => {
  const days: Day[] = []
  for (let day = range.from; day < range.until; day = addDays(day, 1)) days.push(day)
  const on = (day: Day) => items.filter((item) => item.day <= day && (item.lastDay ?? item.day) >= day)
  return (
    <ol className="planning__days">
      {days
        .map((day) => ({ day, found: on(day) }))
        .filter(({ day, found }) => found.length > 0 || gaps.has(day))
        .map(({ day, found }) => (
          <li className={day === today ? 'planning__day planning__day--today' : 'planning__day'} key={day}>
            <h3 className="planning__date">{dayWords(day, language)}</h3>
            {found.length === 0 ? (
              <p className="planning__gap">{text('nothingOn')}</p>
            ) : (
              <ul className="planning__entries">
                {found.map((item) => (
                  <li key={item.id}>
                    <button className="planning__entry" onClick={() => onOpen(item)} type="button">
                      <ItemLine item={item} text={text} />
                      <span className="planning__facts">
                        {[...new Set([text(item.layer), ...item.kinds, ...(item.person ? [item.person] : [])])].join(
                          ' · ',
                        )}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
    </ol>
  )
}
