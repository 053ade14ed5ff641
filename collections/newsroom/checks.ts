import type { GroupField } from 'payload'

import { isStaffField } from '../../src/access/roles.ts'
import { CHECK_LABELS } from '../../src/messages/checks.ts'

/** What is looked at before a document is published: nothing of it is for readers. */
export const checksField: GroupField = {
  name: 'checks',
  type: 'group',
  access: { read: isStaffField },
  admin: {
    description: {
      en: 'The list beside each text. What “keeps it from being published” is refused to everybody, now and at a planned hour.',
      fr: 'La liste à côté de chaque texte. Ce qui «\u202Fempêche la publication\u202F» est refusé à tout le monde, maintenant comme à une heure prévue.',
    },
  },
  custom: { isForStaff: true },
  fields: Object.entries(CHECK_LABELS).map(([name, label]) => ({
    name,
    type: 'select' as const,
    admin: { isClearable: false },
    defaultValue: 'tell',
    label,
    options: [
      { label: { en: 'Not looked at', fr: 'Non vérifié' }, value: 'off' },
      { label: { en: 'Told in the list', fr: 'Signalé dans la liste' }, value: 'tell' },
      { label: { en: 'Keeps it from being published', fr: 'Empêche la publication' }, value: 'block' },
    ],
  })),
  label: { en: 'Before publishing', fr: 'Avant de publier' },
}
