'use client'

import { useId, useMemo, useRef, useState } from 'react'

import '../../admin/controls/controls.css'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { importTableText, TARGET_LABELS } from '../../messages/importTable.ts'
import { isSingular, t } from '../../messages/t.ts'
import { TARGETS } from '../tables/Mapping.ts'
import type { MappedCollection, Mapping } from '../tables/Mapping.ts'
import './import-table.css'

type Read = {
  collection: MappedCollection
  headers: string[]
  name: string
  rows: Record<string, string>[]
  suggested: Record<MappedCollection, Mapping>
}

type Entry = { key: string; notes: { sentence: string }[]; title?: string }
type Written = { counts: Record<string, Record<string, number>>; items: Entry[]; seen: string[] }

const AT_ONCE = 25
const SHOWN_ROWS = 3
const MOST_SHOWN = 200
const OUTCOMES = ['created', 'updated', 'unchanged', 'linked', 'left', 'skipped'] as const

/** Above the list of imports: reads a table, lets its columns be chosen, and makes drafts of its rows, some at a time. */
export const ImportTable = () => {
  const { call, language } = usePanelApi()
  const text = useMemo(() => importTableText(language), [language])
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [table, setTable] = useState<Read>()
  const [mapping, setMapping] = useState<Mapping>()
  const [entries, setEntries] = useState<Entry[]>([])
  const [isBusy, setBusy] = useState(false)
  const [line, setLine] = useState({ isError: false, words: '' })
  const say = (words: string, isError = false) => setLine({ isError, words })

  const read = async (): Promise<void> => {
    const chosen = file.current?.files?.[0]
    if (!chosen) return say(text('noFile'), true)
    setBusy(true)
    say(text('reading'))
    const answer = await call<Omit<Read, 'name'>>('/site-import/table', { body: chosen })
    setBusy(false)
    setEntries([])
    if (!answer.ok) return say(answer.message, true)
    setTable({ ...answer.body, name: chosen.name })
    setMapping(answer.body.suggested[answer.body.collection])
    say(text(isSingular(language, answer.body.rows.length) ? 'rowsOne' : 'rows', { count: answer.body.rows.length }))
  }

  const write = async (isDryRun: boolean): Promise<void> => {
    if (!table || !mapping) return
    setBusy(true)
    setEntries([])
    const { name, rows } = table
    const counts = new Map<string, number>()
    const seen: string[] = []
    for (let done = 0; done < rows.length; done += AT_ONCE) {
      say(text('progress', { done, total: rows.length }))
      const answer = await call<Written>('/site-import/rows', {
        body: { isDryRun, mapping, name, rows: rows.slice(done, done + AT_ONCE), seen },
      })
      if (!answer.ok) {
        setBusy(false)
        return say(
          done === 0 ? answer.message : `${answer.message} ${text('stopped', { done, total: rows.length })}`,
          true,
        )
      }
      const { counts: own, items, seen: keys } = answer.body
      seen.push(...keys)
      for (const byOutcome of Object.values(own))
        for (const [outcome, count] of Object.entries(byOutcome))
          counts.set(outcome, (counts.get(outcome) ?? 0) + count)
      setEntries((before) => [...before, ...items].slice(0, MOST_SHOWN))
    }
    setBusy(false)
    const parts = OUTCOMES.flatMap((outcome) => {
      const count = counts.get(outcome)
      return count ? [`${count} ${text(isSingular(language, count) ? `${outcome}One` : outcome)}`] : []
    })
    say(text(isDryRun ? 'tried' : 'done', { parts: parts.join(', ') }))
  }

  const choose = (header: string, target: string): void => {
    if (!mapping) return
    const { [header]: _before, ...others } = mapping.columns
    // One column each.
    const kept = Object.fromEntries(Object.entries(others).filter(([, other]) => other !== target))
    setMapping({
      ...mapping,
      columns: target === '' ? kept : { ...kept, [header]: target as Mapping['columns'][string] },
    })
  }

  return (
    <section aria-labelledby={`${id}title`} className="beffroi-panel beffroi-table">
      <h2 id={`${id}title`}>{text('title')}</h2>
      <p>{text('intro')}</p>
      <div className="beffroi-table__file">
        <label htmlFor={`${id}file`}>{text('file')}</label>
        <input accept=".csv,.tsv,.txt,text/csv" id={`${id}file`} ref={file} type="file" />
        <ActionButton isBusy={isBusy} onPress={() => void read()}>
          {text('read')}
        </ActionButton>
      </div>
      {table && mapping && (
        <>
          <div className="beffroi-table__file">
            <label htmlFor={`${id}holds`}>{text('holds')}</label>
            <select
              id={`${id}holds`}
              onChange={({ target }) => setMapping(table.suggested[target.value as MappedCollection])}
              value={mapping.collection}
            >
              <option value="organisations">{text('organisations')}</option>
              <option value="events">{text('events')}</option>
            </select>
          </div>
          <table>
            <thead>
              <tr>
                <th scope="col">{text('column')}</th>
                <th scope="col">{text('becomes')}</th>
                <th scope="col">{text('firstRows')}</th>
              </tr>
            </thead>
            <tbody>
              {table.headers.map((header, index) => (
                <tr key={header}>
                  <th id={`${id}column${index}`} scope="row">
                    {header}
                  </th>
                  <td>
                    <select
                      aria-labelledby={`${id}column${index}`}
                      onChange={({ target }) => choose(header, target.value)}
                      value={mapping.columns[header] ?? ''}
                    >
                      <option value="">{text('leaveOut')}</option>
                      {TARGETS[mapping.collection].map((target) => (
                        <option key={target} value={target}>
                          {t(language, TARGET_LABELS[target] ?? { en: target, fr: target })}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    {table.rows
                      .slice(0, SHOWN_ROWS)
                      .map((row) => row[header])
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="beffroi-table__file">
            <ActionButton isBusy={isBusy} onPress={() => void write(true)}>
              {text('try')}
            </ActionButton>
            <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => void write(false)}>
              {text('create')}
            </ActionButton>
          </div>
        </>
      )}
      <LiveLine {...line} />
      {entries.length > 0 && (
        <>
          <h3 id={`${id}report`}>{text('report')}</h3>
          <ul aria-labelledby={`${id}report`}>
            {entries.map(({ key, notes, title }) => (
              <li key={key}>
                {title && <strong>{title}</strong>} {notes.map(({ sentence }) => sentence).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
