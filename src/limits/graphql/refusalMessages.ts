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
  definitions: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it has ${measured} fragments and operations, at most ${ceiling} are allowed. Send several documents.`,
    fr: `Ce document est refusé : il compte ${measured} fragments et opérations, pour ${ceiling} au plus. Envoyez plusieurs documents.`,
  }),
  depth: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: its fields are ${measured} levels deep, at most ${ceiling} are allowed. Ask for what lies deeper in a second document.`,
    fr: `Ce document est refusé : ses champs s’emboîtent sur ${measured} niveaux, pour ${ceiling} au plus. Demandez ce qui est plus profond dans un second document.`,
  }),
  pairs: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it asks for the same fields so often that ${measured} pairs of them must be compared, at most ${ceiling} are allowed. Name each field once.`,
    fr: `Ce document est refusé : il demande les mêmes champs si souvent qu’il faut en comparer ${measured} paires, pour ${ceiling} au plus. Nommez chaque champ une fois.`,
  }),
  queries: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it could ask the database ${measured} times, at most ${ceiling} are allowed. Each join of each document is one: ask for smaller pages with “limit”, for fewer joins, or send several documents.`,
    fr: `Ce document est refusé : il pourrait interroger la base ${measured} fois, pour ${ceiling} au plus. Chaque jointure de chaque document compte : demandez des pages plus petites avec « limit », moins de jointures, ou envoyez plusieurs documents.`,
  }),
  selections: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it has ${measured} fields and arguments, counted wherever its fragments are spread, at most ${ceiling} are allowed. Send several documents.`,
    fr: `Ce document est refusé : il compte ${measured} champs et arguments, comptés partout où ses fragments sont repris, pour ${ceiling} au plus. Envoyez plusieurs documents.`,
  }),
  tokens: ({ ceiling }: { ceiling: number }): Bilingual => ({
    en: `This document is refused: it has more than ${ceiling} words and signs. Put values in “variables”, or send several documents.`,
    fr: `Ce document est refusé : il compte plus de ${ceiling} mots et signes. Mettez les valeurs dans « variables », ou envoyez plusieurs documents.`,
  }),
  unknown: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: ${measured} of its names are not in the schema, at most ${ceiling} are explained at once. Compare it with the schema.`,
    fr: `Ce document est refusé : ${measured} de ses noms ne sont pas dans le schéma, pour ${ceiling} au plus expliqués à la fois. Comparez-le au schéma.`,
  }),
}
