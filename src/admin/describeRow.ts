import { FIGURE_QUALIFIERS } from '../fields/figures.ts'

type Option = { label: unknown; value: string }

/** The label of an option in the reader's language. */
export const labelOf = (options: Option[], value: string | null | undefined, language: string): string => {
  const label = options.find((option) => option.value === value)?.label
  if (typeof label === 'string') return label
  const words = (label ?? {}) as Record<string, string>
  return words[language] ?? words.fr ?? ''
}

/** A row of figures as the form holds it. */
export type FigureRow = {
  label?: string | null
  qualifier?: string | null
  unit?: string | null
  value?: number | null
  wording?: string | null
}

/** « environ 2 000 emplois »: the amount of a figure as the panel's language writes numbers. */
export const figureWords = ({ qualifier, unit, value, wording }: FigureRow, language: string): string => {
  const number = typeof value === 'number' ? value.toLocaleString(language, { maximumFractionDigits: 20 }) : undefined
  if (!number) return wording ?? ''
  const about = qualifier && qualifier !== 'exact' ? `${labelOf(FIGURE_QUALIFIERS, qualifier, language)} ` : ''
  return about + [number, unit].filter(Boolean).join('\u00A0')
}

/** What a closed row says: the words that are there, or the number of the row. */
export const rowWords = (
  words: (string | null | undefined)[],
  rowNumber: number | undefined,
  separator = ' ',
): string => words.filter(Boolean).join(separator) || String((rowNumber ?? 0) + 1)
