import { isRecord } from '../../payload/values.ts'
import type { Finding } from '../Finding.ts'
import type { Written } from '../readWritten.ts'

const hasWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const nameOf = ({ label, unit, value, wording }: Record<string, unknown>): string =>
  [hasWords(label) ? label : (wording ?? ''), value, unit]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(' ')

/** Figures that a reader has to take on trust: neither a source, nor its address, nor the sentence. */
export const findUnsourcedFigures = ({ data }: Written): Finding[] =>
  (Array.isArray(data.figures) ? data.figures : []).flatMap((figure: unknown, index): Finding[] => {
    if (!isRecord(figure) || [figure.source, figure.sourceUrl, figure.sentence].some(hasWords)) return []
    const name = nameOf(figure)
    // A row that was only just added says nothing yet.
    if (name === '') return []
    return [{ check: 'figureSources', code: 'figureWithoutSource', params: { name }, path: `figures.${index}.source` }]
  })
