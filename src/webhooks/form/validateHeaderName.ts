import type { TextFieldSingleValidation } from 'payload'

import { translate } from '../../translations/translate.ts'
import { isHeaderName, isReservedHeader } from './headerNames.ts'

export const validateHeaderName: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return req.t('validation:required')
  if (!isHeaderName(value)) return translate(req, 'beffroi:webhookHeaderName')
  return !isReservedHeader(value) || translate(req, 'beffroi:webhookHeaderReserved', { name: value })
}
