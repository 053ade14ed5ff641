'use client'

import { useConfig, useLocale, useTranslation } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { stringify } from 'qs-esm'
import { useId, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { dateLanguage } from '../../admin/formatDates.ts'
import { whereUsedText } from '../../messages/whereUsed.ts'

type Row = Record<string, unknown> & { _status?: string; id: number | string; updatedAt?: string }

/** A record that was chosen. */
export type Chosen = { id: number | string; name: string }

/** What two records of one name are told apart by. */
const TELLING = ['slug', 'siren', 'inseeCode', 'filename', 'updatedAt', '_status']

const MOST_FOUND = 8

/** The names of the fields of the first level. */
const namesIn = (fields: ClientField[]): string[] =>
  fields.flatMap((field): string[] => {
    if ('name' in field && field.name) return [field.name]
    if ('fields' in field) return namesIn(field.fields)
    return field.type === 'tabs'
      ? field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [] : namesIn(tab.fields)))
      : []
  })

type Props = {
  /** Its slug. */
  collection: string
  /** The id of a record that is not offered. */
  except?: string
  /** What the record is chosen for. */
  label: string
  onChoose: (record: Chosen) => void
}

/** Finds another record of a collection by a part of its name, and says what tells it from others of the same name. */
export const RecordChooser = ({ collection, except, label, onChoose }: Props) => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const { call } = usePanelApi()
  const id = useId()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Row[]>()
  const [isBusy, setBusy] = useState(false)
  const text = whereUsedText(i18n.language)
  const entity = getEntityConfig({ collectionSlug: collection })
  const title = entity?.admin.useAsTitle ?? 'id'

  const search = async (): Promise<void> => {
    setBusy(true)
    const known = namesIn(entity?.fields ?? [])
    const asked = {
      depth: 0,
      draft: true,
      limit: MOST_FOUND,
      locale,
      select: Object.fromEntries(
        [title, ...TELLING.filter((name) => known.includes(name))].map((field) => [field, true]),
      ),
      where: { and: [{ [title]: { like: query } }, ...(except ? [{ id: { not_equals: except } }] : [])] },
    }
    const answer = await call<{ docs: Row[] }>(`/${collection}?${stringify(asked)}`, { method: 'GET' })
    setFound(answer.ok ? answer.body.docs : [])
    setBusy(false)
  }
  const tell = (row: Row): string => {
    const date = row.updatedAt
      ? new Intl.DateTimeFormat(dateLanguage(i18n.language), { dateStyle: 'medium' }).format(new Date(row.updatedAt))
      : undefined
    const status = row._status && text(row._status === 'published' ? 'statePublished' : 'stateDraft')
    return [row.slug ?? row.filename, row.siren ?? row.inseeCode, status, date].filter(Boolean).map(String).join(' · ')
  }
  return (
    <div className="beffroi-uses-view__chooser">
      <label htmlFor={id}>{label}</label>
      <div className="beffroi-panel__action">
        <input
          id={id}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void search()
          }}
          placeholder={text('chooseHint')}
          type="search"
          value={query}
        />
        <ActionButton isBusy={isBusy} onPress={() => void search()}>
          {text('find')}
        </ActionButton>
      </div>
      <div role="status">
        {found?.length === 0 && <p className="beffroi-panel__hint">{text('noRecord')}</p>}
        {found && found.length > 0 && (
          <ul className="beffroi-uses-view__found">
            {found.map((row) => {
              const name = String(row[title] ?? row.id)
              return (
                <li key={row.id}>
                  <button onClick={() => onChoose({ id: row.id, name })} type="button">
                    <span>{name}</span>
                    <span className="beffroi-panel__hint">{tell(row)}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </div>
  )
}
