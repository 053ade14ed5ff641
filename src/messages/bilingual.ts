import type { PayloadRequest } from 'payload'

/** A text that an editor reads, in the two languages of the admin panel. */
export type Bilingual = { en: string; fr: string }

/** A text in the language of whoever sent the request (their profile, cookie or `Accept-Language`); French when it is neither. */
export const inLanguageOf = (req: Pick<PayloadRequest, 'i18n'> | undefined, text: Bilingual): string =>
  req?.i18n?.language === 'en' ? text.en : text.fr
