'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { fromWallTime } from '../../formats/timeZones.ts'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import type { ShownReview } from '../read.ts'
import type { ReviewText } from './useReview.ts'

type Props = {
  isBusy: boolean
  review: ShownReview
  send: (path: string, body: Record<string, unknown>) => Promise<boolean>
  setLine: (line: { isError: boolean; words: string }) => void
  text: ReviewText
}

/** Does something once the form is saved, which saves itself: what is proposed or accepted is what is on the screen. */
const useWhenSaved = (): { run: (work: () => void) => boolean } => {
  const isModified = useFormModified()
  const waiting = useRef<() => void>(undefined)
  useEffect(() => {
    if (isModified || !waiting.current) return
    const work = waiting.current
    waiting.current = undefined
    work()
  }, [isModified])
  return {
    run: (work) => {
      if (isModified) waiting.current = work
      else work()
      return !isModified
    },
  }
}

/** `2026-11-27T14:30`, as the clock of the newsroom shows it. */
const momentOf = (written: string, zone: string): string | undefined => {
  const [year, month, day, hour, minute] = written.split(/\D/).map(Number)
  return year && month && day && hour !== undefined && minute !== undefined
    ? fromWallTime({ day, hour, minute, month, year }, zone).toISOString()
    : undefined
}

/** The text after such a step is another than the one that the form was opened with, or in other hands. */
const CHANGES_FORM = ['published', 'takenOver']

/** What the person may do next: propose for who writes; accept, ask for changes or take over for who decides. */
export const Steps = ({ isBusy, review, send, setLine, text }: Props) => {
  const { data, hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  const zone = useNewsroomZone()
  const { run } = useWhenSaved()
  const id = useId()
  const [word, setWord] = useState('')
  const [to, setTo] = useState('')
  const [date, setDate] = useState('')
  const updatedAt = useRef<unknown>(undefined)
  updatedAt.current = data?.updatedAt

  const { editors, may, me, state, waitsSince } = review
  const isOpen = Boolean(waitsSince)
  const isPublic = hasPublishedDoc && !unpublishedVersionCount && state !== 'proposed'

  const takeNow = async (step: string, more: Record<string, unknown>) => {
    // What was waited for has moved the date of the text.
    const basedOn = step === 'accepted' ? { basedOn: updatedAt.current } : {}
    if (!(await send('/steps', { ...basedOn, ...more, step, word }))) return
    setWord('')
    if (CHANGES_FORM.includes(more.publish ? 'published' : step)) globalThis.location.reload()
  }
  const take = (step: string, more: Record<string, unknown> = {}) => {
    const isNow = run(() => void takeNow(step, more))
    if (!isNow) setLine({ isError: false, words: text('saving') })
  }
  const accept = (more: Record<string, unknown> = {}) => take('accepted', more)

  const canDecide = may.decide && !isPublic
  const canPropose = may.propose && state !== 'proposed' && !isPublic
  const canWithdraw = may.withdraw && (state === 'proposed' || state === 'changes') && isOpen
  if (!canDecide && !canPropose && !canWithdraw) return null
  return (
    <div className="beffroi-review__part beffroi-review__steps">
      <label htmlFor={`${id}word`}>{text('word')}</label>
      <textarea
        id={`${id}word`}
        maxLength={2000}
        onChange={({ target }) => setWord(target.value)}
        rows={2}
        value={word}
      />
      {canDecide && isOpen && (
        <div className="beffroi-review__buttons">
          <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => accept({ publish: true })}>
            {text('acceptPublish')}
          </ActionButton>
          <ActionButton isBusy={isBusy} onPress={() => take('changes')}>
            {text('ask')}
          </ActionButton>
          {state !== 'takenOver' && (
            <ActionButton isBusy={isBusy} onPress={() => take('takenOver')}>
              {text('takeOver')}
            </ActionButton>
          )}
        </div>
      )}
      {canPropose && (
        <>
          <label htmlFor={`${id}to`}>{text('to')}</label>
          <select id={`${id}to`} onChange={({ target }) => setTo(target.value)} value={to}>
            <option value="">{text('anyEditor')}</option>
            {editors
              .filter(({ key }) => key !== me)
              .map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
          </select>
          <div className="beffroi-review__buttons">
            <ActionButton
              buttonStyle={may.decide ? 'secondary' : 'primary'}
              isBusy={isBusy}
              onPress={() => take('proposed', { to })}
            >
              {text('propose')}
            </ActionButton>
          </div>
        </>
      )}
      {canWithdraw && (!may.decide || review.waitsForMe === false) && (
        <div className="beffroi-review__buttons">
          <ActionButton isBusy={isBusy} onPress={() => take('withdrawn')}>
            {text('withdraw')}
          </ActionButton>
        </div>
      )}
      {canDecide && (
        <details>
          <summary>{text('acceptSchedule')}…</summary>
          <div className="beffroi-review__write">
            <p className="beffroi-review__facts">{text('acceptHint')}</p>
            <label htmlFor={`${id}date`}>{text('date')}</label>
            <input
              id={`${id}date`}
              onChange={({ target }) => setDate(target.value)}
              type="datetime-local"
              value={date}
            />
            <div className="beffroi-review__buttons">
              <ActionButton
                isBusy={isBusy || !momentOf(date, zone)}
                onPress={() => accept({ date: momentOf(date, zone) })}
              >
                {text('acceptSchedule')}
              </ActionButton>
              <ActionButton isBusy={isBusy} onPress={() => accept()}>
                {text('accept')}
              </ActionButton>
            </div>
            {state === 'proposed' && (
              <>
                <label htmlFor={`${id}assign`}>{text('assign')}</label>
                <select id={`${id}assign`} onChange={({ target }) => take('assigned', { to: target.value })} value="">
                  <option value="">—</option>
                  {editors.map(({ key, name }) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                </select>
              </>
            )}
          </div>
        </details>
      )}
    </div>
  )
}
