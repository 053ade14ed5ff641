'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

import type { ImportedDocument } from '../../import/document.ts'
import type { Decision, Proposal } from '../../import/linking/Proposal.ts'
import { typeset } from '../../import/splitting/mendText.ts'
import type { ImportText } from '../../messages/imports.ts'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { EventDate } from './EventDate.tsx'
import { readableDate } from './readableDate.ts'
import { RecordSearch } from './RecordSearch.tsx'

type Written = { language: string; text: ImportText }

/** « 3 octobre 2025 », or from when to when. */
const periodOf = (start: string | undefined, end: string | undefined, { language, text }: Written): string => {
  const from = start && readableDate(start, language)
  const to = end && readableDate(end, language)
  return from && to && from !== to ? text('fromTo', { from, to }) : (from ?? '')
}

/** What an editor may read of a proposal beside its name: a date, a job, a kind. */
const detailOf = (
  { collection, index, start: corrected }: Proposal,
  document: ImportedDocument,
  written: Written,
): string => {
  if (collection === 'people') {
    const { organisation, role } = document.people[index] ?? {}
    return [role, organisation].filter(Boolean).join(', ')
  }
  if (collection === 'events') {
    const { end, place, start } = document.events[index] ?? {}
    const isOver = corrected !== undefined && (end ?? '') < corrected
    return [periodOf(corrected ?? start, isOver ? undefined : end, written), place].filter(Boolean).join(', ')
  }
  if (collection === 'places') {
    const { containedIn, inseeCode } = document.places[index] ?? {}
    return [containedIn, inseeCode].filter(Boolean).join(', ')
  }
  if (collection === 'artworks') return document.artworks[index]?.artists.join(', ') ?? ''
  return collection === 'organisations' ? (document.organisations[index]?.acronym ?? '') : ''
}

const sentenceOf = ({ collection, index }: Proposal, document: ImportedDocument): string | undefined =>
  collection === 'articles' ? undefined : document[collection][index]?.evidence[0]?.sentence

const CONFIDENCE = { high: 'confidenceHigh', low: 'confidenceLow', medium: 'confidenceMedium' } as const

/** What accepting a rejected proposal makes of it: the record that has its name, or a new draft. */
export const acceptance = ({ candidates, collection, decision }: Proposal): Decision => {
  if (decision.action !== 'reject') return decision
  const sure = candidates.filter(({ basis }) => basis !== 'near')
  const [only] = sure
  return only && sure.length === 1
    ? { action: collection === 'articles' ? 'update' : 'link', record: only.id, recordName: only.name }
    : { action: 'create' }
}

const valueOf = (decision: Decision): string => {
  if (decision.action === 'merge') return `merge ${decision.into}`
  return decision.action === 'link' || decision.action === 'update' ? `record ${decision.record}` : 'create'
}

/** What of a proposal was written by hand. */
export type Change = { name?: string; start?: string }

type Props = {
  document: ImportedDocument
  /** It was chosen, by keyboard or in the source: the focus goes to it, and back to it. */
  hasFocus: boolean
  isBusy: boolean
  isSearching: boolean
  isSelected: boolean
  language: string
  /** Accepts it, after it was rejected. */
  onAccept: () => void
  onDecide: (decision: Decision, change?: Change) => void
  onSearch: (isSearching: boolean) => void
  onSelect: () => void
  others: readonly Proposal[]
  /** Below what becomes of it: its pictures. */
  pictures?: ReactNode
  proposal: Proposal
  text: ImportText
}

