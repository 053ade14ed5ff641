import type { Bilingual } from './t.ts'

/** The sentences for previews, over the API and in the panel. */
export const PREVIEWS = {
  badLink: {
    en: 'Send { "collection": …, "id": …, "locale": …, "days": 1 to 30, "note": … }.',
    fr: 'Envoyez { "collection": …, "id": …, "locale": …, "days": 1 à 30, "note": … }.',
  },
  busy: {
    en: 'Too many previews are being read at once: ask again in a few seconds.',
    fr: 'Trop d’aperçus sont lus en même temps\u00A0: réessayez dans quelques secondes.',
  },
  noPreview: {
    en: 'There is no such preview, or it has ended.',
    fr: 'Cet aperçu n’existe pas, ou il a pris fin.',
  },
  noSite: {
    en: 'Previews are not set up yet: an administrator writes the address of the website under “Newsroom settings”.',
    fr: 'Les aperçus ne sont pas encore configurés\u00A0: un administrateur indique l’adresse du site dans «\u202FRéglages de la rédaction\u202F».',
  },
  notAnswered: {
    en: 'A preview cannot answer this: it answers what readers may ask for, and nothing else. The same request without a preview says what is wrong with it.',
    fr: 'Un aperçu ne peut pas répondre à ceci\u00A0: il répond à ce que les lecteurs peuvent demander, et à rien d’autre. La même demande hors aperçu dit ce qui ne va pas.',
  },
  notYours: {
    en: 'Editors send previews of any document, authors those of their own.',
    fr: 'Les éditeurs envoient l’aperçu de tout document, les auteurs celui des leurs.',
  },
  signIn: {
    en: 'Sign in to the newsroom, then open the preview again.',
    fr: 'Connectez-vous à la rédaction, puis rouvrez l’aperçu.',
  },
  starting: {
    en: 'The published snapshot is being written: ask again in a moment.',
    fr: 'L’instantané de ce qui est publié est en cours d’écriture\u00A0: réessayez dans un instant.',
  },
  tooMany: {
    en: 'This document has {{most}} preview links already: take back those that are no longer needed.',
    fr: 'Ce document a déjà {{most}} liens d’aperçu\u00A0: révoquez ceux qui ne servent plus.',
  },
} satisfies Record<string, Bilingual>
