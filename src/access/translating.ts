import type { PayloadRequest } from 'payload'

/**
 * Whether a request writes a language other than the newsroom's own. `all` writes every language at once, so it is
 * not translating.
 */
export const isTranslating = (req: PayloadRequest): boolean => {
  const localization = req.payload.config.localization
  return Boolean(localization && req.locale && req.locale !== 'all' && req.locale !== localization.defaultLocale)
}
