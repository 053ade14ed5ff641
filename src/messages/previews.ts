import { textsOf } from './t.ts'
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

/** The texts of the panel about the previews that are sent. */
export const PREVIEW_TEXTS = {
  create: { en: 'Make the link', fr: 'Créer le lien' },
  created: {
    en: 'Copy the address now: it is shown this once. Whoever has it reads this document as it is saved, without an account, until the date below.',
    fr: 'Copiez l’adresse maintenant\u00A0: elle n’est affichée que cette fois. Qui la possède lit ce document tel qu’il est enregistré, sans compte, jusqu’à la date ci-dessous.',
  },
  days: { en: 'For how many days (1 to 30)', fr: 'Pour combien de jours (1 à 30)' },
  desk: { en: 'Previews sent', fr: 'Aperçus envoyés' },
  expires: { en: 'Until {{date}}', fr: 'Jusqu’au {{date}}' },
  explain: {
    en: 'A link shows this document on the website, as it is saved, to somebody who has no account. It stays the same while you go on writing, and also after publication.',
    fr: 'Un lien montre ce document sur le site, tel qu’il est enregistré, à quelqu’un qui n’a pas de compte. Il reste le même pendant que vous continuez à écrire, et après la publication aussi.',
  },
  link: { en: 'Address of the preview', fr: 'Adresse de l’aperçu' },
  made: { en: 'Made by {{name}} on {{date}}', fr: 'Créé par {{name}} le {{date}}' },
  neverUsed: { en: 'Not opened yet', fr: 'Pas encore ouvert' },
  noLinks: { en: 'No link holds at present.', fr: 'Aucun lien n’est valable en ce moment.' },
  noNote: { en: '(for nobody in particular)', fr: '(pour personne en particulier)' },
  note: { en: 'For whom', fr: 'Pour qui' },
  revoke: { en: 'Take back', fr: 'Révoquer' },
  revoked: { en: 'Taken back: it shows nothing any more.', fr: 'Révoqué\u00A0: il ne montre plus rien.' },
  send: { en: 'Send a preview', fr: 'Envoyer un aperçu' },
  sent: { en: 'Links that hold', fr: 'Liens valables' },
  somebody: { en: 'somebody', fr: 'quelqu’un' },
  untitled: { en: 'Untitled', fr: 'Sans titre' },
  used: { en: 'Last opened {{when}}', fr: 'Ouvert pour la dernière fois {{when}}' },
} satisfies Record<string, Bilingual>

/** The texts of the panel about previews, for one reader. */
export const previewText = textsOf(PREVIEW_TEXTS)
