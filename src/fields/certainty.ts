import type { SelectField } from 'payload'

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
