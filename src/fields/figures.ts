import type { ArrayField } from 'payload'

import { dated } from './dated.ts'
import { certaintyField } from './sources.ts'
import { requiredInMainLocale, urlField } from './text.ts'

/** How exact a figure is, as the source says it. */
export const FIGURE_QUALIFIERS = [
  { label: { en: 'exactly', fr: 'exactement' }, value: 'exact' },
  { label: { en: 'about', fr: 'environ' }, value: 'about' },
  { label: { en: 'more than', fr: 'plus de' }, value: 'moreThan' },
  { label: { en: 'at least', fr: 'au moins' }, value: 'atLeast' },
  { label: { en: 'at most', fr: 'au plus' }, value: 'atMost' },
  { label: { en: 'barely', fr: 'à peine' }, value: 'barely' },
]

/**
 * Figures with what a reader needs to trust them: value, unit, the date they are for or the deadline they aim at, and
 * the source and sentence they were read from. Two sources that disagree are two rows.
 */
export const figuresField: ArrayField = {
  name: 'figures',
  type: 'array',
  admin: {
    components: { RowLabel: 'beffroi/panel#FigureRowLabel' },
    description: {
      en: 'One line a figure and a source: when two sources disagree, write two lines.',
      fr: 'Une ligne par chiffre et par source : quand deux sources se contredisent, écrivez deux lignes.',
    },
    initCollapsed: true,
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'label',
          type: 'text',
          admin: { width: '50%' },
          label: { en: 'What is counted', fr: 'Ce qui est compté' },
          localized: true,
          required: true,
          validate: requiredInMainLocale,
        },
        {
          name: 'qualifier',
          type: 'select',
          admin: { isClearable: false, width: '15%' },
          defaultValue: 'exact',
          label: { en: 'Precision', fr: 'Précision' },
          options: FIGURE_QUALIFIERS,
        },
        { name: 'value', type: 'number', admin: { step: 0.01, width: '20%' }, label: { en: 'Value', fr: 'Valeur' } },
        { name: 'unit', type: 'text', admin: { width: '15%' }, label: { en: 'Unit', fr: 'Unité' } },
      ],
    },
    {
      name: 'wording',
      type: 'text',
      admin: {
        description: {
          en: 'When the source gives no number: “thousands of people”.',
          fr: 'Quand la source ne donne pas de nombre : « des milliers de personnes ».',
        },
      },
      label: { en: 'In words', fr: 'En toutes lettres' },
      localized: true,
    },
    dated({ name: 'asOf', label: { en: 'Date it is for', fr: 'Date à laquelle il vaut' } }),
    dated({ name: 'deadline', label: { en: 'Deadline it aims at', fr: 'Échéance visée' } }),
    {
      type: 'collapsible',
      admin: { initCollapsed: true },
      fields: [
        { name: 'source', type: 'text', label: { en: 'Source', fr: 'Source' } },
        urlField({ name: 'sourceUrl', label: { en: 'Address of the source', fr: 'Adresse de la source' } }),
        {
          name: 'sentence',
          type: 'textarea',
          label: { en: 'Sentence it was read from', fr: 'Phrase dont il est tiré' },
        },
        certaintyField,
      ],
      label: { en: 'Source', fr: 'Source' },
    },
  ],
  interfaceName: 'Figures',
  label: { en: 'Figures', fr: 'Chiffres' },
  labels: { plural: { en: 'Figures', fr: 'Chiffres' }, singular: { en: 'Figure', fr: 'Chiffre' } },
}
