import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

const NBSP = '\u00A0'
const NNBSP = '\u202F'

/** The sentences of the calendar's doors. */
export const PLANNING_REFUSALS = {
  badRange: {
    en: 'Send from and until as days (2026-12-01), at most {{most}} days apart.',
    fr: 'Envoyez from et until en jours (2026-12-01), à {{most}} jours d’écart au plus.',
  },
  badTarget: {
    en: 'Send { "id": …, "day": "2026-12-01", "time": "08:30" }.',
    fr: 'Envoyez { "id": …, "day": "2026-12-01", "time": "08:30" }.',
  },
  gone: {
    en: 'This schedule has been met, moved or cancelled meanwhile. Reload the calendar.',
    fr: 'Cette programmation a été exécutée, déplacée ou annulée entre-temps. Rechargez le calendrier.',
  },
  mayNotMove: {
    en: 'Editors move publications. Ask one of them.',
    fr: 'Les éditeurs déplacent les publications. Demandez à l’un d’eux.',
  },
  nothing: { en: 'There is no such plan.', fr: 'Ce sujet prévu n’existe pas.' },
  notMovable: {
    en: 'Plans and scheduled publications are moved here; anything else on its own page.',
    fr: `On déplace ici les sujets prévus et les publications programmées${NNBSP}; le reste, sur sa propre page.`,
  },
  notYours: {
    en: 'The calendar is for members of the newsroom.',
    fr: 'Le calendrier est réservé aux membres de la rédaction.',
  },
  past: {
    en: 'This time is past. Choose one to come, or publish now.',
    fr: 'Cet horaire est passé. Choisissez-en un à venir, ou publiez maintenant.',
  },
} satisfies Record<string, Bilingual>

/** The texts of the calendar. */
export const PLANNING_TEXTS = {
  address: { en: 'Address of your calendar', fr: 'Adresse de votre calendrier' },
  addressHint: {
    en: 'Paste it in the calendar of your phone or computer (“Subscribe to a calendar”). It is shown once. Whoever has it reads what you may read: share it with nobody, and revoke it when it got about.',
    fr: `Collez-la dans le calendrier de votre téléphone ou ordinateur («${NNBSP}S’abonner à un calendrier${NNBSP}»). Elle n’est affichée qu’une fois. Qui la connaît lit ce que vous pouvez lire${NBSP}: ne la donnez à personne, révoquez-la si elle a circulé.`,
  },
  close: { en: 'Close', fr: 'Fermer' },
  collision: { en: '{{day}} at {{time}}: {{titles}}', fr: `{{day}} à {{time}}${NBSP}: {{titles}}` },
  collisions: { en: 'At the same hour', fr: 'À la même heure' },
  day: { en: 'Day', fr: 'Jour' },
  edit: { en: 'Change the plan', fr: 'Modifier le sujet' },
  embargo: { en: 'Embargo ends', fr: 'Fin d’embargo' },
  empty: {
    en: 'Nothing is on this calendar. “Plan a subject” writes down what is to come; what is scheduled, published or happening appears by itself.',
    fr: `Rien sur ce calendrier. «${NNBSP}Prévoir un sujet${NNBSP}» note ce qui vient${NNBSP}; ce qui est programmé, publié ou a lieu s’affiche tout seul.`,
  },
  event: { en: 'Event', fr: 'Événement' },
  everybody: { en: 'Everybody', fr: 'Tout le monde' },
  everyKind: { en: 'Every kind', fr: 'Tous les genres' },
  everyTopic: { en: 'Every topic', fr: 'Tous les thèmes' },
  expiry: { en: 'Expires', fr: 'Expire' },
  filters: { en: 'Narrow down', fr: 'Filtrer' },
  gaps: { en: 'Working days with nothing', fr: 'Jours ouvrés sans rien' },
  kind: { en: 'Kind', fr: 'Genre' },
  late: { en: 'late', fr: 'en retard' },
  list: { en: 'List', fr: 'Liste' },
  makeArticle: { en: 'Write the article', fr: 'Écrire l’article' },
  month: { en: 'Month', fr: 'Mois' },
  move: { en: 'Move', fr: 'Déplacer' },
  moved: { en: '“{{title}}” is on {{day}} now.', fr: `«${NNBSP}{{title}}${NNBSP}» est maintenant le {{day}}.` },
  newPlan: { en: 'Plan a subject', fr: 'Prévoir un sujet' },
  next: { en: 'Next', fr: 'Suivant' },
  nothingOn: { en: 'Nothing', fr: 'Rien' },
  open: { en: 'Open', fr: 'Ouvrir' },
  openArticle: { en: 'Open its article', fr: 'Ouvrir son article' },
  person: { en: 'Person', fr: 'Personne' },
  plan: { en: 'To write', fr: 'À écrire' },
  planned: { en: 'Planning', fr: 'Planning' },
  previous: { en: 'Previous', fr: 'Précédent' },
  print: { en: 'Print', fr: 'Imprimer' },
  publish: { en: 'Publication', fr: 'Publication' },
  published: { en: 'Published', fr: 'Publié' },
  renew: { en: 'Make a new address', fr: 'Créer une nouvelle adresse' },
  revoke: { en: 'Revoke the address', fr: 'Révoquer l’adresse' },
  revoked: { en: 'The address leads nowhere now.', fr: 'L’adresse ne mène plus nulle part.' },
  shown: { en: 'Shown', fr: 'Affichés' },
  subscribe: { en: 'Subscribe', fr: 'S’abonner' },
  subscribed: {
    en: 'You have an address since {{date}}; a new one takes its place.',
    fr: `Vous avez une adresse depuis le {{date}}${NNBSP}; une nouvelle la remplacerait.`,
  },
  subscribeHint: {
    en: 'Read this calendar in that of your phone or computer, through an address that is yours alone.',
    fr: 'Lisez ce calendrier dans celui de votre téléphone ou ordinateur, par une adresse qui n’est qu’à vous.',
  },
  time: { en: 'Time', fr: 'Heure' },
  today: { en: 'Today', fr: 'Aujourd’hui' },
  topic: { en: 'Topic', fr: 'Thème' },
  truncated: {
    en: 'There is more than can be shown: narrow it down, or show fewer days.',
    fr: `Il y a plus que ce qui peut s’afficher${NBSP}: filtrez, ou montrez moins de jours.`,
  },
  unpublish: { en: 'Unpublication', fr: 'Dépublication' },
  view: { en: 'View', fr: 'Vue' },
  week: { en: 'Week', fr: 'Semaine' },
} satisfies Record<string, Bilingual>

/** The texts of the calendar in the language of one reader. */
export const planningText = textsOf(PLANNING_TEXTS)

/** What `planningText` makes. */
export type PlanningText = ReturnType<typeof planningText>
