import type { ArrayField } from 'payload'

import { relation } from '../../src/fields/relation.ts'
import { requiredInMainLocale } from '../../src/fields/requiredInMainLocale.ts'

/** What somebody said, so that a website can show it apart and link to who said it. */
export const quotesField: ArrayField = {
  name: 'quotes',
  type: 'array',
  admin: { components: { RowLabel: 'beffroi/client#QuoteRowLabel' }, initCollapsed: true },
  fields: [
    { name: 'text', type: 'textarea', label: { en: 'Quotation', fr: 'Citation' }, localized: true, required: true, validate: requiredInMainLocale },
    {
      type: 'row',
      fields: [
        relation({ name: 'speaker', to: 'people', label: { en: 'Who said it', fr: 'Qui l’a dit' } }),
        { name: 'speakerTitle', type: 'text', label: { en: 'Speaking as', fr: 'À quel titre' }, localized: true },
      ],
    },
  ],
  label: { en: 'Quotations', fr: 'Citations' },
  labels: { plural: { en: 'Quotations', fr: 'Citations' }, singular: { en: 'Quotation', fr: 'Citation' } },
}
