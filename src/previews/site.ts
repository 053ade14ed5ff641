import type { PayloadRequest } from 'payload'

import { DEFAULT_PATTERNS, pathsOf } from '../../collections/newsroom/addressPatterns.ts'
import type { AddressPatterns } from '../../collections/newsroom/addressPatterns.ts'
import { storedNewsroom } from '../content-events/storedNewsroom.ts'

type Settings = { addressPatterns?: AddressPatterns; previewUrl?: null | string; siteUrl?: null | string }

/** Where a website shows previews. */
export type PreviewSite = {
  /** Where it is given the token. */
  entrance: string
  /** The page of a document, as a path; `undefined` where it has none. */
  pathOf: (collection: string, slug: string, locale: string | undefined) => string | undefined
}

/** Where the newsroom's website shows previews, as its settings have it; `undefined` where they name no website. */
export const readPreviewSite = async (req: PayloadRequest): Promise<PreviewSite | undefined> => {
  const { config } = req.payload
  const settings = await storedNewsroom<Settings>(req.payload, req)
  const entrance =
    settings?.previewUrl || (settings?.siteUrl ? `${settings.siteUrl.replace(/\/+$/, '')}/api/preview` : undefined)
  if (!entrance || !URL.canParse(entrance)) return undefined
  const patterns = { ...DEFAULT_PATTERNS, ...settings?.addressPatterns }
  const defaultLocale = config.localization ? config.localization.defaultLocale : undefined
  return {
    entrance,
    pathOf: (collection, slug, locale) =>
      pathsOf([{ collection, slug }], { defaultLocale, locales: [locale ?? ''], patterns })[0],
  }
}
