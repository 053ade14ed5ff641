import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** The texts of the log, of the page of a webhook and of the dashboard about websites that are told. */
export const PANEL_TEXTS = {
  accountGone: { en: 'Account removed', fr: 'Compte supprimé' },
  affected: { en: 'What shows it', fr: 'Ce qui le montre' },
  affectedAll: {
    en: 'More pages show it than can be named: a website renews all of them.',
    fr: 'Trop de pages le montrent pour être nommées : un site les renouvelle toutes.',
  },
  affectedDocuments: { en: 'Documents', fr: 'Documents' },
  affectedNone: { en: 'None.', fr: 'Aucun.' },
  affectedPaths: { en: 'Pages of the website', fr: 'Pages du site' },
  affectedPending: { en: 'Not worked out yet.', fr: 'Pas encore établi.' },
  affectedTags: { en: 'Cache tags', fr: 'Étiquettes de cache' },
  allChanges: { en: 'and {{count}} more', fr: 'et {{count}} de plus' },
  allSites: { en: 'All websites', fr: 'Tous les sites' },
  answer: { en: 'Answer', fr: 'Réponse' },
  answerEmpty: { en: 'The answer had no text.', fr: 'La réponse n’avait pas de texte.' },
  attempt: { en: 'Attempt {{number}}', fr: 'Tentative {{number}}' },
  attempts: { en: 'Attempts', fr: 'Tentatives' },
  attemptsNone: { en: 'Nothing has been sent yet.', fr: 'Rien n’est encore parti.' },
  bySystem: { en: 'The newsroom itself', fr: 'La rédaction elle-même' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  changes: { en: 'What changed', fr: 'Ce qui a changé' },
  changesMany: { en: '{{count}} changes: {{titles}}', fr: '{{count}} changements : {{titles}}' },
  changesPlain: { en: '{{count}} changes', fr: '{{count}} changements' },
  createWebhook: { en: 'Add a website', fr: 'Ajouter un site' },
  duration: { en: 'in {{time}}', fr: 'en {{time}}' },
  errorBadHeader: {
    en: 'An extra header cannot be sent as it is written.',
    fr: 'Un en-tête supplémentaire ne peut pas être envoyé tel qu’il est écrit.',
  },
  errorBadUrl: { en: 'The address cannot be read.', fr: 'L’adresse est illisible.' },
  errorClosedEarly: {
    en: 'The website cut the connection before it answered.',
    fr: 'Le site a coupé la connexion avant de répondre.',
  },
  errorConnection: { en: 'The website cannot be reached.', fr: 'Le site est injoignable.' },
  errorDns: { en: 'The name of the website is not known.', fr: 'Le nom du site est inconnu.' },
  errorForbiddenAddress: {
    en: 'The address leads into a private network.',
    fr: 'L’adresse mène dans un réseau privé.',
  },
  errorNotHttp: {
    en: 'What answers at this address is no website.',
    fr: 'Ce qui répond à cette adresse n’est pas un site.',
  },
  errorNotMade: {
    en: 'The message could not be made from the settings: write the token and the headers again.',
    fr: 'Le message n’a pas pu être préparé avec les réglages : saisissez de nouveau le jeton et les en-têtes.',
  },
  errorTimeout: { en: 'The website did not answer in time.', fr: 'Le site n’a pas répondu à temps.' },
  errorTls: { en: 'The certificate of the website is not valid.', fr: 'Le certificat du site n’est pas valable.' },
  eventAddress: {
    en: 'Address: before {{before}}, now {{after}}.',
    fr: 'Adresse : avant {{before}}, maintenant {{after}}.',
  },
  eventLanguages: { en: 'Languages: {{languages}}.', fr: 'Langues : {{languages}}.' },
  eventLine: { en: '{{change}}: {{title}}', fr: '{{change}} : {{title}}' },
  eventNumber: { en: 'Number {{number}} of the log', fr: 'Numéro {{number}} du journal' },
  handedOver: { en: 'Newsletter handed over', fr: 'Lettre remise' },
  lastDeliveries: { en: 'Last deliveries', fr: 'Derniers envois' },
  lastDeliveriesNone: { en: 'Nothing has been sent to this website yet.', fr: 'Rien n’a encore été envoyé à ce site.' },
  message: { en: 'Message as sent', fr: 'Message tel qu’envoyé' },
  messageId: { en: 'Message id', fr: 'Numéro du message' },
  next: { en: 'What comes next', fr: 'Et maintenant' },
  nextCancelled: { en: 'Cancelled, nothing more will be sent.', fr: 'Annulé, rien ne partira plus.' },
  nextDelivered: { en: 'Nothing left to do', fr: 'Rien à faire' },
  nextFailed: {
    en: 'Given up: send it again once the website answers',
    fr: 'Abandonné : à renvoyer quand le site répondra',
  },
  nextFailedTest: { en: 'A test is not repeated', fr: 'Un essai n’est pas répété' },
  nextFirstAt: { en: 'Leaves at {{time}}', fr: 'Part à {{time}}' },
  nextFirstIn: { en: 'Leaves in {{minutes}} min, at {{time}}', fr: 'Part dans {{minutes}} min, à {{time}}' },
  nextFirstNow: { en: 'Leaves in a moment', fr: 'Part dans un instant' },
  nextFirstOn: { en: 'Leaves on {{date}}', fr: 'Part {{date}}' },
  nextRetryAt: { en: 'Next attempt at {{time}}', fr: 'Nouvel essai à {{time}}' },
  nextRetryIn: {
    en: 'Next attempt in {{minutes}} min, at {{time}}',
    fr: 'Nouvel essai dans {{minutes}} min, à {{time}}',
  },
  nextRetryNow: { en: 'Next attempt in a moment', fr: 'Nouvel essai dans un instant' },
  nextRetryOn: { en: 'Next attempt on {{date}}', fr: 'Nouvel essai {{date}}' },
  nextWaitsForSite: { en: 'Waits until the website is active again', fr: 'Attend que le site soit remis en service' },
  openDocument: { en: 'Open the document', fr: 'Ouvrir le document' },
  openLog: { en: 'See what was sent', fr: 'Voir les envois' },
  outcomeDelivered: { en: 'The website received it. {{answer}}', fr: 'Le site l’a bien eu. {{answer}}' },
  outcomeFailed: { en: 'It did not arrive. {{answer}}', fr: 'Ce n’est pas arrivé. {{answer}}' },
  outcomeRetry: { en: 'It did not arrive. {{answer}} {{next}}.', fr: 'Ce n’est pas arrivé. {{answer}} {{next}}.' },
  outcomeUnknown: {
    en: 'It is recorded and has not been sent yet. The log shows what becomes of it.',
    fr: 'C’est enregistré et pas encore parti. Le journal montrera la suite.',
  },
  publicKey: {
    en: 'Public key, to verify ed25519 signatures',
    fr: 'Clé publique, pour vérifier les signatures ed25519',
  },
  range: { en: 'Send a period again', fr: 'Renvoyer une période' },
  rangeFrom: { en: 'From', fr: 'Du' },
  rangeHint: {
    en: 'Everything that was recorded for this website in the period is sent again, oldest first.',
    fr: 'Tout ce qui a été enregistré pour ce site dans la période repart, du plus ancien au plus récent.',
  },
  rangeMissing: {
    en: 'Choose a website and both ends of the period.',
    fr: 'Choisissez un site et les deux bouts de la période.',
  },
  rangeTo: { en: 'To', fr: 'Au' },
  rangeWebhook: { en: 'Website', fr: 'Site' },
  reactivate: { en: 'Put it back to active', fr: 'Remettre en service' },
  reactivated: { en: 'This website is active again.', fr: 'Ce site est de nouveau en service.' },
  rebuild: { en: 'Rebuild now', fr: 'Reconstruire' },
  rebuildAll: { en: 'Rebuild all', fr: 'Tout reconstruire' },
  rebuildAllDone: {
    en: 'Recorded: every active website is told.',
    fr: 'C’est enregistré : chaque site actif est prévenu.',
  },
  rebuildRequested: { en: 'Rebuild asked for', fr: 'Reconstruction demandée' },
  rebuildRequestedBy: { en: 'Rebuild asked for by {{name}}', fr: 'Reconstruction demandée par {{name}}' },
  resend: { en: 'Send again', fr: 'Renvoyer' },
  resendDone: { en: '{{count}} deliveries go out again.', fr: '{{count}} envois repartent.' },
  resendDoneNone: { en: 'Nothing was recorded there.', fr: 'Rien n’y est enregistré.' },
  resendDoneOne: { en: 'One delivery goes out again.', fr: 'Un envoi repart.' },
  resendHint: {
    en: 'The same message goes out with the same id: a website that received it already may ignore it.',
    fr: 'Le même message repart sous le même numéro : un site qui l’a déjà reçu peut l’ignorer.',
  },
  resendSelected: { en: 'Send the {{count}} selected again', fr: 'Renvoyer les {{count}} sélectionnés' },
  resendSelectedOne: { en: 'Send the selected one again', fr: 'Renvoyer l’envoi sélectionné' },
  rotate: { en: 'Make a new secret', fr: 'Créer un nouveau secret' },
  rotateConfirm: { en: 'Make it', fr: 'Le créer' },
  rotateDay: {
    en: 'for 24 hours, while the website is changed over',
    fr: 'pendant 24 heures, le temps de changer le site',
  },
  rotateNone: { en: 'not at all, it is known to somebody', fr: 'plus du tout, quelqu’un d’autre le connaît' },
  rotateQuestion: { en: 'The present secret stays valid', fr: 'Le secret actuel reste valable' },
  secret: { en: 'Secret', fr: 'Secret' },
  secretBeforeSave: {
    en: 'The secret that signs the messages is made when you save for the first time.',
    fr: 'Le secret qui signe les messages est créé au premier enregistrement.',
  },
  secretReveal: { en: 'Show the secret, once', fr: 'Afficher le secret, une seule fois' },
  secretRevealHint: {
    en: 'It will be shown a single time: have the settings of your website open, to put it there.',
    fr: 'Il ne s’affichera qu’une fois : ouvrez d’abord les réglages de votre site, pour l’y mettre.',
  },
  secretShown: {
    en: 'Copy it now: it will not be shown again.',
    fr: 'Copiez-le maintenant : il ne sera plus affiché.',
  },
  secretShownBefore: {
    en: 'The secret has been shown and cannot be read again. If it is lost, make a new one.',
    fr: 'Le secret a été affiché et ne peut plus être relu. S’il est perdu, créez-en un nouveau.',
  },
  secretTwo: {
    en: 'Two secrets are valid until {{date}}: messages carry both signatures.',
    fr: 'Deux secrets sont valables jusqu’au {{date}} : les messages portent les deux signatures.',
  },
  sending: { en: 'Sending…', fr: 'Envoi…' },
  siteDelivered: { en: 'Updated {{since}}', fr: 'Mis à jour {{since}}' },
  siteDisabled: { en: 'Disabled: nothing is sent any more', fr: 'Désactivé : plus rien ne part' },
  siteFailed: { en: 'The last delivery failed {{since}}', fr: 'Le dernier envoi a échoué {{since}}' },
  siteFilter: { en: 'Chosen above the list', fr: 'Choisi au-dessus de la liste' },
  siteNever: { en: 'Nothing to tell it yet', fr: 'Rien à lui transmettre pour l’instant' },
  sitePaused: { en: 'Paused: changes wait', fr: 'En pause : les changements attendent' },
  sitePending: { en: 'Being told', fr: 'Envoi en cours' },
  siteRetry: { en: 'Waiting: {{next}}', fr: 'En attente : {{next}}' },
  sites: { en: 'Websites', fr: 'Sites' },
  sitesNone: {
    en: 'No website is told yet of what you publish.',
    fr: 'Aucun site n’est encore prévenu de ce que vous publiez.',
  },
  stateCancelled: { en: 'Cancelled', fr: 'Annulé' },
  stateDelivered: { en: 'Delivered', fr: 'Livré' },
  stateFailed: { en: 'Failed', fr: 'Échoué' },
  statePending: { en: 'Pending', fr: 'En attente' },
  statusGone: {
    en: 'The website wants no more messages ({{status}}).',
    fr: 'Le site ne veut plus de messages ({{status}}).',
  },
  statusReceived: { en: 'Received ({{status}}).', fr: 'Reçu ({{status}}).' },
  statusRedirect: {
    en: 'The address redirects elsewhere, which is not followed ({{status}}).',
    fr: 'L’adresse renvoie ailleurs, ce qui n’est pas suivi ({{status}}).',
  },
  statusRefused: { en: 'The website refused ({{status}}).', fr: 'Le site a refusé ({{status}}).' },
  statusServerError: { en: 'The website had an error ({{status}}).', fr: 'Le site a eu une erreur ({{status}}).' },
  statusTooMany: { en: 'The website asks for a pause ({{status}}).', fr: 'Le site demande une pause ({{status}}).' },
  test: { en: 'Send a test', fr: 'Envoyer un essai' },
  testing: { en: 'The test is under way…', fr: 'L’essai est en cours…' },
  testKind: { en: 'Test', fr: 'Essai' },
  tests: { en: 'Tests and deliveries', fr: 'Essais et envois' },
  testUnsaved: {
    en: 'Save first: the test goes to the address that is saved.',
    fr: 'Enregistrez d’abord : l’essai part à l’adresse enregistrée.',
  },
  untitled: { en: 'Untitled', fr: 'Sans titre' },
  webhookDisabled: {
    en: 'This website is disabled: nothing is sent to it any more.',
    fr: 'Ce site est désactivé : plus rien ne lui est envoyé.',
  },
  webhookDisabledSince: {
    en: 'Disabled since {{date}}: nothing is sent to this website any more.',
    fr: 'Désactivé depuis le {{date}} : plus rien n’est envoyé à ce site.',
  },
  webhookGone: { en: 'Website removed', fr: 'Site supprimé' },
  webhookPaused: {
    en: 'This website is paused: changes are kept and will be sent when it is active again.',
    fr: 'Ce site est en pause : les changements sont gardés et partiront quand il sera remis en service.',
  },
} satisfies Record<string, Bilingual>

/** The texts of the panel about webhooks, in the language of one reader. */
export const panelText = textsOf(PANEL_TEXTS)

/** What `panelText` makes. */
export type PanelText = ReturnType<typeof panelText>

/** The sentences for requests about webhooks that are refused. */
export const WEBHOOK_REFUSALS = {
  badRebuild: {
    en: 'Send nothing to rebuild everything, or the id of one webhook: { "webhook": "…" }.',
    fr: 'N’envoyez rien pour tout reconstruire, ou l’identifiant d’un webhook : { "webhook": "…" }.',
  },
  badResend: {
    en: 'Say which deliveries to send again: { "ids": [up to 1000] }, or { "webhook": "…", "from": "…", "to": "…" } with two dates in ISO 8601.',
    fr: 'Dites quelles livraisons renvoyer : { "ids": [1000 au plus] }, ou { "webhook": "…", "from": "…", "to": "…" } avec deux dates au format ISO 8601.',
  },
  issueTooLarge: {
    en: 'The issue is larger than a webhook takes (1 MB): take articles out.',
    fr: 'Le numéro est plus lourd que ce qu’un webhook accepte (1\u00A0Mo)\u00A0: retirez des articles.',
  },
  notActive: {
    en: 'This webhook is paused or disabled: set it active first.',
    fr: 'Ce webhook est en pause ou désactivé : réactivez-le d’abord.',
  },
  tooMany: {
    en: 'More than 1,000 deliveries were made in that time: choose a shorter one.',
    fr: 'Plus de 1 000 livraisons datent de cette période : choisissez-en une plus courte.',
  },
  unknownDelivery: {
    en: 'One of these deliveries is not there any more: reload the list.',
    fr: 'L’une de ces livraisons n’existe plus : rechargez la liste.',
  },
  unknownWebhook: {
    en: 'There is no such webhook: reload the list.',
    fr: 'Ce webhook n’existe pas : rechargez la liste.',
  },
} satisfies Record<string, Bilingual>
