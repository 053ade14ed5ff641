import type { PayloadRequest } from 'payload'

import { fill, languageOf } from './t.ts'
import { VALIDATION } from './validation.ts'

export type MessageKey = `beffroi:${keyof typeof VALIDATION}`

/**
 * A sentence of `VALIDATION` in the language of whoever sent the request. It looks the sentence up itself because the type of Payload's own
 * `t` knows Payload's keys only; a newsroom that rewords a message in `i18n.translations` is heard first.
 */
export const translate = (
  req: Pick<PayloadRequest, 'i18n'>,
  key: MessageKey,
  values: Record<string, string> = {},
): string => {
  const name = key.slice('beffroi:'.length) as keyof typeof VALIDATION
  const own: unknown = req.i18n?.translations
  const reworded = (own as { beffroi?: Partial<Record<keyof typeof VALIDATION, string>> } | undefined)?.beffroi?.[name]
  return fill(reworded ?? VALIDATION[name][languageOf(req)], values)
}
