import type { ArrayField } from 'payload'

import { normaliseDigits } from '../../src/facts/normaliseDigits.ts'
import { dated } from '../../src/fields/dated.ts'
import { relation } from '../../src/fields/relation.ts'
import { validateSiret } from '../../src/fields/validators.ts'
import { SITE_ROLES } from './siteRoles.ts'

/** Places of an organisation, with the SIRET of the establishment (Insee: fourteen digits, one an establishment). */
export const sitesField: ArrayField = {
  name: 'sites',
  type: 'array',
  admin: { components: { RowLabel: 'beffroi/client#SiteRowLabel' }, initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        relation({ name: 'place', to: 'places', required: true, label: { en: 'Place', fr: 'Lieu' } }),
        { name: 'role', type: 'select', defaultValue: 'establishment', label: { en: 'It is', fr: 'C’est' }, options: SITE_ROLES, required: true },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'siret',
          type: 'text',
          admin: { description: { en: 'Fourteen digits.', fr: 'Quatorze chiffres.' }, width: '50%' },
          hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? normaliseDigits(value) : value)] },
          label: { en: 'SIRET', fr: 'SIRET' },
          validate: validateSiret,
        },
        { name: 'note', type: 'text', admin: { width: '50%' }, label: { en: 'Precision', fr: 'Précision' }, localized: true },
      ],
    },
    dated({ name: 'from', label: { en: 'From', fr: 'Depuis' } }),
    dated({ name: 'to', label: { en: 'Until', fr: 'Jusqu’à' } }),
    { name: 'source', type: 'text', label: { en: 'Source', fr: 'Source' } },
  ],
  interfaceName: 'OrganisationSites',
  label: { en: 'Sites', fr: 'Implantations' },
  labels: { plural: { en: 'Sites', fr: 'Implantations' }, singular: { en: 'Site', fr: 'Implantation' } },
}
