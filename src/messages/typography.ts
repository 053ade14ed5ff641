import { textsOf } from './t.ts'

const TYPOGRAPHY = {
  apply: { en: 'Corrected when you save', fr: 'Corrigé à l’enregistrement' },
  count: { en: 'Typography: {{count}} corrections', fr: 'Typographie\u00A0: {{count}} corrections' },
  countNone: { en: 'Typography: nothing to correct', fr: 'Typographie\u00A0: rien à corriger' },
  countOne: { en: 'Typography: one correction', fr: 'Typographie\u00A0: une correction' },
  keep: { en: 'Leave as typed', fr: 'Laisser tel quel' },
  kept: { en: 'Left as typed: {{passage}}', fr: 'Laissé tel quel\u00A0: {{passage}}' },
  more: { en: 'And {{count}} more.', fr: 'Et {{count}} autres.' },
  off: {
    en: 'The newsroom does not correct typography when you save.',
    fr: 'La rédaction ne corrige pas la typographie à l’enregistrement.',
  },
  passages: { en: 'Passages left as they are typed', fr: 'Passages laissés tels quels' },
  spaces: {
    en: '⍽ is a no-break space, ‸ a narrow one.',
    fr: '⍽ est une espace insécable, ‸ une espace fine insécable.',
  },
}

/** What the panel says of the typography of a document. */
export const typographyText = textsOf(TYPOGRAPHY)
