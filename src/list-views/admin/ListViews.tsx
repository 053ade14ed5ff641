'use client'

import { parseSearchParams, useConfig, useListQuery } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation.js'
import { useCallback, useEffect, useId, useState } from 'react'
import type { MouseEvent } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { listViewsText } from '../../messages/listViews.ts'
import type { ListView } from '../endpoints.ts'
import { columnsIn, readQuery, usualOf } from '../readQuery.ts'
import { FiltersInWords } from './FiltersInWords.tsx'
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

type ChoiceProps = { children: string; isChosen: boolean; onChoose: () => void; query: string; title?: string }

/** A view as a link, which another tab can open. Within the page the list is asked, since it adds what it shows to any address. */
const Choice = ({ children, isChosen, onChoose, query, title }: ChoiceProps) => (
  <a
    aria-current={isChosen ? 'true' : undefined}
    href={`?${query}`}
    onClick={(event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      onChoose()
    }}
    title={title}
  >
    {children}
  </a>
)

const NOTHING = { groupBy: '', search: '', where: {} }

/** So many stand above the list; the others are a click away. */
const MOST_SEEN = 10

/** Above a list: the views of it that were kept, one's own and those that are shared. */
export const ListViews = () => {
  const { config } = useConfig()
  const { call, language } = usePanelApi()
  const pathname = usePathname()
  const params = useSearchParams()
  const { refineListData } = useListQuery()
  const [views, setViews] = useState<ListView[]>([])
  const text = listViewsText(language)
  const list = /\/collections\/([^/]+)$/.exec(pathname)?.[1]
  const collection = config.collections.find(({ slug }) => slug === list)
  const isList = collection !== undefined
  const usual = usualOf(collection ?? {})
  const query = readQuery(params.toString(), usual) ?? ''

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
  const show = (chosen: string): void => {
    const { columns, ...asked } = parseSearchParams(new URLSearchParams(chosen) as never)
    // What a view says nothing of is as the list has it by itself: else it would show what the one before did.
    void refineListData({
      ...NOTHING,
      sort: usual.sort,
      ...asked,
      columns: columnsIn(columns) ?? usual.columns,
    } as never)
  }
  const choiceOf = (view: ListView) => (
    <span className="beffroi-list-views__view" key={view.id}>
      <Choice
        isChosen={view.query === query}
        onChoose={() => show(view.query)}
        query={view.query}
        title={view.by && text('sharedBy', { name: view.by })}
      >
        {view.name}
      </Choice>
      {view.mayRemove && view.query === query && (
        <button aria-label={text('remove', { name: view.name })} onClick={() => void remove(view)} type="button">
          ×
        </button>
      )}
    </span>
  )
  // A list in a drawer has no address that could be kept.
  if (!collection) return null
  return (
    <>
      <nav aria-label={text('views')} className="beffroi-list-views">
        {views.length > 0 && (
          <Choice isChosen={query === ''} onChoose={() => show('')} query="">
            {text('all')}
          </Choice>
        )}
        {views.slice(0, MOST_SEEN).map(choiceOf)}
        {views.length > MOST_SEEN && (
          <details
            className="beffroi-list-views__more"
            open={views.slice(MOST_SEEN).some((view) => view.query === query)}
          >
            <summary>{text('more', { count: views.length - MOST_SEEN })}</summary>
            <div className="beffroi-list-views">{views.slice(MOST_SEEN).map(choiceOf)}</div>
          </details>
        )}
        {query !== '' && !views.some((view) => view.query === query) && (
          <KeepView list={collection.slug} onKept={() => void read()} query={query} />
        )}
      </nav>
      <FiltersInWords collection={collection} />
    </>
  )
}
