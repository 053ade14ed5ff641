import type { Bilingual } from '../../bilingual.ts'

type Measured = { ceiling: number; measured: number }

/** What is said to whoever sends a GraphQL document that asks for too much: what was measured, the ceiling, what to do. */
export const refusalMessages = {
  aliases: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it has ${measured} aliases, at most ${ceiling} are allowed. Send several documents, or ask for a list with “where”.`,
    fr: `Ce document est refusé : il compte ${measured} alias, pour ${ceiling} au plus. Envoyez plusieurs documents, ou demandez une liste avec « where ».`,
  }),
  cost: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: its answer could hold ${measured} values, at most ${ceiling} are allowed. Ask for smaller pages with “limit”, in joins too, for fewer fields, or send several documents.`,
    fr: `Ce document est refusé : sa réponse pourrait contenir ${measured} valeurs, pour ${ceiling} au plus. Demandez des pages plus petites avec « limit », y compris dans les jointures, moins de champs, ou envoyez plusieurs documents.`,
  }),
  cycle: (): Bilingual => ({
    en: 'This document is refused: its fragments lead back to themselves, or hold one another more than 100 levels deep. Spread them at fewer levels.',
    fr: 'Ce document est refusé : ses fragments se contiennent eux-mêmes, ou s’emboîtent sur plus de 100 niveaux. Réduisez leur emboîtement.',
  }),
  depth: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: its fields are ${measured} levels deep, at most ${ceiling} are allowed. Ask for what lies deeper in a second document.`,
    fr: `Ce document est refusé : ses champs s’emboîtent sur ${measured} niveaux, pour ${ceiling} au plus. Demandez ce qui est plus profond dans un second document.`,
  }),
}
