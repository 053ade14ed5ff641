import type { PayloadRequest } from 'payload'

import { ADDRESS_PATTERNS } from '../../../collections/newsroom/addressPatterns.ts'
import { childReq } from '../../childReq.ts'
import { NEWSROOM } from '../eventNames.ts'
import type { Addresses } from './findAffected.ts'

type Settings = { addressPatterns?: Record<string, null | string>; locales?: null | string[] }

const DEFAULT_PATTERNS = Object.fromEntries(Object.entries(ADDRESS_PATTERNS).map(([name, { pattern }]) => [name, pattern]))

/** Where the website shows each kind of document, as the newsroom's settings have it; without them, as they begin. */
export const readAddresses = async (req: PayloadRequest): Promise<Addresses> => {
  const { config, db } = req.payload
  const hasSettings = config.globals.some(({ slug }) => slug === NEWSROOM)
  // Until they are saved once there are none.
  const settings: null | Settings = hasSettings ? await db.findGlobal<Settings>({ req: childReq(req), slug: NEWSROOM }) : null
  const { localization } = config
  return {
    locales: settings?.locales?.length ? settings.locales : localization ? [localization.defaultLocale] : [],
    patterns: { ...DEFAULT_PATTERNS, ...settings?.addressPatterns },
  }
}
