'use client'

import { useConfig } from '@payloadcms/ui'
import { Command } from 'cmdk'
import { useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'

import { usePanelApi } from '../admin/controls/usePanelApi.ts'
import { withoutAccents } from '../formats/withoutAccents.ts'
import { quickSearchText } from '../messages/quickSearch.ts'
import type { Destinations, Hit, HitGroup } from './find.ts'

/** Nobody reads what is found for each letter of a word. */
const PAUSE_MS = 150

const plain = (text: string): string => withoutAccents(text).toLowerCase()

/** A line: its title, and what it is. */
const Line = ({ hit, onOpen }: { hit: Hit; onOpen: (href: string) => void }) => (
  <Command.Item className="quick-search__line" onSelect={() => onOpen(hit.href)} value={hit.id}>
    <span className="quick-search__title">{hit.title}</span>
    {hit.facts.length > 0 && <span className="quick-search__facts">{hit.facts.join(' · ')}</span>}
  </Command.Item>
)

/** The window of the quick search: a combobox with what is found below (WAI-ARIA Authoring Practices), as `cmdk` has it. */
const SearchDialog = ({ onClose }: { onClose: () => void }) => {
  const { call, language, pageOf } = usePanelApi()
  const { config } = useConfig()
  const router = useRouter()
  const text = quickSearchText(language)
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [destinations, setDestinations] = useState<Destinations>({ create: [], open: [] })
  const [groups, setGroups] = useState<HitGroup[]>([])
  const [words, setWords] = useState('')
  const asked = typed.trim()

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
    // A dialog gives the focus to its first part that can have it, which is the box around the input.
    input.current?.focus()
    void call<Destinations>('/quick-search', { method: 'GET' }).then((answer) =>
      answer.ok ? setDestinations(answer.body) : setWords(answer.message),
    )
  }, [call])

  useEffect(() => {
    if (asked.length < 2) {
      setGroups([])
      setWords('')
      return undefined
    }
    let isWanted = true
    const text = quickSearchText(language)
    setWords(text('searching'))
    const search = async () => {
      const path = `/quick-search?${new URLSearchParams({ q: asked })}`
      const answer = await call<{ groups: HitGroup[] }>(path, { method: 'GET' })
      if (!isWanted) return
      const found = answer.ok ? answer.body.groups : []
      const count = found.reduce((sum, { hits }) => sum + hits.length, 0)
      setGroups(found)
      setWords(answer.ok ? (count > 0 ? text('found', { count }) : text('nothing')) : answer.message)
    }
    const timer = setTimeout(() => {
      void search()
    }, PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [asked, call, language])

  const open = (href: string) => {
    dialog.current?.close()
    router.push(href)
  }
  const has = ({ title }: Hit): boolean => asked === '' || plain(title).includes(plain(asked))
  const planning: Hit = {
    facts: [],
    href: formatAdminURL({ adminRoute: config.routes.admin, path: '/planning' }),
    id: 'open:planning',
    title: text('planning'),
  }
  // All of them at once: the first line is the one that Enter opens.
  const lists = destinations.open.length > 0 ? [planning, ...destinations.open].filter(has) : []
  const creatable = destinations.create.filter(has)
  const mayWrite = destinations.create.some(({ href }) => href.startsWith(pageOf('articles')))
  return (
    <dialog aria-label={text('label')} className="quick-search" onClose={onClose} ref={dialog}>
      <Command label={text('label')} loop shouldFilter={false}>
        <Command.Input
          className="quick-search__input"
          maxLength={100}
          onValueChange={setTyped}
          placeholder={text('placeholder')}
          ref={input}
          value={typed}
        />
        <p className="quick-search__said" role="status">
          {words}
        </p>
        <Command.List className="quick-search__list" label={text('label')}>
          {groups.map(({ hits, label }) => (
            <Command.Group heading={label} key={label}>
              {hits.map((hit) => (
                <Line hit={hit} key={hit.id} onOpen={open} />
              ))}
            </Command.Group>
          ))}
          {(creatable.length > 0 || (mayWrite && asked.length > 1)) && (
            <Command.Group heading={text('create')}>
              {mayWrite && asked.length > 1 && (
                <Line
                  hit={{
                    facts: [],
                    href: `${pageOf('articles')}/create?${new URLSearchParams({ title: asked })}`,
                    id: 'create:titled',
                    title: text('createTitled', { title: asked }),
                  }}
                  onOpen={open}
                />
              )}
              {creatable.map((hit) => (
                <Line hit={hit} key={hit.id} onOpen={open} />
              ))}
            </Command.Group>
          )}
          {lists.length > 0 && (
            <Command.Group heading={text('open')}>
              {lists.map((hit) => (
                <Line hit={hit} key={hit.id} onOpen={open} />
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
      <p className="quick-search__hint">{text('hint')}</p>
    </dialog>
  )
}

// The way that `lazy` of React wants it.
export default SearchDialog
