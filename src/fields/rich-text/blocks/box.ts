import type { Block, RichTextField } from 'payload'

/** A text beside the text, with a title. */
export const boxBlock = (editor: RichTextField['editor']): Block => ({
  slug: 'box',
  fields: [
    { name: 'title', type: 'text', label: { en: 'Title', fr: 'Titre' }, maxLength: 200 },
    { name: 'body', type: 'richText', editor, label: { en: 'Text', fr: 'Texte' }, required: true },
  ],
  interfaceName: 'BoxBlock',
  labels: { plural: { en: 'Boxes', fr: 'Encadrés' }, singular: { en: 'Box', fr: 'Encadré' } },
})
