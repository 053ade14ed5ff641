import type { Bilingual } from '../bilingual.ts'

const MAX_ECHO = 40

const shortened = (value: string): string => (value.length > MAX_ECHO ? `${value.slice(0, MAX_ECHO)}…` : value)

/** Says that a page size is refused. `asked` is the argument as the caller wrote it: `limit=0`, `joins[articles][limit]=500`. */
export const pageSizeMessage = ({ asked, ceiling }: { asked: string; ceiling: number }): Bilingual => ({
  en: `This page size is refused: ${shortened(asked)}. Ask for 1 to ${ceiling} documents a page with “limit”, and for the following ones with “page”.`,
  fr: `Cette taille de page est refusée : ${shortened(asked)}. Demandez de 1 à ${ceiling} documents par page avec « limit », et les suivants avec « page ».`,
})
