import type { SanitizedConfig } from 'payload'

type Localized = Pick<SanitizedConfig, 'localization'>

/** The codes of the project's languages; without localization one, which has no code. */
export const localesOf = ({ localization }: Localized): (string | undefined)[] =>
  localization ? localization.localeCodes : [undefined]

/** The same, the main one first: rows are made in it, and the words of the others follow to them. */
export const mainLocaleFirst = (config: Localized): (string | undefined)[] => {
  const main = config.localization ? config.localization.defaultLocale : undefined
  return [main, ...localesOf(config).filter((locale) => locale !== main)]
}
