import type { Bilingual } from './t.ts'

/** What is wrong with a request for the change stream, or why it has to wait. */
export const CHANGES = {
  busy: {
    en: 'Too many readers follow the changes at the moment: come again in a few seconds, with the same cursor.',
    fr: 'Trop de lecteurs suivent les changements en ce moment\u00A0: revenez dans quelques secondes, avec le même curseur.',
  },
  busyAddress: {
    en: 'Too many answers of the change stream are open from this address, or with this key: close one, or come again in a few seconds.',
    fr: 'Trop de réponses du flux des changements sont ouvertes depuis cette adresse, ou avec cette clé\u00A0: fermez-en une, ou revenez dans quelques secondes.',
  },
  gone: {
    en: 'This cursor is of no use any more: what changed since then is no longer kept, or other collections, languages or fields are asked for now. Start again without “cursor”, and replace your copy by what comes.',
    fr: 'Ce curseur ne sert plus\u00A0: ce qui a changé depuis n’est plus conservé, ou la demande porte sur d’autres collections, langues ou champs. Recommencez sans «\u00A0cursor\u00A0», et remplacez votre copie par ce qui arrive.',
  },
  notReady: {
    en: 'The published snapshot is being written: come again in a few seconds.',
    fr: 'L’instantané des contenus publiés est en cours d’écriture\u00A0: revenez dans quelques secondes.',
  },
  unknownCollection: {
    en: 'There are no changes of “{{name}}” here. Use {{known}}.',
    fr: 'Il n’y a pas de changements de «\u00A0{{name}}\u00A0» ici. Utilisez {{known}}.',
  },
  unknownLocale: {
    en: 'This newsroom does not publish in “{{name}}”. Use {{known}}.',
    fr: 'Cette rédaction ne publie pas en «\u00A0{{name}}\u00A0». Utilisez {{known}}.',
  },
  unknownParameter: {
    en: 'The change stream does not know “{{name}}”. Use {{known}}.',
    fr: 'Le flux des changements ne connaît pas «\u00A0{{name}}\u00A0». Utilisez {{known}}.',
  },
  wrongCursor: {
    en: 'This is no cursor: use that of the last line you have read, unchanged, “now” for what comes from now on, or none for everything.',
    fr: 'Ceci n’est pas un curseur\u00A0: utilisez celui de la dernière ligne lue, tel quel, «\u00A0now\u00A0» pour ce qui vient à partir de maintenant, ou aucun pour tout recevoir.',
  },
  wrongLimit: {
    en: '“limit” must be a whole number from 1 up.',
    fr: '«\u00A0limit\u00A0» doit être un nombre entier à partir de 1.',
  },
} satisfies Record<string, Bilingual>
