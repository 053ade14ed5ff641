'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation.js'
import { useCallback, useEffect, useState } from 'react'

import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import '../../admin/controls/controls.css'
import { differencesText } from '../../messages/differences.ts'
import type { ComparedField } from '../../reading-form/ComparedField.ts'
import type { Compared } from '../compareVersions.ts'
import { Authors } from './Authors.tsx'
import './differences.css'
import { FieldChange } from './FieldChange.tsx'
import { VersionChoice } from './VersionChoice.tsx'

type Asked = { from?: string; to?: string }

/** The fields that differ, those of a language together. */
const byLanguage = (differences: readonly ComparedField[]): [null | string, ComparedField[]][] => {
  const groups = new Map<null | string, ComparedField[]>()
  for (const difference of differences)
    groups.set(difference.locale, [...(groups.get(difference.locale) ?? []), difference])
  return [...groups]
}

type Props = {
  /** What the server found for the versions that the address names, so that the page shows it at once. */
  first?: Compared
  timeZone: string
}

/** Two versions of the document of the page, in one text: which to choose, field by field what differs, and who wrote which passage. */
export const Differences = ({ first, timeZone }: Props) => {
  const { collectionSlug, hasSavePermission, id } = useDocumentInfo()
  const { call, language } = usePanelApi()
  const text = differencesText(language)
  const params = useSearchParams()
  const [named] = useState<Asked>(() => ({
    ...(params.get('from') && { from: String(params.get('from')) }),
    ...(params.get('to') && { to: String(params.get('to')) }),
  }))
  const [asked, setAsked] = useState(named)
  const [compared, setCompared] = useState(first)
  const [fault, setFault] = useState('')
  const { isBusy, line, run } = useRequest()
  const [isLive, setLive] = useState(false)
  // The page is read before its script runs; nothing of it can be pressed until then.
  useEffect(() => setLive(true), [])
  const path = `/${collectionSlug}/${id}` as const

  const load = useCallback(async () => {
    const answer = await call<Compared>(`${path}/differences?${new URLSearchParams(asked).toString()}`, {
      method: 'GET',
    })
    if (answer.ok) setCompared(answer.body)
    setFault(answer.ok ? '' : answer.message)
  }, [asked, call, path])

  const isKnown = first !== undefined && asked === named
  useEffect(() => {
    if (!isKnown) void load()
  }, [isKnown, load])

  if (!compared) return <LiveLine isError={fault !== ''} words={fault || text('loading')} />
  const { differences, from, note, texts, to, versions } = compared
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const nameOf = (locale: null | string): string =>
    locale === null ? text('allLanguages') : (names.of(locale) ?? locale)
  const restore = async ({ label, locale, path: field }: ComparedField) =>
    run({
      ask: async () => call(`${path}/differences/restore`, { body: { from: String(from), locale, path: field } }),
      meanwhile: text('restoring'),
      onAnswer: async () => {
        await load()
        return text('restored', { field: label })
      },
    })
  const count = differences.length
  return (
    <fieldset className="beffroi-panel beffroi-differences" disabled={!isLive}>
      <div className="beffroi-differences__choice" role="group" aria-label={text('between')}>
        <VersionChoice
          label={text('from')}
          onChoose={(value) => setAsked({ ...asked, from: value })}
          special="public"
          timeZone={timeZone}
          value={String(from)}
          versions={versions}
        />
        <VersionChoice
          label={text('to')}
          onChoose={(value) => setAsked({ ...asked, to: value })}
          special="newest"
          timeZone={timeZone}
          value={String(to)}
          versions={versions}
        />
      </div>
      {note && <p className="beffroi-panel__sentence">{text(note === 'onlyVersion' ? 'nothingOnly' : note)}</p>}
      <p className="beffroi-differences__legend" role="status">
        <strong>
          {differences.length === 0 ? text('nothing') : count === 1 ? text('countOne') : text('count', { count })}
        </strong>
        {differences.length > 0 && (
          <span className="beffroi-words">
            <ins>{text('legendAdded')}</ins> <del>{text('legendRemoved')}</del>
          </span>
        )}
      </p>
      <LiveLine isError={line.isError || fault !== ''} words={fault || line.words} />
      {byLanguage(differences).map(([locale, fields]) => (
        <section className="beffroi-panel__section" key={locale ?? ''}>
          <h2>{nameOf(locale)}</h2>
          {fields.map((difference) => (
            <FieldChange
              difference={difference}
              isBusy={isBusy}
              key={difference.path}
              {...(hasSavePermission && { onRestore: () => void restore(difference) })}
              text={text}
            />
          ))}
        </section>
      ))}
      {texts.length > 0 && <Authors nameOf={nameOf} path={path} texts={texts} timeZone={timeZone} />}
    </fieldset>
  )
}
