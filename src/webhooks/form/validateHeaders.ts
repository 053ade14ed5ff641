import type { ArrayFieldValidation } from 'payload'
import { array } from 'payload/shared'

import { isRecord } from '../../isRecord.ts'
import { translate } from '../../translations/translate.ts'

/** Servers disagree about which of two headers of one name counts. */
export const validateHeaders: ArrayFieldValidation = (value, options) => {
  const names = (Array.isArray(value) ? value : []).flatMap((row: unknown) => (isRecord(row) && typeof row.name === 'string' ? [row.name.toLowerCase()] : []))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return twice === undefined ? array(value, options) : translate(options.req, 'beffroi:webhookHeaderTwice', { name: twice })
}
