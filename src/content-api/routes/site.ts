import type { SanitizedConfig } from 'payload'

import { DEFAULT_PATTERNS, pathsOf } from '../../../collections/newsroom/addressPatterns.ts'
import type { AddressPatterns } from '../../../collections/newsroom/addressPatterns.ts'
import { readLocale } from './parameters.ts'
import { RouteRefusal } from './publishedRoutes.ts'
import type { PublishedRequest } from './publishedRoutes.ts'
import { DEFAULT_TIME_ZONE } from '../../formats/timeZones.ts'
import { NO_SITE } from '../../messages/feeds.ts'

/** Of the newsroom's settings, what its website is made of. */
export type Settings = {
  addressPatterns?: AddressPatterns
  locales?: null | string[]
  name?: null | string
  siteUrl?: null | string
  timeZone?: null | string
}

/** The website of a newsroom, in one language. */
export type Site = {
  /** The address of a file of the CMS; `undefined` where the CMS does not know its own. */
  fileAt: (url: null | string | undefined) => string | undefined
  /** The home page, without a slash at its end. */
  home: string
  /** A name for a document that no change of its address alters, below the site's own address (RFC 3986). */
  identityOf: (collection: string, id: number | string) => string
  locale: string
  /** The languages that the site shows. */
  locales: readonly string[]
  name: string
  /** The address of a document's page; `undefined` when it has none. */
  pageAt: (collection: string, slug: null | string | undefined, locale?: string) => string | undefined
  timeZone: string
}

/** Of a project without localization, which says nothing of its language. */
const LANGUAGE_OF_ONE = 'fr'

type SiteArgs = {
  config: Pick<SanitizedConfig, 'localization' | 'serverURL'>
  locale: string
  settings: Settings | undefined
}

/** The newsroom's website in a language; `undefined` where its settings name none. */
export const siteOf = ({ config: { localization, serverURL }, locale, settings = {} }: SiteArgs): Site | undefined => {
  if (!settings.siteUrl) return undefined
  const home = settings.siteUrl.replace(/\/+$/, '')
  const patterns = { ...DEFAULT_PATTERNS, ...settings.addressPatterns }
  const defaultLocale = localization ? localization.defaultLocale : undefined
  return {
    fileAt: (url) =>
      url && (serverURL || /^https?:/.test(url)) ? new URL(url, serverURL || undefined).href : undefined,
    home,
    identityOf: (collection, id) => `${home}/#${collection}:${id}`,
    locale,
    locales: settings.locales?.length ? settings.locales : [locale],
    name: settings.name ?? home,
    pageAt: (collection, slug, language = locale) => {
      const [path] = slug ? pathsOf([{ collection, slug }], { defaultLocale, locales: [language], patterns }) : []
      return path === undefined ? undefined : `${home}${path}`
    },
    timeZone: settings.timeZone ?? DEFAULT_TIME_ZONE,
  }
}

/** The newsroom's website in the language of a request (`locale`); `undefined` where its settings name none. @throws RouteRefusal */
export const findSite = async (request: PublishedRequest): Promise<Site | undefined> => {
  const { payload, read } = request
  const locale = readLocale(request) ?? LANGUAGE_OF_ONE
  return siteOf({ config: payload.config, locale, settings: await read.newsroom<Settings>({ locale }) })
}

/** The newsroom's website, as its settings have it, in the language of a request (`locale`). @throws RouteRefusal */
export const readSite = async (request: PublishedRequest): Promise<Site> => {
  const site = await findSite(request)
  if (!site) throw new RouteRefusal(NO_SITE, 404)
  return site
}
