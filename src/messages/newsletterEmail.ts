import { textsOf } from './t.ts'

const EMAIL = {
  readOnline: { en: 'Read on the website', fr: 'Lire sur le site' },
  unsubscribe: { en: 'Unsubscribe', fr: 'Se désabonner' },
}

/** What stands in the e-mail of a newsletter beside the newsletter’s own words. */
export const emailText = textsOf(EMAIL)

/** The sentences of the API for a newsletter’s e-mail. */
export const EMAIL_REFUSALS = {
  alreadySent: {
    en: 'This issue has been sent to {{list}} already, on {{date}}.',
    fr: 'Ce numéro a déjà été envoyé à {{list}}, le {{date}}.',
  },
  badHandOver: {
    en: 'Send nothing, or when the issue was handed over last, to do it again: { "again": "2026-11-27T16:00:00.000Z" }.',
    fr: 'N’envoyez rien, ou le moment de la dernière remise pour recommencer\u00A0: { "again": "2026-11-27T16:00:00.000Z" }.',
  },
  empty: {
    en: 'There is nothing to read in this issue: neither an editorial nor an article that is published.',
    fr: 'Il n’y a rien à lire dans ce numéro\u00A0: ni éditorial ni article publié.',
  },
  failed: {
    en: 'The mail server refused the message: the operator finds why in the server’s log.',
    fr: 'Le serveur de courrier a refusé le message\u00A0: l’exploitant en trouve la raison dans le journal du serveur.',
  },
  goneArticle: { en: 'a deleted article', fr: 'un article supprimé' },
  handedOver: {
    en: 'This issue has been handed over already, on {{date}}.',
    fr: 'Ce numéro a déjà été remis au service d’envoi, le {{date}}.',
  },
  handedOverBy: {
    en: 'This issue has been handed over already, on {{date}}, by {{name}}.',
    fr: 'Ce numéro a déjà été remis au service d’envoi, le {{date}}, par {{name}}.',
  },
  handOverNotYours: {
    en: 'Editors hand newsletters over to the service that sends them.',
    fr: 'Les éditeurs remettent les lettres au service d’envoi.',
  },
  hasChanges: {
    en: 'This issue has changes that are not published: publish them first, the list would get another text than the website shows.',
    fr: 'Ce numéro a des modifications qui ne sont pas publiées\u00A0: publiez-les d’abord, la liste recevrait un autre texte que celui du site.',
  },
  noAddress: {
    en: 'Your account has no e-mail address.',
    fr: 'Votre compte n’a pas d’adresse e-mail.',
  },
  noList: {
    en: 'The newsroom’s settings name no address of a list: an admin writes it under “Newsletter by e-mail”.',
    fr: 'Les réglages de la rédaction ne nomment pas d’adresse de liste\u00A0: un administrateur l’écrit sous «\u202FLettre par e-mail\u202F».',
  },
  noReceiver: {
    en: 'No active webhook asks for newsletters in this language: an admin chooses it under “What it receives” of a webhook.',
    fr: 'Aucun webhook actif ne demande les lettres dans cette langue\u00A0: un administrateur le choisit dans «\u202FCe qu’il reçoit\u202F» d’un webhook.',
  },
  noSite: {
    en: 'The newsroom’s settings do not say where its website is: the links of the e-mail would lead nowhere.',
    fr: 'Les réglages de la rédaction ne disent pas où est son site\u00A0: les liens de l’e-mail ne mèneraient nulle part.',
  },
  notFound: { en: 'There is no such issue.', fr: 'Ce numéro n’existe pas.' },
  notPublished: {
    en: 'Publish the issue first: its readers could not open it on the website.',
    fr: 'Publiez d’abord le numéro\u00A0: ses lecteurs ne pourraient pas l’ouvrir sur le site.',
  },
  notTranslated: {
    en: 'This issue has no title in this language: the list would get it in another one. Translate it first.',
    fr: 'Ce numéro n’a pas de titre dans cette langue\u00A0: la liste le recevrait dans une autre. Traduisez-le d’abord.',
  },
  notYours: {
    en: 'Editors send newsletters to their list.',
    fr: 'Les éditeurs envoient les lettres à leur liste.',
  },
}

