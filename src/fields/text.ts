import type { PayloadRequest, TextField, TextFieldSingleValidation } from 'payload'

import { isTranslating } from '../access/roles.ts'
import type { Bilingual } from '../messages/t.ts'
import { translate } from '../messages/validation.ts'
import type { MessageKey } from '../messages/validation.ts'

/** A validation of a text: an empty one is accepted, and what `isValid` accepts; anything else gets the message. */
export const checked =
  (isValid: (value: string) => boolean, message: MessageKey): TextFieldSingleValidation =>
  (value: null | string | undefined, { req }: { req: PayloadRequest }) =>
    !value || isValid(value) || translate(req, message)

const isUrl = (value: string): boolean => URL.canParse(value) && /^https?:\/\//i.test(value)

/** What a field of addresses of other sites says of itself, so that they are looked after (`src/link-checks`): `custom: WEB_ADDRESS`, in a project's own too. */
export const WEB_ADDRESS = { beffroi: { isWebAddress: true } }

/** A web address, `http` or `https` only. */
export const urlField = ({ label, name = 'url' }: { label?: Bilingual; name?: string } = {}): TextField => ({
  name,
  type: 'text',
  custom: WEB_ADDRESS,
  label: label ?? { en: 'Web address', fr: 'Adresse web' },
  validate: checked(isUrl, 'beffroi:url'),
})

/**
 * Validates a localised field that is required in the newsroom's own language. Elsewhere it may be missing, since readers then get the newsroom's
 * language; publishing in English must not wait for every figure's label.
 */
export const requiredInMainLocale = (
  value: null | string | string[] | undefined,
  { req }: { req: PayloadRequest },
): string | true =>
  isTranslating(req) || Boolean(typeof value === 'string' ? value.trim() : value) || req.t('validation:required')

/** Validates a text that is required and the same in every language: spaces alone are no name, and give no address. */
export const requiredWords = (value: null | string | undefined, { req }: { req: PayloadRequest }): string | true =>
  Boolean(value?.trim()) || req.t('validation:required')

/** The title of a document, in each language. */
export const titleField: TextField = {
  name: 'title',
  type: 'text',
  label: { en: 'Title', fr: 'Titre' },
  localized: true,
  required: true,
  validate: requiredInMainLocale,
}
