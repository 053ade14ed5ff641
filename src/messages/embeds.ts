import type { Bilingual } from './t.ts'

/** What an editor reads of pages of other sites in a text. */
export const EMBEDS = {
  badResponse: {
    en: '{{provider}} told nothing of this page. Write a title yourself.',
    fr: '{{provider}} n’a rien dit de cette page. Écrivez un titre vous-même.',
  },
  looking: { en: 'Asking {{provider}}…', fr: 'Question posée à {{provider}}…' },
  notFound: {
    en: '{{provider}} does not know this page, or does not show it elsewhere: check the address.',
    fr: '{{provider}} ne connaît pas cette page, ou ne la montre pas ailleurs\u00A0: vérifiez l’adresse.',
  },
  notListed: {
    en: 'This page cannot be shown in a text. Take the address of a page of {{providers}}, or put a link.',
    fr: 'Cette page ne peut pas être montrée dans un texte. Prenez l’adresse d’une page de {{providers}}, ou mettez un lien.',
  },
  unreachable: {
    en: '{{provider}} does not answer. Write a title yourself.',
    fr: '{{provider}} ne répond pas. Écrivez un titre vous-même.',
  },
} satisfies Record<string, Bilingual>
