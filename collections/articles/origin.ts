import type { GroupField } from 'payload'

import { certaintyField } from '../../src/fields/certainty.ts'
import { dated } from '../../src/fields/dated.ts'
import { relation } from '../../src/fields/relation.ts'
import { urlField } from '../../src/fields/url.ts'

/** Where an article was first published, when the newsroom was not the first: its source, its date and how sure that date is. */
export const originField: GroupField = {
  name: 'origin',
  type: 'group',
  admin: {
    description: {
      en: 'For what another publication wrote first: a teaser, a reprint, an import.',
      fr: 'Pour ce qu’une autre publication a écrit d’abord : accroche, reprise, import.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'publication', type: 'text', admin: { width: '50%' }, label: { en: 'Publication', fr: 'Publication' } },
        { name: 'rubric', type: 'text', admin: { width: '50%' }, label: { en: 'Its rubric', fr: 'Sa rubrique' } },
      ],
    },
    relation({ name: 'publisher', to: 'organisations', label: { en: 'Publisher', fr: 'Éditeur' } }),
    urlField(),
    dated({ name: 'published', label: { en: 'Original date', fr: 'Date d’origine' } }),
    { ...certaintyField, label: { en: 'Certainty of this date', fr: 'Certitude de cette date' } },
    {
      name: 'truncated',
      type: 'checkbox',
      label: { en: 'The source shows only the beginning', fr: 'La source n’en montre que le début' },
    },
    {
      name: 'furtherReading',
      type: 'array',
      admin: { components: { RowLabel: 'beffroi/client#TitleRowLabel' }, initCollapsed: true },
      fields: [
        { name: 'title', type: 'text', label: { en: 'Title', fr: 'Titre' }, required: true },
        urlField(),
      ],
      label: { en: '“Read more” of the source', fr: '« En savoir plus » de la source' },
      labels: { plural: { en: 'Readings', fr: 'Lectures' }, singular: { en: 'Reading', fr: 'Lecture' } },
    },
  ],
  label: { en: 'Original publication', fr: 'Publication d’origine' },
}
