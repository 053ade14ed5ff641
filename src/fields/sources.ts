import type { ArrayField, SelectField } from 'payload'

import { dated } from './dated.ts'
import { urlField } from './text.ts'

/** How sure a statement read from a source is. */
export const certaintyField: SelectField = {
  name: 'certainty',
  type: 'select',
  label: { en: 'Certainty', fr: 'Certitude' },
  options: [
    { label: { en: 'Stated by the source', fr: 'Dit par la source' }, value: 'stated' },
    { label: { en: 'Follows from the source', fr: 'Découle de la source' }, value: 'resolved' },
    { label: { en: 'Deduced', fr: 'Déduit' }, value: 'inferred' },
    { label: { en: 'Known from elsewhere', fr: 'Connu par ailleurs' }, value: 'external' },
    { label: { en: 'Uncertain', fr: 'Incertain' }, value: 'uncertain' },
  ],
}

/** Where a record comes from: one row a document it was read in. */
export const sourcesField: ArrayField = {
  name: 'sources',
  type: 'array',
  admin: {
    components: { RowLabel: 'beffroi/panel#SourceRowLabel' },
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
        {
          name: 'title',
          type: 'text',
          admin: { width: '50%' },
          label: { en: 'Document', fr: 'Document' },
          required: true,
        },
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

/** The tab of a form for where its record comes from. */
export const sourcesTab = { fields: [sourcesField], label: { en: 'Source', fr: 'Source' } }
