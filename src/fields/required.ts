import type { PayloadRequest } from 'payload'

import { isTranslating } from '../access/roles.ts'

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
