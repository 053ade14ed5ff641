import { DISABLED } from '../../delivery/sentences.ts'
import { panelText } from '../texts.ts'

/** Why a webhook is disabled. It is stored in the newsroom's language; what the newsroom wrote itself is told in the reader's. */
export const reasonWords = (reason: string | null | undefined, language: string): string => {
  const known = Object.values(DISABLED).find(({ en, fr }) => reason === en || reason === fr)
  if (known) return language === 'en' ? known.en : known.fr
  return reason || panelText(language)('siteDisabled')
}
