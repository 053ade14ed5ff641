'use client'

import { useConfig, useLocale, useTranslation } from '@payloadcms/ui'
import { stringify } from 'qs-esm'
import { useId, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { selectTelling, tellApart } from '../../admin/controls/tellApart.ts'
import type { TellingRow } from '../../admin/controls/tellApart.ts'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { whereUsedText } from '../../messages/whereUsed.ts'

/** A record that was chosen. */
export type Chosen = { id: number | string; name: string }

const MOST_FOUND = 8

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
  const [found, setFound] = useState<TellingRow[]>()
  const [isBusy, setBusy] = useState(false)
  const text = whereUsedText(i18n.language)
  const entity = getEntityConfig({ collectionSlug: collection })
  const title = entity?.admin.useAsTitle ?? 'id'

  const search = async (): Promise<void> => {
    setBusy(true)
    const asked = {
      depth: 0,
      draft: true,
      limit: MOST_FOUND,
      locale,
      select: selectTelling(entity?.fields ?? [], title),
      where: { and: [{ [title]: { like: query } }, ...(except ? [{ id: { not_equals: except } }] : [])] },
    }
    const answer = await call<{ docs: TellingRow[] }>(`/${collection}?${stringify(asked)}`, { method: 'GET' })
    setFound(answer.ok ? answer.body.docs : [])
    setBusy(false)
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
                    <span className="beffroi-panel__hint">{tellApart(row, i18n.language)}</span>
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
