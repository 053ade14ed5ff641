'use client'

import { Link } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import type { CalendarItem } from '../CalendarItem.ts'
import { dayWords } from './words.ts'
import { usePlanning } from './usePlanning.ts'

type Props = {
  item: CalendarItem
  mayPlan: boolean
  onClose: () => void
  onEdit: (plan: string) => void
  /** Answers why it was refused, if it was. */
  onMove: (item: CalendarItem, to: { day: string; time?: string }) => Promise<string | undefined>
}

/** What an entry of the calendar is, and everything that can be done with it, dragging included, by keyboard. */
export const ItemDialog = ({ item, mayPlan, onClose, onEdit, onMove }: Props) => {
  const { call, language, pageOf, text } = usePlanning()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [day, setDay] = useState(item.day)
  const [time, setTime] = useState(item.time ?? '')
  const [isBusy, setBusy] = useState(false)
  const [words, setWords] = useState('')
  const isPlan = item.layer === 'plan'
  const key = item.id.split(':')[1] ?? ''

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  const write = async () => {
    setBusy(true)
    const answer = await call<{ id: number | string }>('/planning/article', { body: { plan: key } })
    if (answer.ok) {
      globalThis.location.assign(pageOf('articles', answer.body.id))
      return
    }
    setBusy(false)
    setWords(answer.message)
  }
  const move = async () => {
    setBusy(true)
    const refused = await onMove(item, { day, ...(time && !isPlan && { time }) })
    setBusy(false)
    if (refused === undefined) onClose()
    else setWords(refused)
  }
  return (
    <dialog aria-labelledby={`${id}title`} className="planning__dialog" onClose={onClose} ref={dialog}>
      <header>
        <p className="planning__facts">{[...new Set([text(item.layer), ...item.kinds])].join(' · ')}</p>
        <h2 id={`${id}title`}>{item.title}</h2>
        <p>
          {dayWords(item.day, language)}
          {item.lastDay && ` – ${dayWords(item.lastDay, language)}`}
          {item.time && ` · ${item.time}`}
          {item.person && ` · ${item.person}`}
        </p>
        {item.note && <p className="planning__note">{item.note}</p>}
      </header>
      <div className="planning__actions">
        {!isPlan && (
          <Link className="planning__action" href={item.href} prefetch={false}>
            {text('open')}
          </Link>
        )}
        {item.article && (
          <Link className="planning__action" href={item.article.href} prefetch={false}>
            {text('openArticle')}
          </Link>
        )}
        {isPlan && mayPlan && item.isMovable && !item.article && (
          <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => void write()}>
            {text('makeArticle')}
          </ActionButton>
        )}
        {isPlan && (
          <ActionButton isBusy={isBusy} onPress={() => onEdit(key)}>
            {text(item.isMovable ? 'edit' : 'open')}
          </ActionButton>
        )}
      </div>
      {item.isMovable && (
        <form
          className="planning__move"
          onSubmit={(event) => {
            event.preventDefault()
            void move()
          }}
        >
          <div className="planning__filter">
            <label htmlFor={`${id}day`}>{text('day')}</label>
            <input id={`${id}day`} onChange={({ target }) => setDay(target.value)} required type="date" value={day} />
          </div>
          {!isPlan && (
            <div className="planning__filter">
              <label htmlFor={`${id}time`}>{text('time')}</label>
              <input
                id={`${id}time`}
                onChange={({ target }) => setTime(target.value)}
                required
                type="time"
                value={time}
              />
            </div>
          )}
          <ActionButton isBusy={isBusy} type="submit">
            {text('move')}
          </ActionButton>
        </form>
      )}
      <LiveLine isError words={words} />
      <ActionButton isBusy={false} onPress={() => dialog.current?.close()}>
        {text('close')}
      </ActionButton>
    </dialog>
  )
}
