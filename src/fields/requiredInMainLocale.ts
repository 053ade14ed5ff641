import type { PayloadRequest } from 'payload'

import { isTranslating } from '../access/translating.ts'

/**
 * For a localised field that is required: it must be there in the newsroom's own language. Elsewhere it may be missing,
 * since readers then get the newsroom's language; publishing in English must not wait for every figure's label.
 */
export const requiredInMainLocale = (value: null | string | string[] | undefined, { req }: { req: PayloadRequest }): string | true =>
  isTranslating(req) || Boolean(typeof value === 'string' ? value.trim() : value) || req.t('validation:required')
