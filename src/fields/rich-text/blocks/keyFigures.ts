import type { Block } from 'payload'

import { urlField } from '../../text.ts'
import { MOST_ROWS } from './targets.ts'

/** Figures in large (schema.org `QuantitativeValue`), in words, as the page shows them: « 2 000 », « 1 sur 4 ». */
export const keyFiguresBlock = (): Block => ({
  slug: 'keyFigures',
  fields: [
    { name: 'title', type: 'text', label: { en: 'Title', fr: 'Titre' }, maxLength: 200 },
    {
      name: 'figures',
      type: 'array',
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'value',
              type: 'text',
              admin: { width: '25%' },
              label: { en: 'Figure', fr: 'Chiffre' },
              maxLength: 60,
              required: true,
            },
            {
              name: 'unit',
              type: 'text',
              admin: { width: '25%' },
              label: { en: 'Unit', fr: 'Unité' },
              maxLength: 60,
            },
            {
              name: 'label',
              type: 'text',
              admin: { width: '50%' },
              label: { en: 'What is counted', fr: 'Ce qui est compté' },
              maxLength: 300,
            },
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'source',
              type: 'text',
              admin: { width: '50%' },
              label: { en: 'Source', fr: 'Source' },
              maxLength: 300,
            },
            urlField({ name: 'sourceUrl', label: { en: 'Address of the source', fr: 'Adresse de la source' } }),
          ],
        },
      ],
      label: { en: 'Figures', fr: 'Chiffres' },
      labels: { plural: { en: 'Figures', fr: 'Chiffres' }, singular: { en: 'Figure', fr: 'Chiffre' } },
      maxRows: MOST_ROWS,
      minRows: 1,
      required: true,
    },
  ],
  interfaceName: 'KeyFiguresBlock',
  labels: { plural: { en: 'Key figures', fr: 'Chiffres clés' }, singular: { en: 'Key figures', fr: 'Chiffres clés' } },
})
