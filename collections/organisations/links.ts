import type { ArrayField } from 'payload'

import { dated } from '../../src/fields/dated.ts'
import { notToItself } from '../../src/fields/otherThanSelf.ts'
import { relation } from '../../src/fields/relation.ts'
import { LINK_TYPES } from './linkTypes.ts'

/** Dated links to other organisations. The other end reads them as `linkedFrom`. */
export const linksField: ArrayField = {
  name: 'links',
  type: 'array',
  admin: { components: { RowLabel: 'beffroi/client#LinkRowLabel' }, initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'type', type: 'select', admin: { width: '40%' }, label: { en: 'This organisation', fr: 'Cette organisation' }, options: LINK_TYPES, required: true },
        { ...relation({ name: 'organisation', to: 'organisations', required: true, label: { en: 'The other one', fr: 'L’autre' } }), ...notToItself },
      ],
    },
    { name: 'note', type: 'text', label: { en: 'Precision', fr: 'Précision' }, localized: true },
    dated({ name: 'from', label: { en: 'From', fr: 'Depuis' } }),
    dated({ name: 'to', label: { en: 'Until', fr: 'Jusqu’à' } }),
    { name: 'source', type: 'text', label: { en: 'Source', fr: 'Source' } },
  ],
  interfaceName: 'OrganisationLinks',
  label: { en: 'Links to other organisations', fr: 'Liens avec d’autres organisations' },
  labels: { plural: { en: 'Links', fr: 'Liens' }, singular: { en: 'Link', fr: 'Lien' } },
}