const PANEL = {
  clipped: {
    en: 'The e-mail is {{size}} KB: Gmail cuts it after 102 KB. Take out an article or its picture.',
    fr: 'L’e-mail fait {{size}}\u00A0ko\u00A0: Gmail le coupe après 102\u00A0ko. Retirez un article ou son image.',
  },
  confirm: { en: 'Send to {{list}} now', fr: 'Envoyer maintenant à {{list}}' },
  copied: { en: 'Copied.', fr: 'Copié.' },
  copy: { en: 'Copy the HTML', fr: 'Copier le HTML' },
  download: { en: 'Download the HTML', fr: 'Télécharger le HTML' },
  downloadText: { en: 'Download the text', fr: 'Télécharger le texte' },
  empty: {
    en: 'There is nothing to read in it yet, neither an editorial nor an article that is published: it cannot be sent to the list.',
    fr: 'Rien à lire pour l’instant, ni éditorial ni article publié\u00A0: elle ne peut pas être envoyée à la liste.',
  },
  handedOver: {
    en: 'Handed over to the sending service on {{date}}.',
    fr: 'Remis au service d’envoi le {{date}}.',
  },
  handedOverBy: {
    en: 'Handed over to the sending service on {{date}} by {{name}}.',
    fr: 'Remis au service d’envoi le {{date}} par {{name}}.',
  },
  handedOverNow: { en: 'Handed over to {{names}}.', fr: 'Remis à {{names}}.' },
  handOver: { en: 'Hand over to the sending service…', fr: 'Remettre au service d’envoi…' },
  handOverAgain: { en: 'Hand over again…', fr: 'Remettre encore une fois…' },
  handOverConfirm: { en: 'Hand over to {{names}} now', fr: 'Remettre maintenant à {{names}}' },
  handOverLog: { en: 'See what was sent', fr: 'Voir les envois' },
  handOverNone: {
    en: 'This issue can be handed over to a sending service once a webhook asks for newsletters.',
    fr: 'Ce numéro pourra être remis à un service d’envoi quand un webhook demandera les lettres.',
  },
  handOverNoneAsk: { en: 'An admin sets it up.', fr: 'Un administrateur le règle.' },
  handOverSetUp: { en: 'Set up a webhook', fr: 'Régler un webhook' },
  hasChanges: {
    en: 'The e-mail below has changes that are not published: publish them before it goes to the list.',
    fr: 'L’e-mail ci-dessous a des modifications qui ne sont pas publiées\u00A0: publiez-les avant de l’envoyer à la liste.',
  },
  leftOut: {
    en: 'Left out, since not published or deleted: {{titles}}.',
    fr: 'Laissés de côté, car non publiés ou supprimés\u00A0: {{titles}}.',
  },
  noAlt: { en: 'Pictures without a description: {{titles}}.', fr: 'Images sans texte alternatif\u00A0: {{titles}}.' },
  notCopied: {
    en: 'The browser refused to copy: download the HTML instead.',
    fr: 'Le navigateur a refusé de copier\u00A0: téléchargez plutôt le HTML.',
  },
  notPublished: {
    en: 'Not published yet: it can be sent to the list once it is.',
    fr: 'Pas encore publié\u00A0: l’envoi à la liste est possible ensuite.',
  },
  notTranslated: {
    en: 'The issue has no title in this language: its words are those of another one, and it cannot be sent to the list.',
    fr: 'Le numéro n’a pas de titre dans cette langue\u00A0: ses mots sont ceux d’une autre, et il ne peut pas être envoyé à la liste.',
  },
  noUnsubscribe: {
    en: 'Nothing says how to unsubscribe: an admin writes it in the newsroom’s settings.',
    fr: 'Rien ne dit comment se désabonner\u00A0: un administrateur l’écrit dans les réglages de la rédaction.',
  },
  open: { en: 'Newsletter by e-mail', fr: 'Lettre par e-mail' },
  preparing: { en: 'Writing the e-mail…', fr: 'Rédaction de l’e-mail…' },
  preview: { en: 'The e-mail as its readers see it', fr: 'L’e-mail tel que ses lecteurs le voient' },
  send: { en: 'Send to the list…', fr: 'Envoyer à la liste…' },
  sending: { en: 'Sending…', fr: 'Envoi…' },
  sent: { en: 'Sent to {{list}}.', fr: 'Envoyé à {{list}}.' },
  sentAlready: { en: 'Sent to {{list}} on {{date}}.', fr: 'Envoyé à {{list}} le {{date}}.' },
  test: { en: 'Send me a test', fr: 'M’envoyer un essai' },
  tested: { en: 'A test is on its way to {{address}}.', fr: 'Un essai est parti vers {{address}}.' },
  untranslated: {
    en: 'Without a title in this language, so in another one: {{titles}}.',
    fr: 'Sans titre dans cette langue, donc dans une autre\u00A0: {{titles}}.',
  },
}

/** What the panel says of a newsletter’s e-mail. */
export const newsletterEmailText = textsOf(PANEL)
