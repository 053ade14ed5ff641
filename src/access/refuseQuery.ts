import type { APIError, PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'

const SENTENCES = {
  broad: (path: string) => ({
    en: `More than 10,000 documents match the condition on “${path}”: narrow it.`,
    fr: `Plus de 10 000 documents répondent à la condition sur « ${path} » : resserrez-la.`,
  }),
  left: (path: string) => ({
    en: `Nobody waits for the answer to the condition on “${path}” any more.`,
    fr: `Plus personne n’attend la réponse à la condition sur « ${path} ».`,
  }),
  long: (path: string) => ({
    en: `“${path.slice(0, 60)}…” goes through too many links: ask in several steps.`,
    fr: `« ${path.slice(0, 60)}… » passe par trop de liens : demandez en plusieurs étapes.`,
  }),
  many: (path: string) => ({
    en: `This query has more than 20 conditions through relations (the last is “${path}”): ask in several queries, or name several values with “in”.`,
    fr: `Cette requête compte plus de 20 conditions à travers des relations (la dernière est « ${path} ») : posez plusieurs requêtes, ou donnez plusieurs valeurs avec « in ».`,
  }),
  sort: (path: string) => ({
    en: `A list cannot be sorted by “${path}”: its order would tell what you may not read. Sort by a field that you can read, of the document itself.`,
    fr: `Une liste ne se trie pas par « ${path} » : son ordre dirait ce que vous ne pouvez pas lire. Triez par un champ lisible du document lui-même.`,
  }),
  where: (path: string) => ({
    en: `“${path}” cannot be searched from this end: ask for the documents at the other end of the link.`,
    fr: `« ${path} » ne se cherche pas de ce côté : interrogez les documents à l’autre bout du lien.`,
  }),
}

/** The answer to a query that would tell what its caller may not read: status 400 and a sentence. */
export const refuseQuery = (req: PayloadRequest, kind: keyof typeof SENTENCES, path: string): APIError =>
  refusal(req, SENTENCES[kind](path))
