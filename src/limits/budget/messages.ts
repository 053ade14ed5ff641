import type { Bilingual } from '../../bilingual.ts'

type Spent = { asked: number; ceiling: number }

/** What is said to a request that asks for more than one request may. */
export const budgetMessages = {
  busy: (): Bilingual => ({
    en: 'Too many large requests are being answered: ask again in a moment, for fewer documents at once.',
    fr: 'Trop de grandes requêtes sont en cours : redemandez dans un instant, moins de documents à la fois.',
  }),
  documents: ({ asked, ceiling }: Spent): Bilingual => ({
    en: `This request reads ${asked} documents or more, with those that it populates and joins; at most ${ceiling} are allowed. Ask for less with “limit”, “depth”, “populate” or “joins”, or in several requests.`,
    fr: `Cette requête lit au moins ${asked} documents, avec ceux qu’elle déplie et joint, pour ${ceiling} au plus. Demandez-en moins avec « limit », « depth », « populate » ou « joins », ou en plusieurs requêtes.`,
  }),
  populated: ({ ceiling, length, levels }: { ceiling: number; length: number; levels: number }): Bilingual => ({
    en: `This request asks for too many relations at once: limit=${length} at depth=${levels}. “limit” times “depth” may be ${ceiling} at most: at this depth ask for ${Math.max(1, Math.floor(ceiling / levels))} documents, and for the following ones with “page”.`,
    fr: `Cette requête demande trop de relations à la fois : limit=${length} avec depth=${levels}. « limit » multiplié par « depth » peut valoir ${ceiling} au plus : à cette profondeur, demandez ${Math.max(1, Math.floor(ceiling / levels))} documents, et les suivants avec « page ».`,
  }),
  queries: ({ asked, ceiling }: Spent): Bilingual => ({
    en: `This request asks the database ${asked} times or more; at most ${ceiling} are allowed. Each join of each document is one: ask for fewer documents with “limit”, fewer joins, or in several requests.`,
    fr: `Cette requête interroge la base au moins ${asked} fois, pour ${ceiling} au plus. Chaque jointure de chaque document compte : demandez moins de documents avec « limit », moins de jointures, ou plusieurs requêtes.`,
  }),
  size: ({ asked, ceiling }: Spent): Bilingual => ({
    en: `The answer to this request would have ${asked} characters; at most ${ceiling} are allowed. Ask for less with “limit”, “depth”, “select” or “populate”, or in several requests.`,
    fr: `La réponse à cette requête compterait ${asked} caractères, pour ${ceiling} au plus. Demandez-en moins avec « limit », « depth », « select » ou « populate », ou en plusieurs requêtes.`,
  }),
}
