'use client'

import { useAuth, useConfig, useLocale, useTranslation } from '@payloadcms/ui'
import type { FilterOptionsResult } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { stringify } from 'qs-esm'
import { useEffect, useState } from 'react'

/** As long as Payload's own menu waits after the last key. */
const ASKED_AFTER_IN_MS = 300

/** As many as ten pages of the menu. */
const MOST = 100

type Found = { keys: ReadonlySet<string>; typed: string }

/** What tells the documents of several collections apart. */
export const keyOf = (relationTo: unknown, id: unknown): string => `${String(relationTo)}:${String(id)}`

type Args = { filterOptions: FilterOptionsResult | undefined; relationTo: readonly string[]; typed: string }

/**
 * The documents that the server finds for what is typed into the menu of a relation, by `keyOf`. Payload's menu asks the same, but keeps what it
 * is told among all that it was told before.
 *
 * @returns nothing until the answer is there.
 */
export const useFound = ({ filterOptions, relationTo, typed }: Args): ReadonlySet<string> | undefined => {
  const { config, getEntityConfig } = useConfig()
  const { permissions } = useAuth()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const [found, setFound] = useState<Found>()
  const { api } = config.routes

  useEffect(() => {
    if (typed.trim() === '' || !permissions) return undefined
    const leaving = new AbortController()

    const find = async (slug: string): Promise<string[]> => {
      const filter = filterOptions?.[slug]
      if (filter === false) return []
      const title = getEntityConfig({ collectionSlug: slug })?.admin.useAsTitle ?? 'id'
      const response = await fetch(formatAdminURL({ apiRoute: api, path: `/${slug}` }), {
        body: stringify({
          depth: 0,
          draft: true,
          limit: MOST,
          locale,
          select: { [title]: true },
          where: { and: [{ [title]: { like: typed } }, ...(typeof filter === 'object' ? [filter] : [])] },
        }),
        credentials: 'include',
        headers: {
          'Accept-Language': i18n.language,
          'Content-Type': 'application/x-www-form-urlencoded',
          'X-Payload-HTTP-Method-Override': 'GET',
        },
        method: 'POST',
        signal: leaving.signal,
      })
      if (!response.ok) return []
      const { docs } = (await response.json()) as { docs: { id: unknown }[] }
      return docs.map(({ id }) => keyOf(slug, id))
    }

    const ask = async (): Promise<void> => {
      // What cannot be asked is as if nothing were found: the menu then goes by the letters, and shows itself what is wrong.
      const keys = await Promise.all(relationTo.map(async (slug) => find(slug).catch((): string[] => [])))
      if (!leaving.signal.aborted) setFound({ keys: new Set(keys.flat()), typed })
    }
    const timer = setTimeout(() => void ask(), ASKED_AFTER_IN_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [api, filterOptions, getEntityConfig, i18n.language, locale, permissions, relationTo, typed])

  return found?.typed === typed ? found.keys : undefined
}
