import type { ArrayField } from 'payload'

import { relation } from '../../src/fields/relation.ts'
import { PARTICIPANT_ROLES } from './participantRoles.ts'

/** Who takes part in an event, and as what: a person, an organisation, or a person for an organisation. */
export const participantsField: ArrayField = {
  name: 'participants',
  type: 'array',
  admin: { components: { RowLabel: 'beffroi/client#ParticipantRowLabel' }, initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        relation({ name: 'organisation', to: 'organisations', label: { en: 'Organisation', fr: 'Organisation' } }),
        relation({ name: 'person', to: 'people', label: { en: 'Person', fr: 'Personne' } }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'role',
          type: 'select',
          defaultValue: 'attendee',
          label: { en: 'As', fr: 'En tant que' },
          options: PARTICIPANT_ROLES,
        },
        { name: 'note', type: 'text', label: { en: 'Precision', fr: 'Précision' }, localized: true },
      ],
    },
  ],
  interfaceName: 'EventParticipants',
  label: { en: 'Participants', fr: 'Participants' },
  labels: { plural: { en: 'Participants', fr: 'Participants' }, singular: { en: 'Participant', fr: 'Participant' } },
}
