import type { FigureFragment } from '../generated/queries.ts'
import { pageLocale } from '../reader.ts'
import { strings } from '../strings.ts'

/** A number as the language of the page writes it. */
export const formatNumber = (value: number, maximumFractionDigits = 2): string =>
  new Intl.NumberFormat(pageLocale(), { maximumFractionDigits }).format(value)

/** A figure as its source says it: « plus de 1 200 salariés », or in words when the source gives no number. */
export const formatFigure = ({
  qualifier,
  unit,
  value,
  wording,
}: Pick<FigureFragment, 'qualifier' | 'unit' | 'value' | 'wording'>): string => {
  if (value === null || value === undefined) return wording ?? ''
  const words = qualifier ? strings().figureQualifiers[qualifier] : ''
  // The newsroom counts editions and places in a contest in ranks.
  if (unit === 'rang') return strings().figures.rank(value)
  return `${words && `${words} `}${formatNumber(value)}${unit ? `\u00A0${unit}` : ''}`
}
