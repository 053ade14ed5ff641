'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useId } from 'react'

import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatMoment, formatSince } from '../../admin/formatDates.ts'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import type { ShownReview } from '../read.ts'
import { Byline, Comments } from './Comments.tsx'
import { Steps } from './Steps.tsx'
import './review.css'
import { useReview } from './useReview.ts'
import type { ReviewText } from './useReview.ts'

type Shown = { language: string; review: ShownReview; text: ReviewText }

/** Where the document stands: its state, whose turn it is and since when, and the rules that it falls under. */
const Standing = ({ language, review, text }: Shown) => {
  const zone = useNewsroomZone()
  const { assignee, isAccepted, rules, state, waitsFor, waitsForMe, waitsSince } = review
  const since = waitsSince ? formatSince(new Date(waitsSince), language, new Date(), zone) : ''
  return (
    <>
      <p className="beffroi-review__state">
        <span className={`beffroi-review__pill beffroi-review__pill--${state ?? 'none'}`}>
          {state ? text(state) : text('notProposed')}
        </span>
      </p>
      {waitsSince && (
        <p className="beffroi-review__facts">
          {waitsForMe
            ? text('waitsForYou', { since })
            : waitsFor
              ? text('waitsFor', { name: waitsFor, since })
              : text('waitsForEditors', { since })}
        </p>
      )}
      {assignee && assignee !== waitsFor && state !== 'published' && (
        <p className="beffroi-review__facts">{text('assignee', { name: assignee })}</p>
      )}
      {rules.map((rule) => (
        <p className="beffroi-review__rule" key={rule}>
          {text('rule', { rule })} {isAccepted && text('ruleMet')}
        </p>
      ))}
    </>
  )
}

/** Each step, the last one first: who, when, and with which word. */
const History = ({ language, review: { steps }, text }: Shown) => {
  const zone = useNewsroomZone()
  if (steps.length === 0) return null
  return (
    <details className="beffroi-review__part">
      <summary>{text('history')}</summary>
      <ol className="beffroi-review__list">
        {steps.map(({ createdAt, date, id, name, step, to, word }) => (
          <li className="beffroi-review__step" key={id}>
            <p className="beffroi-review__step-name">
              {step === 'scheduled' && date
                ? text('scheduled', { date: formatMoment(new Date(date), language, zone) })
                : step === 'assigned'
                  ? text('assigned', { to: to || text('anyEditor') })
                  : `${text(step === 'scheduled' ? 'accepted' : step)}${to ? ` → ${to}` : ''}`}
            </p>
            <Byline date={createdAt} language={language} name={name} text={text} />
            {word && <p className="beffroi-review__words">{word}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}

const Review = () => {
  const { isBusy, language, line, review, send, setLine, text } = useReview()
  const title = useId()
  return (
    <section aria-labelledby={title} className="beffroi-review" data-apart lang={language}>
      <h3 id={title}>{text('review')}</h3>
      {review && <Standing language={language} review={review} text={text} />}
      {review && <Steps isBusy={isBusy} review={review} send={send} setLine={setLine} text={text} />}
      <LiveLine {...line} />
      {review && (
        <Comments isBusy={isBusy} language={language} review={review} send={send} setLine={setLine} text={text} />
      )}
      {review && <History language={language} review={review} text={text} />}
    </section>
  )
}

/** Beside the text of a document: where it stands on its way to publication, what is done next, and what is said about it. */
export const ReviewPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <Review key={id} />
}
