import { deepMergeSimple } from 'payload'
import type { Config } from 'payload'

import { payloadEnglish, payloadFrench } from './payloadsOwn.ts'
import type { Bilingual } from './t.ts'
import { VALIDATION } from './validation.ts'

const inOne = (language: keyof Bilingual): Record<string, string> =>
  Object.fromEntries(Object.entries(VALIDATION).map(([key, text]) => [key, text[language]]))

/** Adds the plugin's sentences to the admin panel's; a project that rewords one in `i18n.translations` is heard. */
export const translations = (config: Config): Config => ({
  ...config,
  i18n: {
    ...config.i18n,
    translations: deepMergeSimple(
      { en: { ...payloadEnglish, beffroi: inOne('en') }, fr: { ...payloadFrench, beffroi: inOne('fr') } },
      config.i18n?.translations ?? {},
    ),
  },
})
