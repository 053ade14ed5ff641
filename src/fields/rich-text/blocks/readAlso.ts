import type { Block } from 'payload'

import { blockRelations } from './targets.ts'
import type { BlockTargets } from './targets.ts'

/** Other articles, in the midst of one (schema.org `relatedLink`). */
export const readAlsoBlock = ({ articles }: BlockTargets): Block[] =>
  articles
    ? [
        {
          slug: 'readAlso',
          fields: [
            blockRelations({
              name: 'articles',
              description: {
                en: 'Readers are shown those that are published, with their titles of today.',
                fr: 'Les lecteurs voient ceux qui sont publiés, avec leur titre du moment.',
              },
              label: { en: 'Articles', fr: 'Articles' },
              required: true,
              to: articles,
            }),
          ],
          interfaceName: 'ReadAlsoBlock',
          labels: {
            plural: { en: 'Read also', fr: 'À lire aussi' },
            singular: { en: 'Read also', fr: 'À lire aussi' },
          },
        },
      ]
    : []
