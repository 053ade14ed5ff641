import { notOneOf, wrongValue } from '../../messages/feeds.ts'
import { RouteRefusal } from './publishedRoutes.ts'
import type { PublishedRequest } from './publishedRoutes.ts'

/** The parameter for the language. */
export const LOCALE = { locale: 'The language: one of the project’s; the main one without it.' } as const

/** The language that a request names, or the main one; `undefined` in a project without localization. @throws RouteRefusal */
export const readLocale = ({ payload, query }: Pick<PublishedRequest, 'payload' | 'query'>): string | undefined => {
  const { localization } = payload.config
  const asked = query.get('locale')
  if (!localization) return asked ?? undefined
  if (asked === null) return localization.defaultLocale
  if (localization.localeCodes.includes(asked)) return asked
  throw new RouteRefusal(notOneOf('locale', localization.localeCodes))
}

/** A whole number that a parameter gives, from 1 to the most; the usual one without it. @throws RouteRefusal */
export const readNumber = (
  { query }: PublishedRequest,
  name: string,
  { most, usual }: { most: number; usual: number },
): number => {
  const text = query.get(name)
  if (text === null) return usual
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (value >= 1 && value <= most) return value
  throw new RouteRefusal(
    wrongValue(name, {
      en: `expected a whole number from 1 to ${most}`,
      fr: `attendu un nombre entier de 1 à ${most}`,
    }),
  )
}
