'use client'

import type { PlanningText } from '../../messages/planning.ts'
import type { CalendarItem } from '../CalendarItem.ts'
import { SYMBOLS } from './symbols.ts'

/** What an entry is, in one line: its sign, its time, its title; for a screen reader the word in place of the sign. */
export const ItemLine = ({ item, text }: { item: CalendarItem; text: PlanningText }) => (
  <span className={`planning__item planning__item--${item.layer}`}>
    <span aria-hidden="true" className="planning__symbol">
      {SYMBOLS[item.layer]}
    </span>
    <span className="planning__unseen">{text(item.layer)} · </span>
    {item.time && <span className="planning__time">{item.time} </span>}
    <span className="planning__title">{item.title}</span>
    {item.isLate && <strong className="planning__late"> ({text('late')})</strong>}
  </span>
)
