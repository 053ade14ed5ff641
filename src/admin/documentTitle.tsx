'use client'

import { useConfig, useDocumentInfo, useDocumentTitle, useLocale, useTranslation } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import type { CollectionName } from '../../collections/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { idOf } from '../payload/values.ts'
import { createTitleLoader } from './createTitleLoader.ts'

type Related = number | string | { id?: number | string } | null | undefined

/** The source is an address of the API; the field that holds the title is the one that it selects. */
const loadTitle = createTitleLoader(async (source, ids) => {
  const url = new URL(source, window.location.href)
  url.searchParams.set('where[id][in]', ids.join(','))
  url.searchParams.set('limit', String(ids.length))
  const response = await fetch(url, { credentials: 'include' })
  if (!response.ok) throw new Error(`The titles of related documents could not be read: ${response.status}.`)
  const { docs } = (await response.json()) as { docs: Record<string, unknown>[] }
  return new Map(
    docs.flatMap(({ id, ...fields }) => {
      const title = Object.values(fields).find((value) => typeof value === 'string')
      return title === undefined ? [] : [[String(id), title]]
    }),
  )
})

/** The title of a document in the language of the form, or in the one that it falls back to; asks for nothing without an id. */
const useTitleOf = (collection: CollectionSlug | undefined, value: Related): string | undefined => {
  const { config, getEntityConfig } = useConfig()
  const { code: locale } = useLocale()
  const [title, setTitle] = useState<string>()
  const titleField = collection && getEntityConfig({ collectionSlug: collection })?.admin.useAsTitle
  const id = idOf(value)

  useEffect(() => {
    if (!collection || !titleField || id === undefined) {
      setTitle(undefined)
      return undefined
    }
    let isWanted = true
    const query = new URLSearchParams({
      depth: '0',
      draft: 'true',
      locale,
      pagination: 'false',
      [`select[${titleField}]`]: 'true',
    })
    const source = `${formatAdminURL({ apiRoute: config.routes.api, path: `/${collection}`, serverURL: config.serverURL })}?${query}`
    loadTitle(source, String(id)).then(
      (found) => isWanted && setTitle(found),
      // A row without the title still opens, and the relation in it says what is wrong.
      () => isWanted && setTitle(undefined),
    )
    return () => {
      isWanted = false
    }
  }, [collection, config.routes.api, config.serverURL, id, locale, titleField])

  return title
}

/**
 * The title of a related document, for a closed row: its id says nothing to an editor.
 *
 * @param name Beffroi's name of the collection, whatever the project calls it.
 */
export const useRelatedTitle = (name: CollectionName, value: Related): string | undefined => {
  const { config } = useConfig()
  return useTitleOf(projectSlug(config.admin, name), value)
}

/**
 * Payload shows a document's id where it has no title yet, or none in the language of the form. A translator reads the
 * title that the website would show, and whoever begins a document that it has none.
 */
export const TitleFallback = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const { t } = useTranslation()
  const [given, setGiven] = useState<string>()
  const isUntitled = id !== undefined && (title === String(id) || title === given)
  const found = useTitleOf(collectionSlug, isUntitled ? id : undefined)

  useEffect(() => {
    if (!isUntitled) return undefined
    // After Payload's own effects, which write the id.
    const frame = requestAnimationFrame(() => {
      const words = found ?? `[${t('general:untitled')}]`
      setGiven(words)
      setDocumentTitle(words)
    })
    return () => cancelAnimationFrame(frame)
  }, [found, isUntitled, setDocumentTitle, t, title])
  return null
}
