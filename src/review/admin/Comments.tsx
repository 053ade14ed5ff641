'use client'

import { useConfig, useLocale } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatSince } from '../../admin/formatDates.ts'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import type { Found } from '../findQuote.ts'
import type { ShownComment, ShownReview } from '../read.ts'
import type { Quote } from '../rows.ts'
import { showPassage, usePassages, useSelectedPassage } from './passages.ts'
import type { ReviewText } from './useReview.ts'

type Send = (path: string, body: Record<string, unknown>) => Promise<boolean>

type Shared = { isBusy: boolean; language: string; send: Send; text: ReviewText }

const LONGEST_SHOWN = 140

const shorten = (words: string): string => (words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words)

/** Who said it, and how long ago. */
export const Byline = ({
  date,
  language,
  name,
  text,
}: {
  date: string
  language: string
  name: string
  text: ReviewText
}) => {
  const zone = useNewsroomZone()
  return (
    <p className="beffroi-review__facts">
      <strong>{name || text('somebody')}</strong>{' '}
      <time dateTime={date}>{formatSince(new Date(date), language, new Date(), zone)}</time>
    </p>
  )
}

type WriteProps = {
  isBusy: boolean
  label: string
  onCancel: () => void
  onSend: (words: string) => Promise<boolean>
  text: ReviewText
}

/** A few lines to write, and to send. */
const Write = ({ isBusy, label, onCancel, onSend, text }: WriteProps) => {
  const id = useId()
  const [words, setWords] = useState('')
  const send = async () => {
    if (words.trim() && (await onSend(words))) onCancel()
  }
  return (
    <div className="beffroi-review__write">
      <label htmlFor={id}>{label}</label>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears where its button was pressed */}
      <textarea
        autoFocus
        id={id}
        maxLength={4000}
        onChange={({ target }) => setWords(target.value)}
        rows={3}
        value={words}
      />
      <div className="beffroi-review__buttons">
        <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => void send()}>
          {text('send')}
        </ActionButton>
        <ActionButton isBusy={false} onPress={onCancel}>
          {text('cancel')}
        </ActionButton>
      </div>
    </div>
  )
}

/** The passage that a comment is on, and what became of it. */
const Passage = ({ found, quote, text }: { found: Found | undefined; quote: Quote; text: ReviewText }) => {
  const { code } = useLocale()
  const { config } = useConfig()
  const isOther = config.localization && quote.locale && quote.locale !== code
  const words = `«\u202F${shorten(quote.exact)}\u202F»`
  return (
    <div className="beffroi-review__passage">
      {found && found.state !== 'gone' ? (
        <button aria-label={`${text('showPassage')} ${words}`} onClick={() => showPassage(quote, found)} type="button">
          {words}
        </button>
      ) : (
        <q className="beffroi-review__quote">{shorten(quote.exact)}</q>
      )}
      {found?.state === 'changed' && <span className="beffroi-review__pill">{text('passageChanged')}</span>}
      {found?.state === 'gone' && <span className="beffroi-review__pill">{text('passageGone')}</span>}
      {isOther && <span className="beffroi-review__pill">{text('inLanguage', { locale: quote.locale })}</span>}
    </div>
  )
}

const CommentItem = ({
  comment,
  found,
  isBusy,
  language,
  send,
  text,
}: Shared & { comment: ShownComment; found: Found | undefined }) => {
  const [isAnswering, setAnswering] = useState(false)
  const { answers, createdAt, id, mayResolve, name, quote, resolvedAt, resolvedBy } = comment
  const start = shorten(comment.text)
  return (
    <li className="beffroi-review__comment">
      {quote && <Passage found={found} quote={quote} text={text} />}
      <Byline date={createdAt} language={language} name={name} text={text} />
      <p className="beffroi-review__words">{comment.text}</p>
      {answers.length > 0 && (
        <ul className="beffroi-review__answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <Byline date={answer.createdAt} language={language} name={answer.name} text={text} />
              <p className="beffroi-review__words">{answer.text}</p>
            </li>
          ))}
        </ul>
      )}
      {resolvedAt && (
        <p className="beffroi-review__facts">{text('resolved', { name: resolvedBy || text('somebody') })}</p>
      )}
      {isAnswering ? (
        <Write
          isBusy={isBusy}
          label={text('answerHere')}
          onCancel={() => setAnswering(false)}
          onSend={async (words) => send('/comments', { text: words, thread: id })}
          text={text}
        />
      ) : (
        <div className="beffroi-review__buttons">
          {!resolvedAt && (
            <ActionButton
              description={`${text('answer')} (${start})`}
              isBusy={isBusy}
              onPress={() => setAnswering(true)}
            >
              {text('answer')}
            </ActionButton>
          )}
          {mayResolve && (
            <ActionButton
              description={`${text(resolvedAt ? 'reopen' : 'resolve')} (${start})`}
              isBusy={isBusy}
              onPress={() => void send(`/comments/${id}/resolve`, { isResolved: !resolvedAt })}
            >
              {text(resolvedAt ? 'reopen' : 'resolve')}
            </ActionButton>
          )}
        </div>
      )}
    </li>
  )
}

/** What is said about the document and its passages: what is open first, then what is settled, closed. */
export const Comments = ({
  review,
  setLine,
  ...shared
}: Shared & { review: ShownReview; setLine: (line: { isError: boolean; words: string }) => void }) => {
  const { isBusy, send, text } = shared
  const passages = usePassages(review.comments)
  const [selected, forget] = useSelectedPassage()
  const [on, setOn] = useState<'document' | Quote>()
  const open = review.comments.filter(({ resolvedAt }) => !resolvedAt)
  const settled = review.comments.filter(({ resolvedAt }) => resolvedAt)
  const list = (comments: ShownComment[]) => (
    <ul className="beffroi-review__list">
      {comments.map((comment) => (
        <CommentItem comment={comment} found={passages.get(comment.id)} key={comment.id} {...shared} />
      ))}
    </ul>
  )
  const close = () => {
    setOn(undefined)
    forget()
  }
  const beginPassage = () => {
    if (selected) setOn(selected)
    setLine({ isError: !selected, words: selected ? '' : text('noSelection') })
  }
  return (
    <div className="beffroi-review__part">
      <h4>{text('comments')}</h4>
      {review.comments.length === 0 && !on && <p className="beffroi-review__facts">{text('noComments')}</p>}
      {open.length > 0 && list(open)}
      {on ? (
        <div className="beffroi-review__comment">
          {on !== 'document' && <Passage found={undefined} quote={on} text={text} />}
          <Write
            isBusy={isBusy}
            label={text('commentHere')}
            onCancel={close}
            onSend={async (words) => send('/comments', { text: words, ...(on !== 'document' && { quote: on }) })}
            text={text}
          />
        </div>
      ) : (
        <div className="beffroi-review__buttons">
          <ActionButton isBusy={isBusy} onPress={beginPassage}>
            {text('commentPassage')}
          </ActionButton>
          <ActionButton isBusy={isBusy} onPress={() => setOn('document')}>
            {text('commentDocument')}
          </ActionButton>
        </div>
      )}
      {settled.length > 0 && (
        <details>
          <summary>{text('resolvedMany', { count: settled.length })}</summary>
          {list(settled)}
        </details>
      )}
    </div>
  )
}
