'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { whereUsedText } from '../../messages/whereUsed.ts'
import type { WhereUsedText } from '../../messages/whereUsed.ts'
import type { Use, Uses } from '../findUses.ts'
import { ReplaceEverywhere } from './ReplaceEverywhere.tsx'
import { countUsesAgain } from './useUses.ts'
import { hrefOf, placeWords, summaryOf } from './words.ts'

const STATES = {
  changed: 'stateChanged',
  draft: 'stateDraft',
  other: 'stateOther',
  published: 'statePublished',
} as const satisfies Record<Use['state'], Parameters<WhereUsedText>[0]>

type Props = {
  /** Its slug. */
  collection: string
  id: string
  pageSize: number
  uses: Uses
}

/** The documents that lead to a record, with the places that do, and the way to make them lead to another one. */
export const UsesList = ({ collection, id, pageSize, uses: first }: Props) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { call } = usePanelApi()
  const { isBusy, line, run } = useRequest()
  const [uses, setUses] = useState(first)
  const text = whereUsedText(i18n.language)

  const read = async (offset: number): Promise<void> => {
    await run<Uses>({
      ask: () => call(`/${collection}/${id}/used-in?limit=${pageSize}&offset=${offset}`, { method: 'GET' }),
      onAnswer: (body) => {
        setUses((before) => ({
          ...body,
          documents: offset === 0 ? body.documents : [...before.documents, ...body.documents],
        }))
        return ''
      },
    })
  }
  const readAgain = async (): Promise<void> => {
    countUsesAgain()
    await read(0)
  }
  return (
    <>
      <section aria-labelledby="beffroi-uses" className="beffroi-panel__section">
        <h2 id="beffroi-uses">{text('title')}</h2>
        <p className="beffroi-panel__sentence">{summaryOf(uses, text)}</p>
        <ul className="beffroi-uses-view__list">
          {uses.documents.map((use) => (
            <li key={`${use.collection}:${use.id}`}>
              <p className="beffroi-uses-view__line">
                <a href={hrefOf(use, config.routes.admin)}>{use.title}</a>
                <span className="beffroi-panel__pill">{use.kind}</span>
                <span className="beffroi-panel__pill">{text(STATES[use.state])}</span>
              </p>
              <p className="beffroi-panel__hint">{use.places.map((place) => placeWords(place, text)).join(' · ')}</p>
            </li>
          ))}
        </ul>
        {uses.next !== undefined && (
          <ActionButton isBusy={isBusy} onPress={() => void read(uses.next ?? 0)}>
            {text('showMore')}
          </ActionButton>
        )}
        <LiveLine isError={line.isError} words={line.words} />
      </section>
      <ReplaceEverywhere collection={collection} id={id} onReplaced={() => void readAgain()} total={uses.total} />
    </>
  )
}
