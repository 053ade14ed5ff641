'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import { DEFAULT_PATTERNS, pathsOf } from '../../../collections/newsroom/addressPatterns.ts'
import { NEWSROOM } from '../../content-events/names.ts'
import type { ProjectSlugs } from '../../content-model/slugs.ts'

type Settings = { addressPatterns?: Record<string, null | string>; siteUrl?: null | string }

type PageOf = (page: { collection: string; locale: string; slug: unknown }) => Promise<string | undefined>

/** Where the website shows a document, by the newsroom's settings; `undefined` when it has no page there, or the site no address. */
export const usePublicAddress = (): PageOf => {
  const { config } = useConfig()
  return useCallback<PageOf>(
    async ({ collection, locale, slug }) => {
      const slugs = (config.admin.custom?.beffroi as { slugs?: ProjectSlugs } | undefined)?.slugs ?? {}
      const name = Object.entries(slugs).find(([, own]) => own === collection)?.[0]
      if (!name || typeof slug !== 'string' || !config.globals.some((global) => global.slug === NEWSROOM))
        return undefined
      try {
        const response = await fetch(
          formatAdminURL({ apiRoute: config.routes.api, path: `/globals/${NEWSROOM}?depth=0` }),
          { credentials: 'include' },
        )
        const { addressPatterns, siteUrl } = (await response.json()) as Settings
        const [path] = pathsOf([{ collection: name, slug }], {
          defaultLocale: config.localization ? config.localization.defaultLocale : undefined,
          locales: [locale],
          patterns: { ...DEFAULT_PATTERNS, ...addressPatterns },
        })
        return siteUrl && path ? new URL(path, siteUrl).href : undefined
      } catch {
        // The link is a courtesy: without it the publication is as good.
        return undefined
      }
    },
    [config],
  )
}
