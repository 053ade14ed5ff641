import type { PayloadRequest } from 'payload'

import type { Bilingual } from '../bilingual.ts'

/** A text in the language of whoever sent the request (their profile, cookie or `Accept-Language`); French when it is neither. */
export const inLanguageOf = (req: Pick<PayloadRequest, 'i18n'> | undefined, text: Bilingual): string =>
  req?.i18n?.language === 'en' ? text.en : text.fr
