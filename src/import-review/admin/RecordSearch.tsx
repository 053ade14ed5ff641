'use client'

import { useId, useState } from 'react'

import type { Proposed } from '../../import/linking/Proposal.ts'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { useImports } from './useImports.ts'

const TITLES: Record<Proposed, string> = {
  articles: 'title',
  artworks: 'title',
  events: 'name',
  organisations: 'name',
  people: 'name',
  places: 'name',
}

type Found = { id: number | string; name: string }

type Props = { collection: Proposed; onCancel: () => void; onChoose: (record: Found) => void; start: string }

const MOST_FOUND = 6

/** Finds the record that a proposal is, by a part of its name. */
export const RecordSearch = ({ collection, onCancel, onChoose, start }: Props) => {
  const { call, text } = useImports()
  const id = useId()
  const [query, setQuery] = useState(start)
  const [found, setFound] = useState<Found[]>()
  const [isBusy, setBusy] = useState(false)
  const field = TITLES[collection]
  const search = async () => {
    setBusy(true)
    const where = new URLSearchParams([
      ['depth', '0'],
      ['draft', 'true'],
      ['limit', String(MOST_FOUND)],
      [`select[${field}]`, 'true'],
      [`where[${field}][like]`, query],
    ])
    const answer = await call<{ docs: (Record<string, unknown> & { id: number | string })[] }>(
      collection,
      `?${where}`,
      { method: 'GET' },
    )
    setFound(answer.ok ? answer.body.docs.map((doc) => ({ id: doc.id, name: String(doc[field] ?? doc.id) })) : [])
    setBusy(false)
  }
  return (
    <div
      className="beffroi-import__search"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel()
      }}
    >
      <label htmlFor={id}>{text('chooseWords')}</label>
      <div className="beffroi-import__line">
        <input
          autoFocus
          id={id}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void search()
          }}
          type="search"
          value={query}
        />
        <ActionButton isBusy={isBusy} onPress={() => void search()}>
          {text('search')}
        </ActionButton>
      </div>
      <div role="status">
        {found?.length === 0 && <p className="beffroi-panel__hint">{text('noRecord')}</p>}
        {found && found.length > 0 && (
          <ul className="beffroi-import__found">
            {found.map((record) => (
              <li key={record.id}>
                <button onClick={() => onChoose(record)} type="button">
                  {record.name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
