import type { FigureFragment } from '../generated/queries.ts'
import { figureQualifiers } from '../strings.ts'

/** A figure as its source says it: « plus de 1 200 salariés », or in words when the source gives no number. */
export const formatFigure = ({
  qualifier,
  unit,
  value,
  wording,
}: Pick<FigureFragment, 'qualifier' | 'unit' | 'value' | 'wording'>): string => {
  if (value === null || value === undefined) return wording ?? ''
  const number = new Intl.NumberFormat('fr', { maximumFractionDigits: 2 }).format(value)
  const words = qualifier ? figureQualifiers[qualifier] : ''
  // The newsroom counts editions and places in a contest in ranks.
  if (unit === 'rang') return `${number}${value === 1 ? 'er' : 'e'}`
  return `${words && `${words} `}${number}${unit ? `\u00A0${unit}` : ''}`
}
