import type { ArrayField } from 'payload'

import { certaintyField } from './certainty.ts'
import { dated } from './dated.ts'
import { urlField } from './url.ts'

/** Where a record comes from: one row a document it was read in. */
export const sourcesField: ArrayField = {
  name: 'sources',
  type: 'array',
  admin: {
    components: { RowLabel: 'beffroi/client#SourceRowLabel' },
    description: {
      en: 'Documents this record was read in; the import fills this in.',
      fr: 'Documents d’où vient cette fiche ; l’import remplit cette liste.',
    },
    initCollapsed: true,
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'title', type: 'text', admin: { width: '50%' }, label: { en: 'Document', fr: 'Document' }, required: true },
        { name: 'publisher', type: 'text', admin: { width: '50%' }, label: { en: 'Published by', fr: 'Publié par' } },
      ],
    },
    urlField(),
    dated({ name: 'published', label: { en: 'Date of the document', fr: 'Date du document' } }),
    { name: 'sentence', type: 'textarea', label: { en: 'Sentence', fr: 'Phrase' } },
    certaintyField,
    {
      name: 'method',
      type: 'select',
      defaultValue: 'manual',
      label: { en: 'Read by', fr: 'Relevé par' },
      options: [
        { label: { en: 'An editor', fr: 'Un rédacteur' }, value: 'manual' },
        { label: { en: 'The import', fr: 'L’import' }, value: 'import' },
      ],
    },
  ],
  interfaceName: 'Sources',
  label: { en: 'Sources', fr: 'Sources' },
  labels: { plural: { en: 'Sources', fr: 'Sources' }, singular: { en: 'Source', fr: 'Source' } },
}
