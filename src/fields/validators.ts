import type { PayloadRequest, TextFieldSingleValidation } from 'payload'

import { isNaf } from '../facts/isNaf.ts'
import { isRna } from '../facts/isRna.ts'
import { isSiren } from '../facts/isSiren.ts'
import { isSiret } from '../facts/isSiret.ts'
import { translate, type MessageKey } from '../translations/translate.ts'

const checked =
  (isValid: (value: string) => boolean, message: MessageKey): TextFieldSingleValidation =>
  (value: null | string | undefined, { req }: { req: PayloadRequest }) =>
    !value || isValid(value) || translate(req, message)

const isUrl = (value: string): boolean => URL.canParse(value) && /^https?:\/\//i.test(value)

export const validateSiren = checked(isSiren, 'beffroi:siren')
export const validateSiret = checked(isSiret, 'beffroi:siret')
export const validateNaf = checked(isNaf, 'beffroi:naf')
export const validateRna = checked(isRna, 'beffroi:rna')
export const validateUrl = checked(isUrl, 'beffroi:url')
