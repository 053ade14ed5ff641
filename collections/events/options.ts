/** What kind of event it is. */
export const EVENT_TYPES = [
  { label: { en: 'Inauguration', fr: 'Inauguration' }, value: 'inauguration' },
  { label: { en: 'Exhibition', fr: 'Exposition' }, value: 'exhibition' },
  { label: { en: 'General assembly', fr: 'Assemblée générale' }, value: 'assembly' },
  { label: { en: 'Fair', fr: 'Salon' }, value: 'fair' },
  { label: { en: 'Conference', fr: 'Rencontre professionnelle' }, value: 'conference' },
  { label: { en: 'Networking', fr: 'Rendez-vous de réseau' }, value: 'networking' },
  { label: { en: 'Sports event', fr: 'Épreuve sportive' }, value: 'sport' },
  { label: { en: 'Signing', fr: 'Signature' }, value: 'signing' },
  { label: { en: 'Handover', fr: 'Passation' }, value: 'handover' },
  { label: { en: 'Award', fr: 'Remise de prix' }, value: 'award' },
  { label: { en: 'Founding', fr: 'Création' }, value: 'founding' },
  { label: { en: 'Anniversary', fr: 'Anniversaire' }, value: 'anniversary' },
  { label: { en: 'Announcement', fr: 'Annonce' }, value: 'announcement' },
  { label: { en: 'Milestone', fr: 'Étape' }, value: 'milestone' },
  { label: { en: 'Building works', fr: 'Chantier' }, value: 'construction' },
  { label: { en: 'Arrival of a company', fr: 'Implantation' }, value: 'establishment' },
  { label: { en: 'Trade mission', fr: 'Mission commerciale' }, value: 'tradeMission' },
  { label: { en: 'Context', fr: 'Contexte' }, value: 'context' },
]

/** schema.org `EventStatusType`. */
export const EVENT_STATUSES = [
  { label: { en: 'Scheduled', fr: 'Prévu' }, value: 'scheduled' },
  { label: { en: 'Postponed, no new date', fr: 'Reporté, sans nouvelle date' }, value: 'postponed' },
  { label: { en: 'Rescheduled', fr: 'Déplacé à une nouvelle date' }, value: 'rescheduled' },
  { label: { en: 'Cancelled', fr: 'Annulé' }, value: 'cancelled' },
]

/** schema.org `EventAttendanceModeEnumeration`. */
export const ATTENDANCE_MODES = [
  { label: { en: 'On site', fr: 'Sur place' }, value: 'offline' },
  { label: { en: 'Online', fr: 'En ligne' }, value: 'online' },
  { label: { en: 'On site and online', fr: 'Sur place et en ligne' }, value: 'mixed' },
]

/** As what somebody takes part in an event. */
export const PARTICIPANT_ROLES = [
  { label: { en: 'Attendee', fr: 'Participant' }, value: 'attendee' },
  { label: { en: 'Signatory', fr: 'Signataire' }, value: 'signatory' },
  { label: { en: 'Speaker', fr: 'Intervenant' }, value: 'speaker' },
  { label: { en: 'Exhibitor', fr: 'Exposant' }, value: 'exhibitor' },
  { label: { en: 'Guest of honour', fr: 'Invité d’honneur' }, value: 'guest' },
  { label: { en: 'Partner', fr: 'Partenaire' }, value: 'partner' },
  { label: { en: 'Winner', fr: 'Lauréat' }, value: 'winner' },
  { label: { en: 'Predecessor', fr: 'Prédécesseur' }, value: 'predecessor' },
  { label: { en: 'Successor', fr: 'Successeur' }, value: 'successor' },
]
