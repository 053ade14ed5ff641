import { FIGURE_QUALIFIERS } from '../fields/figureQualifiers.ts'
import { labelOf } from './labelOf.ts'

export type FigureRow = { label?: string | null; qualifier?: string | null; unit?: string | null; value?: number | null; wording?: string | null }

/** « environ 2 000 emplois »: the amount of a figure as the panel's language writes numbers. */
export const figureWords = ({ qualifier, unit, value, wording }: FigureRow, language: string): string => {
  const number = typeof value === 'number' ? value.toLocaleString(language, { maximumFractionDigits: 20 }) : undefined
  if (!number) return wording ?? ''
  const about = qualifier && qualifier !== 'exact' ? `${labelOf(FIGURE_QUALIFIERS, qualifier, language)} ` : ''
  return about + [number, unit].filter(Boolean).join('\u00A0')
}
