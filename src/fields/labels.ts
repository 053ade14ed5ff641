import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest } from 'payload'

import { isTranslating } from '../access/roles.ts'
import type { Bilingual } from '../messages/t.ts'

/** The name that an editor knows a field by, in the language of whoever sent the request. */
export const fieldLabel = (
  { label, name = '' }: { label?: unknown; name?: string },
  req: Pick<PayloadRequest, 'i18n'>,
): string => {
  if (!label) return name
  const text: unknown = getTranslation(label as Parameters<typeof getTranslation>[0], req.i18n)
  return typeof text === 'string' && text ? text : name
}

/**
 * For a localised field that is required: it must be there in the newsroom's own language. Elsewhere it may be missing,
 * since readers then get the newsroom's language; publishing in English must not wait for every figure's label.
 */
export const requiredInMainLocale = (
  value: null | string | string[] | undefined,
  { req }: { req: PayloadRequest },
): string | true =>
  isTranslating(req) || Boolean(typeof value === 'string' ? value.trim() : value) || req.t('validation:required')

/** For a text that is required and the same in every language: spaces alone are no name, and give no address. */
export const requiredWords = (value: null | string | undefined, { req }: { req: PayloadRequest }): string | true =>
  Boolean(value?.trim()) || req.t('validation:required')

/** In a list of words: the panel’s own placeholder would ask to choose among words that are not there. */
export const WORDS_PLACEHOLDER: Bilingual = { en: 'Type, then press Enter', fr: 'Écrivez, puis Entrée' }
