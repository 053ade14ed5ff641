'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation.js'
import { useCallback, useEffect, useId, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { listViewsText } from '../../messages/listViews.ts'
import type { ListView } from '../endpoints.ts'
import { readQuery } from '../readQuery.ts'
import './list-views.css'

type KeepProps = { list: string; onKept: () => void; query: string }

/** Gives what the list shows now a name. */
const KeepView = ({ list, onKept, query }: KeepProps) => {
  const { call, language } = usePanelApi()
  const { isBusy, line, run } = useRequest()
  const [isOpen, setOpen] = useState(false)
  const [isShared, setShared] = useState(false)
  const [name, setName] = useState('')
  const id = useId()
  const text = listViewsText(language)

  const keep = async (): Promise<void> => {
    const body = await run<{ name: string }>({
      ask: () => call('/views', { body: { isShared, list, name, query } }),
      onAnswer: (answer) => text('kept', { name: answer.name }),
    })
    if (!body) return
    setOpen(false)
    setName('')
    onKept()
  }
  return (
    <>
      {isOpen ? (
        <form
          className="beffroi-panel__form beffroi-list-views__form"
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <label htmlFor={id}>{text('name')}</label>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the click on the button before asks for it */}
          <input
            autoFocus
            id={id}
            maxLength={80}
            onChange={({ target }) => setName(target.value)}
            required
            value={name}
          />
          <label>
            <input checked={isShared} onChange={({ target }) => setShared(target.checked)} type="checkbox" />{' '}
            {text('share')}
          </label>
          <ActionButton buttonStyle="primary" isBusy={isBusy} type="submit">
            {text('save')}
          </ActionButton>
          <ActionButton isBusy={false} onPress={() => setOpen(false)}>
            {text('cancel')}
          </ActionButton>
        </form>
      ) : (
        <button className="beffroi-list-views__keep" onClick={() => setOpen(true)} type="button">
          {text('keep')}
        </button>
      )}
      <LiveLine isError={line.isError} words={line.words} />
    </>
  )
}

/** Above a list: the views of it that were kept, one's own and those that are shared. */
export const ListViews = () => {
  const { config } = useConfig()
  const { call, language } = usePanelApi()
  const pathname = usePathname()
  const params = useSearchParams()
  const [views, setViews] = useState<ListView[]>([])
  const text = listViewsText(language)
  const list = /\/collections\/([^/]+)$/.exec(pathname)?.[1]
  const isList = list !== undefined && config.collections.some(({ slug }) => slug === list)
  const query = readQuery(params.toString()) ?? ''

  const read = useCallback(async (): Promise<void> => {
    if (!isList) return
    const answer = await call<{ views: ListView[] }>(`/views?list=${list}`, { method: 'GET' })
    if (answer.ok) setViews(answer.body.views)
  }, [call, isList, list])
  useEffect(() => void read(), [read])

  const remove = async ({ id }: ListView): Promise<void> => {
    await call(`/views/${id}/remove`)
    await read()
  }
  // A list in a drawer has no address that could be kept.
  if (!isList) return null
  return (
    <nav aria-label={text('views')} className="beffroi-list-views">
      {views.length > 0 && (
        <Link aria-current={query === '' ? 'true' : undefined} href={pathname} prefetch={false}>
          {text('all')}
        </Link>
      )}
      {views.map((view) => (
        <span className="beffroi-list-views__view" key={view.id}>
          <Link
            aria-current={view.query === query ? 'true' : undefined}
            href={`${pathname}?${view.query}`}
            prefetch={false}
            title={view.by && text('sharedBy', { name: view.by })}
          >
            {view.name}
          </Link>
          {view.mayRemove && view.query === query && (
            <button aria-label={text('remove', { name: view.name })} onClick={() => void remove(view)} type="button">
              ×
            </button>
          )}
        </span>
      ))}
      {query !== '' && !views.some((view) => view.query === query) && (
        <KeepView list={list} onKept={() => void read()} query={query} />
      )}
    </nav>
  )
}
