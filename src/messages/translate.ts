import type { PayloadRequest } from 'payload'

import { inLanguageOf } from './bilingual.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

export type MessageKey = `beffroi:${keyof typeof fr}`

/**
 * A sentence in the language of whoever sent the request, `{{variables}}` filled in. It looks the sentence up itself
 * because the type of Payload's own `t` knows Payload's keys only; a newsroom that rewords a message in
 * `i18n.translations` is heard first.
 */
export const translate = (req: Pick<PayloadRequest, 'i18n'>, key: MessageKey, variables: Record<string, string> = {}): string => {
  const name = key.slice('beffroi:'.length) as keyof typeof fr
  const own: unknown = req.i18n?.translations
  const reworded = (own as { beffroi?: Partial<typeof fr> } | undefined)?.beffroi?.[name]
  const sentence = reworded ?? inLanguageOf(req, { en: en[name], fr: fr[name] })
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, variable: string) => variables[variable] ?? '')
}
