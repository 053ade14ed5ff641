import type { TextFieldSingleValidation } from 'payload'

import { showsSomething } from '../../src/hooks/showsSomething.ts'
import { translate } from '../../src/translations/translate.ts'

type MediaData = { decorative?: boolean | null; filename?: string; mimeType?: string; originalFilename?: null | string; public?: boolean | null }

/** A picture that the public already sees keeps its alternative text, in the newsroom's own language at least. */
export const validateAlt: TextFieldSingleValidation = (value, { data, req }) => {
  const media = data as MediaData
  const localization = req.payload.config.localization
  const isMainLocale = !localization || req.locale === localization.defaultLocale
  const isMissing = media.public && isMainLocale && showsSomething(media) && !value?.trim()
  return !isMissing || translate(req, 'beffroi:mediaWithoutAlt', { name: media.originalFilename ?? media.filename ?? '' })
}
