import type { PayloadRequest, TextField, TextFieldSingleValidation } from 'payload'

import { isNaf, isRna, isSiren, isSiret } from '../formats/identifiers.ts'
import type { Bilingual } from '../messages/t.ts'
import { translate } from '../messages/validation.ts'
import type { MessageKey } from '../messages/validation.ts'

const checked =
  (isValid: (value: string) => boolean, message: MessageKey): TextFieldSingleValidation =>
  (value: null | string | undefined, { req }: { req: PayloadRequest }) =>
    !value || isValid(value) || translate(req, message)

const isUrl = (value: string): boolean => URL.canParse(value) && /^https?:\/\//i.test(value)

export const validateSiren = checked(isSiren, 'beffroi:siren')
export const validateSiret = checked(isSiret, 'beffroi:siret')
export const validateNaf = checked(isNaf, 'beffroi:naf')
export const validateRna = checked(isRna, 'beffroi:rna')
const validateUrl = checked(isUrl, 'beffroi:url')

/** A web address, `http` or `https` only. */
export const urlField = ({ label, name = 'url' }: { label?: Bilingual; name?: string } = {}): TextField => ({
  name,
  type: 'text',
  label: label ?? { en: 'Web address', fr: 'Adresse web' },
  validate: validateUrl,
})
