import type { TextFieldSingleValidation } from 'payload'

import { isInseeCommune } from '../../src/facts/isInseeCommune.ts'
import { isInseeDepartment } from '../../src/facts/isInseeDepartment.ts'
import { isInseeRegion } from '../../src/facts/isInseeRegion.ts'
import { translate } from '../../src/translations/translate.ts'

/** The code's form depends on what the place is (Insee, code officiel géographique). */
export const validateInsee: TextFieldSingleValidation = (value, { data, req }) => {
  if (!value) return true
  const { type } = data as { type?: string }
  if (type === 'region') return isInseeRegion(value) || translate(req, 'beffroi:inseeRegion')
  if (type === 'department') return isInseeDepartment(value) || translate(req, 'beffroi:inseeDepartment')
  return isInseeCommune(value) || translate(req, 'beffroi:insee')
}
