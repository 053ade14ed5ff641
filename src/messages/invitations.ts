import { ROLE_LABELS } from './roles.ts'
import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

export const INVITATION_REFUSALS = {
  badInvitation: {
    en: 'Send { "email": …, "name": …, "role": "admin", "editor", "author" or "translator", "language": "fr" or "en" }.',
    fr: 'Envoyez { "email": …, "name": …, "role": "admin", "editor", "author" ou "translator", "language": "fr" ou "en" }.',
  },
  known: {
    en: '{{email}} has an account already. On its page, “Send a way in” lets its owner choose a new password.',
    fr: '{{email}} a déjà un compte. Sur sa page, «\u202FEnvoyer un accès\u202F» permet à son titulaire de choisir un nouveau mot de passe.',
  },
  noAccount: { en: 'There is no such account.', fr: 'Ce compte n’existe pas.' },
  notYours: { en: 'Administrators invite colleagues.', fr: 'L’administration invite les collègues.' },
} satisfies Record<string, Bilingual>

export const INVITATION_EMAIL = {
  subject: { en: 'Your access to the newsroom of {{newsroom}}', fr: 'Votre accès à la rédaction de {{newsroom}}' },
  text: {
    en: 'Hello {{name}},\n\n{{inviter}} gives you access to the newsroom of {{newsroom}}. Choose your password here, within seven days; the address works once:\n\n{{link}}\n\nAfterwards you sign in at {{panel}} with {{email}}.',
    fr: 'Bonjour {{name}},\n\n{{inviter}} vous donne accès à la rédaction de {{newsroom}}. Choisissez votre mot de passe à cette adresse, dans les sept jours\u00A0; elle ne sert qu’une fois\u00A0:\n\n{{link}}\n\nEnsuite, vous vous connectez sur {{panel}} avec {{email}}.',
  },
} satisfies Record<string, Bilingual>

const INVITATIONS = {
  ...ROLE_LABELS,
  address: { en: 'Address to hand over', fr: 'Adresse à transmettre' },
  email: { en: 'E-mail', fr: 'E-mail' },
  en: { en: 'English', fr: 'Anglais' },
  explain: {
    en: 'Your colleague chooses their own password, within seven days, at an address that works once.',
    fr: 'Votre collègue choisit son mot de passe, dans les sept jours, à une adresse qui ne sert qu’une fois.',
  },
  fr: { en: 'French', fr: 'Français' },
  invite: { en: 'Invite a colleague', fr: 'Inviter un collègue' },
  language: { en: 'Language of the e-mail', fr: 'Langue de l’e-mail' },
  name: { en: 'Name', fr: 'Nom' },
  notSent: {
    en: 'No e-mail could be sent: hand this address over yourself. It is shown this once.',
    fr: 'Aucun e-mail n’a pu être envoyé\u00A0: transmettez vous-même cette adresse. Elle n’est affichée que cette fois.',
  },
  role: { en: 'Role', fr: 'Rôle' },
  send: { en: 'Send the invitation', fr: 'Envoyer l’invitation' },
  sendAccess: { en: 'Send a way in', fr: 'Envoyer un accès' },
  sendAccessExplained: {
    en: 'Sends an address where its owner chooses a new password, within seven days: for an invitation that has lapsed, or a password that is lost.',
    fr: 'Envoie une adresse où son titulaire choisit un nouveau mot de passe, dans les sept jours\u00A0: pour une invitation périmée ou un mot de passe perdu.',
  },
  sending: { en: 'Sending…', fr: 'Envoi…' },
  sent: { en: 'Sent to {{email}}.', fr: 'Envoyé à {{email}}.' },
}

/** The texts of the panel about invitations, in a language. */
export const invitationText = textsOf(INVITATIONS)
