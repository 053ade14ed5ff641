import { headers } from 'next/headers'
import { notFound } from 'next/navigation'

import type { Locale } from '../locale.ts'
import { isLocale, readPath } from '../locale.ts'
import { reader } from '../reader.ts'
import { getNewsroom } from './content/getNewsroom.ts'
import type { Newsroom } from './content/getNewsroom.ts'
import { PATH_HEADER, QUERY_HEADER } from './patterns.ts'

const begin = async (locale: Locale): Promise<Newsroom> => {
  const page = reader()
  const asked = await headers()
  page.locale = locale
  page.path = asked.get(PATH_HEADER) ?? '/'
  page.query = asked.get(QUERY_HEADER) ?? ''
  const newsroom = await getNewsroom()
  page.name = newsroom.name
  page.patterns = newsroom.addressPatterns ?? page.patterns
  return newsroom
}

/**
 * Begins each page and its metadata, before anything is read: in which language it is, at which address, and where the newsroom has its pages.
 * @returns what the address says, with the newsroom's settings
 */
export const openPage = async <Params extends { locale: string }>(
  params: Promise<Params>,
): Promise<Omit<Params, 'locale'> & { locale: Locale; newsroom: Newsroom }> => {
  const { locale, ...rest } = await params
  if (!isLocale(locale)) notFound()
  return { ...rest, locale, newsroom: await begin(locale) }
}

/** The same where there are no parameters: the address alone says the language. */
export const openPath = async (): Promise<void> => {
  await begin(readPath((await headers()).get(PATH_HEADER) ?? '/').locale)
}