/** One proposal: its name, how sure it is, the sentence that says it, and what becomes of it. */
export const ProposalItem = (props: Props) => {
  const {
    document,
    hasFocus,
    isBusy,
    isSearching,
    isSelected,
    language,
    onAccept,
    onDecide,
    onSearch,
    onSelect,
    others,
    pictures,
    proposal,
    text,
  } = props
  const { candidates, collection, confidence, decision, name } = proposal
  const item = useRef<HTMLLIElement>(null)
  const [written, setWritten] = useState(name)
  const isRejected = decision.action === 'reject'
  useEffect(() => {
    if (!hasFocus || isSearching || item.current?.contains(item.current.ownerDocument.activeElement)) return
    item.current?.focus()
  }, [hasFocus, isSearching])

  const use = collection === 'articles' ? 'update' : 'link'
  const chosen = decision.action === 'link' || decision.action === 'update' ? decision : undefined
  const records = [
    ...candidates,
    ...(chosen && !candidates.some(({ id }) => id === chosen.record)
      ? [{ basis: 'name' as const, id: chosen.record, name: chosen.recordName }]
      : []),
  ]
  const choose = (value: string): void => {
    const record = records.find(({ id }) => `record ${id}` === value)
    if (record) onDecide({ action: use, record: record.id, recordName: record.name })
    else if (value.startsWith('merge ')) onDecide({ action: 'merge', into: value.slice(6) })
    else onDecide({ action: 'create' })
  }
  const keepName = (): void => {
    const wanted = written.trim()
    // A record has a name: without one it keeps the one that it had.
    setWritten(wanted || name)
    if (wanted && wanted !== name) onDecide(decision, { name: wanted })
  }
  const detail = typeset(detailOf(proposal, document, { language, text }))
  const sentence = sentenceOf(proposal, document)
  return (
    <li
      aria-current={isSelected ? 'true' : undefined}
      aria-label={`${name}, ${text(isRejected ? 'rejected' : 'accepted')}`}
      className={`beffroi-import__proposal${isRejected ? ' beffroi-import__proposal--rejected' : ''}`}
      data-key={proposal.key}
      onFocus={onSelect}
      ref={item}
      tabIndex={isSelected ? 0 : -1}
    >
      <div className="beffroi-import__line">
        <input
          aria-label={`${text('changeName')} (${name})`}
          disabled={isRejected}
          onBlur={keepName}
          onChange={({ target }) => setWritten(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') keepName()
            if (key === 'Escape') setWritten(name)
          }}
          type="text"
          value={written}
        />
        <span className={`beffroi-import__confidence beffroi-import__confidence--${confidence}`}>
          {text(CONFIDENCE[confidence])}
        </span>
      </div>
      {detail && <p className="beffroi-import__detail">{detail}</p>}
      {collection === 'events' && (
        <EventDate
          isDisabled={isRejected}
          label={`${text('changeDate')} (${name})`}
          onChange={(start) => onDecide(decision, { start })}
          start={proposal.start ?? document.events[proposal.index]?.start}
          text={text}
        />
      )}
      {sentence && <blockquote>{typeset(sentence)}</blockquote>}
      <div className="beffroi-import__line">
        <select
          aria-label={`${text('mergeWith')} (${name})`}
          disabled={isRejected}
          onChange={({ target }) => choose(target.value)}
          value={valueOf(decision)}
        >
          <option value="create">{text('asNew')}</option>
          {records.map(({ basis, id, name: record }) => (
            <option key={id} value={`record ${id}`}>
              {text(use, { name: record })}
              {basis === 'near' ? ` (${text('near')})` : ''}
            </option>
          ))}
          {others.map(({ key, name: other }) => (
            <option key={key} value={`merge ${key}`}>
              {text('merge', { name: other })}
            </option>
          ))}
        </select>
        <ActionButton
          description={`${text('choose')} (${name})`}
          isBusy={isBusy || isRejected}
          isExpanded={isSearching}
          onPress={() => onSearch(!isSearching)}
        >
          {text('choose')}
        </ActionButton>
        <ActionButton
          description={`${text(isRejected ? 'accept' : 'reject')} (${name})`}
          isBusy={isBusy}
          onPress={() => (isRejected ? onAccept() : onDecide({ action: 'reject' }))}
        >
          {text(isRejected ? 'accept' : 'reject')}
        </ActionButton>
      </div>
      {!isRejected && decision.action !== 'merge' && pictures}
      {isSearching && (
        <RecordSearch
          collection={collection}
          onCancel={() => onSearch(false)}
          onChoose={({ id, name: record }) => {
            onSearch(false)
            onDecide({ action: use, record: id, recordName: record })
          }}
          start={name}
        />
      )}
    </li>
  )
}
