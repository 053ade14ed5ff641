import type { Block } from 'payload'

import { blockRelation } from './targets.ts'
import type { BlockTargets } from './targets.ts'

/** Words of somebody, in large (NITF `pullquote`, schema.org `Quotation`). */
export const pullQuoteBlock = ({ people }: BlockTargets): Block => ({
  slug: 'pullQuote',
  fields: [
    {
      name: 'text',
      type: 'textarea',
      admin: {
        description: {
          en: 'Without quotation marks: the website puts them.',
          fr: 'Sans guillemets\u00A0: le site les met.',
        },
      },
      label: { en: 'Quotation', fr: 'Citation' },
      maxLength: 2000,
      required: true,
    },
    ...(people
      ? [blockRelation({ name: 'speaker', label: { en: 'Who said it', fr: 'Qui l’a dit' }, to: people })]
      : []),
    {
      type: 'row',
      fields: [
        {
          name: 'speakerName',
          type: 'text',
          admin: {
            description: {
              en: 'For who has no record, or to be named otherwise here.',
              fr: 'Pour qui n’a pas de fiche, ou pour l’appeler autrement ici.',
            },
            width: '50%',
          },
          label: { en: 'Name', fr: 'Nom' },
          maxLength: 200,
        },
        {
          name: 'speakerTitle',
          type: 'text',
          admin: { width: '50%' },
          label: { en: 'Speaking as', fr: 'À quel titre' },
          maxLength: 300,
        },
      ],
    },
  ],
  interfaceName: 'PullQuoteBlock',
  labels: { plural: { en: 'Pull quotes', fr: 'Exergues' }, singular: { en: 'Pull quote', fr: 'Exergue' } },
})
