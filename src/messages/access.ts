import type { Bilingual } from './t.ts'

/** The sentences for who may not sign in, or whose key or request is refused. */
export const ACCESS_REFUSALS = {
  firstAccountToken: {
    en: 'The first account is made at the address that the server printed when it started: open that one.',
    fr: 'Le premier compte se crée à l’adresse que le serveur a affichée à son démarrage\u00A0: ouvrez celle-là.',
  },
  firstAccountUnderWay: {
    en: 'Somebody else is making the first account at this moment: reload the page.',
    fr: 'Quelqu’un d’autre crée le premier compte en ce moment même\u00A0: rechargez la page.',
  },
  foreignSite: {
    en: 'Sign in and out on the newsroom’s own pages: this request comes from another site.',
    fr: 'Connectez-vous et déconnectez-vous sur les pages de la rédaction\u00A0: cette demande vient d’un autre site.',
  },
  staffOnly: { en: 'Only members of the newsroom may do this.', fr: 'Réservé aux membres de la rédaction.' },
  tooManyTries: (seconds: number): Bilingual => ({
    en: `Too many tries: wait ${seconds} seconds.`,
    fr: `Trop d’essais\u00A0: attendez ${seconds} secondes.`,
  }),
  unknownDocument: {
    en: 'There is no such document, or you may not read it.',
    fr: 'Ce document n’existe pas, ou vous ne pouvez pas le lire.',
  },
  unknownKey: {
    en: 'This API key opens nothing: it is unknown, switched off or badly written. Send “Authorization: api-clients API-Key …” with the key of an API client.',
    fr: 'Cette clé d’API n’ouvre rien\u00A0: elle est inconnue, désactivée ou mal écrite. Envoyez «\u00A0Authorization: api-clients API-Key …\u00A0» avec la clé d’un client de l’API.',
  },
}

/** The sentences for conditions and sorts that would tell what their caller may not read, or would cost too much. */
export const QUERY_REFUSALS = {
  broad: (path: string): Bilingual => ({
    en: `More than 10,000 documents match the condition on “${path}”: narrow it.`,
    fr: `Plus de 10 000 documents répondent à la condition sur « ${path} » : resserrez-la.`,
  }),
  left: (path: string): Bilingual => ({
    en: `Nobody waits for the answer to the condition on “${path}” any more.`,
    fr: `Plus personne n’attend la réponse à la condition sur « ${path} ».`,
  }),
  long: (path: string): Bilingual => ({
    en: `“${path.slice(0, 60)}…” goes through too many links: ask in several steps.`,
    fr: `« ${path.slice(0, 60)}… » passe par trop de liens : demandez en plusieurs étapes.`,
  }),
  many: (path: string): Bilingual => ({
    en: `This query has more than 20 conditions through relations (the last is “${path}”): ask in several queries, or name several values with “in”.`,
    fr: `Cette requête compte plus de 20 conditions à travers des relations (la dernière est « ${path} ») : posez plusieurs requêtes, ou donnez plusieurs valeurs avec « in ».`,
  }),
  sort: (path: string): Bilingual => ({
    en: `A list cannot be sorted by “${path}”: its order would tell what you may not read. Sort by a field that you can read, of the document itself.`,
    fr: `Une liste ne se trie pas par « ${path} » : son ordre dirait ce que vous ne pouvez pas lire. Triez par un champ lisible du document lui-même.`,
  }),
  where: (path: string): Bilingual => ({
    en: `“${path}” cannot be searched from this end: ask for the documents at the other end of the link.`,
    fr: `« ${path} » ne se cherche pas de ce côté : interrogez les documents à l’autre bout du lien.`,
  }),
}
