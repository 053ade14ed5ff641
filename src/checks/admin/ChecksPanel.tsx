'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { checkText, findingText } from '../../messages/checks.ts'
import type { Finding } from '../Finding.ts'
import './checks.css'
import { FindingItem } from './FindingItem.tsx'
import { goTo } from './goTo.ts'
import type { Place } from './goTo.ts'
import { linkAll, linkWords, replaceWords } from './mend.ts'
import type { Undo } from './mend.ts'
import { useChecks } from './useChecks.ts'
import { useLeft } from './useLeft.ts'

const OPEN_KEY = 'beffroi:checks-open'

/** What was done last: said, and taken back with one click. */
type Done = { undo?: Undo | undefined; words: string }

/** The list of what there is to look at in the document of the form, with what takes the editor there or mends it. */
const ChecksList = ({ collectionSlug, id }: { collectionSlug: string; id: number | string }) => {
  const form = useForm()
  const { getEntityConfig } = useConfig()
  const [isOpen, setOpen] = useState(false)
  const { checked, error, isBusy, language, leaveOut, run } = useChecks(isOpen)
  const [done, setDone] = useState<Done>()
  const summary = useRef<HTMLElement>(null)
  const undoButton = useRef<HTMLButtonElement>(null)
  const text = checkText(language)
  const { isLeft, leave, propose } = useLeft(`${collectionSlug}/${id}`)
  const findings = (checked?.findings ?? []).filter((finding) => !isLeft(finding))
  const links = findings.filter(({ mend }) => mend?.kind === 'link')
  const placeOf = (): Place => ({
    fields: getEntityConfig({ collectionSlug })?.fields ?? [],
    form: summary.current?.closest('form') ?? document,
  })

  useEffect(() => setOpen(localStorage.getItem(OPEN_KEY) === 'true'), [])
  useEffect(() => {
    // The button that was pressed is gone.
    if (done?.undo) undoButton.current?.focus()
  }, [done])

  const link = (chosen: readonly Finding[]): void => {
    const undo = linkAll(form, chosen)
    leaveOut(chosen)
    setDone({ undo, words: text('linked', { name: chosen.map(({ params }) => params.name).join(', ') }) })
  }

  const go = async ({ path, words }: Finding): Promise<void> => {
    if (path) await goTo(placeOf(), { path, words })
  }

  const linkInText = async (finding: Finding): Promise<void> => {
    const { mend, params, path = '', words = '' } = finding
    const undo = mend?.kind === 'linkWords' && (await linkWords(placeOf(), { ...mend, path, words }))
    if (!undo) return go(finding)
    leaveOut([finding])
    setDone({ undo, words: text('linked', { name: String(params.name) }) })
    return undefined
  }

  const replace = async (finding: Finding, by: string): Promise<void> => {
    const { path = '', words = '' } = finding
    if (!(await replaceWords(form, placeOf(), { by, path, words }))) return go(finding)
    leaveOut([finding])
    setDone({
      undo: async () => void (await replaceWords(form, placeOf(), { by: words, path, words: by })),
      words: text('done', { name: by }),
    })
    return undefined
  }

  const takeBack = async (): Promise<void> => {
    await done?.undo?.()
    summary.current?.focus()
    setDone({ words: text('notLinked') })
    await run()
  }

  return (
    <details
      className="beffroi-checks"
      lang={language}
      onToggle={({ currentTarget }) => {
        localStorage.setItem(OPEN_KEY, String(currentTarget.open))
        setOpen(currentTarget.open)
      }}
      open={isOpen}
    >
      <summary className="beffroi-checks__summary" ref={summary}>
        {text('heading')}
        {checked && findings.length > 0 && (
          <span className="beffroi-checks__count">
            <span className="beffroi-checks__spoken">{text('count', { count: findings.length })}</span>
            <span aria-hidden="true">{findings.length}</span>
          </span>
        )}
      </summary>
      <div className="beffroi-checks__done">
        <LiveLine isError={error !== ''} words={error || (done?.words ?? '')} />
        {done?.undo && (
          <button className="beffroi-checks__button" onClick={() => void takeBack()} ref={undoButton} type="button">
            {text('undo')}
          </button>
        )}
      </div>
      {checked && findings.length === 0 && <p className="beffroi-checks__nothing">{text('nothing')}</p>}
      {links.length > 1 && (
        <button className="beffroi-checks__button beffroi-checks__all" onClick={() => link(links)} type="button">
          {text('linkAll', { count: links.length })}
        </button>
      )}
      {findings.length > 0 && (
        <ul aria-label={text('heading')} className="beffroi-checks__list">
          {findings.map((finding, index) => (
            <FindingItem
              finding={finding}
              key={`${findingText(language, finding)} ${finding.target?.id ?? index}`}
              language={language}
              onGo={() => void go(finding)}
              onLeave={() => {
                leave(finding)
                setDone({
                  undo: () => propose(finding),
                  words: text('left', { name: String(finding.params.name) }),
                })
              }}
              onLink={() => (finding.mend?.kind === 'linkWords' ? void linkInText(finding) : link([finding]))}
              onReplace={(by) => void replace(finding, by)}
              onSave={() => void run()}
            />
          ))}
        </ul>
      )}
      {checked?.isCut && <p className="beffroi-checks__nothing">{text('cut')}</p>}
      <button
        aria-disabled={isBusy}
        className="beffroi-checks__button beffroi-checks__again"
        onClick={() => {
          if (!isBusy) void run()
        }}
        type="button"
      >
        {text(isBusy ? 'checking' : 'check')}
      </button>
    </details>
  )
}

/** Beside the text, for who may write it. */
export const ChecksPanel = () => {
  const { collectionSlug, hasSavePermission, id } = useDocumentInfo()
  if (!collectionSlug || id === undefined || !hasSavePermission) return null
  return <ChecksList collectionSlug={collectionSlug} id={id} key={id} />
}
