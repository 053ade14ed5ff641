import { textsOf } from './t.ts'

const CONTROLS = {
  copied: { en: 'Copied.', fr: 'Copié.' },
  copy: { en: 'Copy', fr: 'Copier' },
  copyByHand: {
    en: 'The browser refused to copy: the text is selected, copy it with the keyboard.',
    fr: 'Le navigateur a refusé de copier : le texte est sélectionné, copiez-le au clavier.',
  },
  gone: { en: 'in the trash or deleted', fr: 'à la corbeille ou supprimé' },
  noAnswer: {
    en: 'The server did not answer. Check your connection and try again.',
    fr: 'Le serveur n’a pas répondu. Vérifiez votre connexion et recommencez.',
  },
  stateDraft: { en: 'Draft', fr: 'Brouillon' },
  statePublished: { en: 'Public', fr: 'Public' },
}

/** The texts of the controls that the panel's own parts share, in a language. */
export const controlText = textsOf(CONTROLS)
