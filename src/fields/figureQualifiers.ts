/** How exact a figure is, as the source says it. */
export const FIGURE_QUALIFIERS = [
  { label: { en: 'exactly', fr: 'exactement' }, value: 'exact' },
  { label: { en: 'about', fr: 'environ' }, value: 'about' },
  { label: { en: 'more than', fr: 'plus de' }, value: 'moreThan' },
  { label: { en: 'at least', fr: 'au moins' }, value: 'atLeast' },
  { label: { en: 'at most', fr: 'au plus' }, value: 'atMost' },
  { label: { en: 'barely', fr: 'à peine' }, value: 'barely' },
]
