'use client'

import { useEffect, useId, useState } from 'react'

import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import { differencesText } from '../../messages/differences.ts'
import type { TextField } from '../compareVersions.ts'
import type { Authorship } from '../findAuthors.ts'

type Props = {
  nameOf: (locale: null | string) => string
  /** Of the document in the API. */
  path: string
  texts: readonly TextField[]
  timeZone: string
}

const COLOURS = 6

const keyOf = ({ locale, path }: TextField): string => `${path} ${locale ?? ''}`

/** The versions that a text shows words of, numbered in their order. */
const usedVersions = ({ lines, versions }: Authorship): { index: number; number: number }[] => {
  const used = new Set(lines.flatMap(({ passages }) => passages.map(({ version }) => version)))
  return versions
    .flatMap((_, index) => (used.has(index) ? [index] : []))
    .map((index, at) => ({ index, number: at + 1 }))
}

/** A text with the number of its version on each passage, and below who saved which version when. */
const Passages = ({
  authorship,
  locale,
  timeZone,
}: {
  authorship: Authorship
  locale: null | string
  timeZone: string
}) => {
  const { language } = usePanelApi()
  const text = differencesText(language)
  const used = usedVersions(authorship)
  const numberOf = new Map(used.map(({ index, number }) => [index, number]))
  return (
    <>
      <ol className="beffroi-differences__authors">
        {used.map(({ index, number }) => {
          const version = authorship.versions[index]
          return (
            <li className={`beffroi-differences__by--${number % COLOURS}`} key={number}>
              <strong>{version?.name ?? text('ofProgram')}</strong>,{' '}
              {version && formatMoment(new Date(version.updatedAt), language, timeZone)}
            </li>
          )
        })}
      </ol>
      {authorship.isCut && <p className="beffroi-panel__hint">{text('authorsCut')}</p>}
      <div className="beffroi-compared__text" {...(locale && { lang: locale })}>
        {authorship.lines.map(({ kind, label, passages }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line has no name of its own, and the list is made anew as a whole
          <p className={`beffroi-compared__line beffroi-compared__line--${kind}`} key={at}>
            {label && <span className="beffroi-compared__label">{label}</span>}
            {passages.map((passage, index) => {
              const number = numberOf.get(passage.version) ?? 0
              const version = authorship.versions[passage.version]
              return (
                <mark
                  className={`beffroi-differences__by--${number % COLOURS}`}
                  // oxlint-disable-next-line react/no-array-index-key -- a passage is told apart by its place
                  key={index}
                  title={`${version?.name ?? text('ofProgram')}, ${version ? formatMoment(new Date(version.updatedAt), language, timeZone) : ''}`}
                >
                  {passage.text}
                  <sup>{number}</sup>
                </mark>
              )
            })}
          </p>
        ))}
      </div>
    </>
  )
}

/** Asks who wrote the words of one field. */
export const Authors = ({ nameOf, path, texts, timeZone }: Props) => {
  const { call, language } = usePanelApi()
  const text = differencesText(language)
  const id = useId()
  const [chosen, setChosen] = useState<TextField>()
  const [authorship, setAuthorship] = useState<Authorship>()
  const [fault, setFault] = useState('')

  useEffect(() => {
    setAuthorship(undefined)
    setFault('')
    if (!chosen) return undefined
    let isHere = true
    const query = new URLSearchParams({ ...(chosen.locale && { of: chosen.locale }), path: chosen.path })
    const load = async () => {
      const answer = await call<Authorship>(`${path}/authorship?${query.toString()}`, { method: 'GET' })
      if (isHere && answer.ok) setAuthorship(answer.body)
      if (isHere && !answer.ok) setFault(answer.message)
    }
    void load()
    return () => {
      isHere = false
    }
  }, [call, chosen, path])

  return (
    <section className="beffroi-panel__section">
      <h2>{text('authors')}</h2>
      <div className="beffroi-differences__version">
        <label htmlFor={id}>{text('authorsOf')}</label>
        <select
          id={id}
          onChange={({ target }) => setChosen(texts.find((one) => keyOf(one) === target.value))}
          value={chosen ? keyOf(chosen) : ''}
        >
          <option value="">{text('choose')}</option>
          {texts.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {one.locale === null ? one.label : `${one.label} (${nameOf(one.locale)})`}
            </option>
          ))}
        </select>
      </div>
      <LiveLine isError={fault !== ''} words={fault || (chosen && !authorship ? text('loading') : '')} />
      {chosen && authorship && (
        <>
          <p className="beffroi-panel__hint">{text('authorsHint')}</p>
          <Passages authorship={authorship} locale={chosen.locale} timeZone={timeZone} />
        </>
      )}
    </section>
  )
}
