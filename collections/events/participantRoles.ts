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
