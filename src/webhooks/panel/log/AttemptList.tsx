import type { DeliveryAttempt } from '../../DeliveryRow.ts'
import { panelText } from '../texts.ts'
import { attemptWords } from '../words/attemptWords.ts'
import { formatDayAndClock, formatSeconds, isSameDay } from '../words/formatClock.ts'

const MS_IN_SECOND = 1_000

/** « 120 ms », « 1,2 s ». */
const durationWords = (durationMs: number, language: string): string =>
  durationMs < MS_IN_SECOND ? `${durationMs}\u00A0ms` : `${(durationMs / MS_IN_SECOND).toLocaleString(language, { maximumFractionDigits: 1 })}\u00A0s`

type Props = {
  attempts: DeliveryAttempt[]
  /** How often it was tried: of a delivery that is sent again and again only the last attempts are kept. */
  count: number
  language: string
  now: Date
}

/** Each attempt with what the website answered, the newest first. */
export const AttemptList = ({ attempts, count, language, now }: Props) => {
  const text = panelText(language)
  if (attempts.length === 0) return <p className="beffroi-hook__hint">{text('attemptsNone')}</p>
  return (
    <ol className="beffroi-hook__attempts" reversed>
      {attempts
        .map((attempt, index) => ({ ...attempt, number: count - attempts.length + index + 1 }))
        .toReversed()
        .map(({ at, durationMs, failure, number, response, status }) => {
          const date = new Date(at)
          return (
            <li className="beffroi-hook__attempt" key={number}>
              <h3 className="beffroi-hook__attempt-title">
                {text('attempt', { number: String(number) })}
                {' · '}
                <time dateTime={at}>{isSameDay(date, now) ? formatSeconds(date, language) : formatDayAndClock(date, language)}</time>
              </h3>
              <p className="beffroi-hook__sentence">
                {attemptWords({ failure, status }, language)} <span className="beffroi-hook__hint">{text('duration', { time: durationWords(durationMs, language) })}</span>
              </p>
              {typeof status === 'number' && (
                <pre aria-label={text('answer')} className="beffroi-hook__raw" role="region" tabIndex={0}>
                  {response || text('answerEmpty')}
                </pre>
              )}
            </li>
          )
        })}
    </ol>
  )
}
