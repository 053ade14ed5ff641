import { deepMergeSimple } from 'payload'
import type { Config } from 'payload'

import { en } from './en.ts'
import { fr } from './fr.ts'
import { payloadEnglish, payloadFrench } from './payloadsOwn.ts'

/** Adds the plugin's sentences to the admin panel's; a project that rewords one in `i18n.translations` is heard. */
export const translations = (config: Config): Config => ({
  ...config,
  i18n: {
    ...config.i18n,
    translations: deepMergeSimple({ en: { ...payloadEnglish, beffroi: en }, fr: { ...payloadFrench, beffroi: fr } }, config.i18n?.translations ?? {}),
  },
})
