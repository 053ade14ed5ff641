'use client'

import { useConfig, useListDrawerContext, useListQuery, usePreferences, useSelection } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import type { Data } from 'payload'
import { useEffect, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { mediaReviewText } from '../../messages/mediaReview.ts'
import './media-review.css'

const PREFERENCE = 'beffroi-media-grid'

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const GridCard = ({ doc }: { doc: Data }) => {
  const { language, pageOf } = usePanelApi()
  const { config } = useConfig()
  const { onSelect } = useListDrawerContext()
  const { selected, setSelection } = useSelection()
  const isTrash = usePathname() === `${pageOf('media')}/trash`
  const text = mediaReviewText(language)
  const id = doc.id as number | string
  const name = textIn(doc.originalFilename) || textIn(doc.filename)
  const isPicture = textIn(doc.mimeType).startsWith('image/')
  const content = (
    <>
      {isPicture ? (
        <img alt="" loading="lazy" src={textIn(doc.thumbnailURL) || textIn(doc.url)} />
      ) : (
        <span className="beffroi-media-grid__kind">{textIn(doc.mimeType).split('/').at(-1)?.toUpperCase()}</span>
      )}
      <span>{name}</span>
    </>
  )
  return (
    <li className="beffroi-media-review__card">
      {onSelect ? (
        <button
          className="beffroi-media-review__picture"
          onClick={() =>
            onSelect({ collectionSlug: projectSlug(config.admin, 'media') ?? 'media', doc, docID: String(id) })
          }
          type="button"
        >
          {content}
        </button>
      ) : (
        <a
          className="beffroi-media-review__picture"
          href={isTrash ? `${pageOf('media')}/trash/${id}` : pageOf('media', id)}
        >
          {content}
        </a>
      )}
      <p className="beffroi-panel__hint">{[textIn(doc.alt), textIn(doc.credit)].filter(Boolean).join(' · ')}</p>
      {isPicture && !textIn(doc.alt) && !doc.decorative && (
        <span className="beffroi-panel__pill">{text('withoutAlt')}</span>
      )}
      <label className="beffroi-media-grid__select">
        <input
          aria-label={text('selectFile', { name })}
          checked={selected.get(id) === true}
          onChange={() => setSelection(id)}
          type="checkbox"
        />
        {text('select')}
      </label>
    </li>
  )
}

/** Above the list of files: the same files as pictures, in place of the rows, for whoever prefers them so. */
export const MediaGrid = () => {
  const { language } = usePanelApi()
  const { getPreference, setPreference } = usePreferences()
  const { data } = useListQuery()
  const [isGrid, setGrid] = useState(false)
  const text = mediaReviewText(language)

  useEffect(() => {
    let isHere = true
    const read = async (): Promise<void> => {
      const isWanted = await getPreference<boolean>(PREFERENCE)
      if (isHere && isWanted === true) setGrid(true)
    }
    void read()
    return () => {
      isHere = false
    }
  }, [getPreference])

  const choose = (isWanted: boolean): void => {
    setGrid(isWanted)
    void setPreference(PREFERENCE, isWanted)
  }
  return (
    <>
      <div className="beffroi-media-grid__choice" role="group" aria-label={text('display')}>
        <button aria-pressed={!isGrid} onClick={() => choose(false)} type="button">
          {text('asList')}
        </button>
        <button aria-pressed={isGrid} onClick={() => choose(true)} type="button">
          {text('asGrid')}
        </button>
      </div>
      {isGrid && (
        <ul className="beffroi-media-review__grid beffroi-media-grid">
          {(data?.docs ?? []).map((doc) => (
            <GridCard doc={doc} key={doc.id} />
          ))}
        </ul>
      )}
    </>
  )
}
