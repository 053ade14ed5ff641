import { DISABLED } from '../../delivery/sentences.ts'
import type { DisabledReason } from '../../WebhookRow.ts'
import { panelText } from '../texts.ts'

/** Why a webhook is disabled. */
export const reasonWords = (reason: DisabledReason | null | undefined, language: string): string => {
  const words = reason ? DISABLED[reason] : undefined
  if (!words) return panelText(language)('siteDisabled')
  return language === 'en' ? words.en : words.fr
}
