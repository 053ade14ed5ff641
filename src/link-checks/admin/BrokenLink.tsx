'use client'

import { useConfig } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { formatDay, formatMoment } from '../../admin/formatDates.ts'
import { linkChecksText, linkReason } from '../../messages/linkChecks.ts'
import { countsOf, StepsReport } from '../../where-used/admin/StepsReport.tsx'
import { useSteps } from '../../where-used/admin/useSteps.ts'
import type { Steps } from '../../where-used/admin/useSteps.ts'
import { hrefOf } from '../../where-used/admin/words.ts'
import type { ListedLink } from '../findLinks.ts'

type Props = {
  link: ListedLink
  timeZone: string
}

type Checked = { code?: string; location?: string; state?: string }

/** One address: what is wrong with it, where it stands, and what can be done. */
export const BrokenLink = ({ link, timeZone }: Props) => {
  const { address, code, display = address, documents, history, isIgnored, location, more, since } = link
  const { config } = useConfig()
  const { call, language } = usePanelApi()
  const { isBusy, line, run } = useRequest()
  const { run: runSteps, steps, stop } = useSteps()
  const [other, setOther] = useState(location ?? '')
  const [isLeftOff, setLeftOff] = useState(isIgnored)
  const id = useId()
  const text = linkChecksText(language)

  const checkNow = async (): Promise<void> => {
    await run<Checked>({
      ask: () => call('/broken-links/check', { body: { address } }),
      meanwhile: text('checking'),
      onAnswer: ({ code: answered, location: now, state }) => {
        if (state === 'ok') return text('answers')
        if (now) setOther(now)
        return now ? text('movedNow', { address: now }) : text('still', { reason: linkReason(language, answered) })
      },
    })
  }
  const ignore = async (): Promise<void> => {
    await run<{ isIgnored: boolean }>({
      ask: () => call('/broken-links/ignore', { body: { address, isIgnored: !isLeftOff } }),
      onAnswer: (body) => {
        setLeftOff(body.isIgnored)
        return text(body.isIgnored ? 'ignoredNow' : 'restored')
      },
    })
  }
  const words = (all: Steps): string => {
    const counts = countsOf(all)
    if (all.isBusy) return text('progress', { done: counts.refused + counts.replaced })
    return all.isStopped ? `${text('stopped')} ${text('done', counts)}` : text('done', counts)
  }
  return (
    <li className="beffroi-broken-links__link">
      <p className="beffroi-broken-links__address">
        <a href={address} rel="noreferrer" target="_blank">
          {display}
        </a>
      </p>
      <p className="beffroi-panel__sentence">
        {location ? text('movedTo', { address: location }) : linkReason(language, code)}
        {since && `, ${text('since', { date: formatDay(new Date(since), language, timeZone) })}`}
      </p>
      <p className="beffroi-panel__hint">
        {text('usedIn')}{' '}
        {documents.map((document, index) => (
          <span key={`${document.collection}:${document.id}`}>
            {index > 0 && ', '}
            <a href={hrefOf(document, config.routes.admin)}>{document.title}</a> ({document.kind.toLowerCase()})
          </span>
        ))}
        {more > 0 && ` ${text('andMore', { count: more })}`}
      </p>
      <form
        className="beffroi-panel__form beffroi-broken-links__form"
        onSubmit={(event) => {
          event.preventDefault()
          void runSteps('/broken-links/replace', { address, with: other })
        }}
      >
        <label htmlFor={id}>{text('newAddress')}</label>
        <input
          id={id}
          inputMode="url"
          onChange={({ target }) => setOther(target.value)}
          placeholder="https://"
          required
          type="url"
          value={other}
        />
        <ActionButton isBusy={steps?.isBusy ?? false} type="submit">
          {text('replace')}
        </ActionButton>
        {steps?.isBusy && (
          <ActionButton isBusy={false} onPress={stop}>
            {text('stop')}
          </ActionButton>
        )}
      </form>
      <StepsReport steps={steps} words={words} />
      <div className="beffroi-panel__buttons">
        <ActionButton description={`${text('check')} ${address}`} isBusy={isBusy} onPress={() => void checkNow()}>
          {text('check')}
        </ActionButton>
        <ActionButton
          description={`${text(isLeftOff ? 'restore' : 'ignore')} ${address}`}
          isBusy={isBusy}
          onPress={() => void ignore()}
        >
          {text(isLeftOff ? 'restore' : 'ignore')}
        </ActionButton>
        <LiveLine isError={line.isError} words={line.words} />
      </div>
      {history.length > 0 && (
        <details>
          <summary>{text('history')}</summary>
          <ul className="beffroi-broken-links__history">
            {history.map(({ at, code: answered }) => (
              <li key={at}>
                {text('checkedThen', {
                  date: formatMoment(new Date(at), language, timeZone),
                  reason: linkReason(language, answered),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
