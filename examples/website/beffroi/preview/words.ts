/** What a page says of a preview, in the languages that editors read. */
export const PREVIEW_WORDS = {
  en: {
    ended: 'This preview has ended: what you see is what is published.',
    exit: 'Leave the preview',
    link: (date: string) => `Preview, not published. Somebody of the newsroom shows it to you until ${date}.`,
    nothing: 'This preview does not exist, or it has ended. Ask whoever sent it for another one.',
    opening: 'Opening the preview…',
    own: 'Preview: this is how the page will be. Only you see it.',
    reopen: 'Open it again',
    script: 'A preview needs JavaScript.',
    title: 'Preview',
  },
  fr: {
    ended: 'Cet aperçu a pris fin\u00A0: vous voyez ce qui est publié.',
    exit: 'Quitter l’aperçu',
    link: (date: string) => `Aperçu, non publié. La rédaction vous le montre jusqu’au ${date}.`,
    nothing: 'Cet aperçu n’existe pas, ou il a pris fin. Demandez-en un autre à qui vous l’a envoyé.',
    opening: 'Ouverture de l’aperçu…',
    own: 'Aperçu\u00A0: voici comment sera la page. Vous seul la voyez.',
    reopen: 'Le rouvrir',
    script: 'Un aperçu demande JavaScript.',
    title: 'Aperçu',
  },
} as const

export type PreviewLocale = keyof typeof PREVIEW_WORDS

/** The language of a visitor: French unless their browser asks for English first. */
export const previewLocale = (accepted: null | string): PreviewLocale =>
  /^\s*en\b/i.test(accepted ?? '') ? 'en' : 'fr'
