import type { Finding } from '../Finding.ts'
import { valueAt } from '../../payload/values.ts'
import type { Written } from '../readWritten.ts'

/** Kinds of article that begin with their text. */
const WITHOUT: ReadonlySet<unknown> = new Set(['brief', 'digestItem', 'editorial', 'teaser'])

/** A story that nothing introduces. */
export const findMissingStandfirst = ({ data, roles: { standfirst } }: Written): Finding[] => {
  const text = standfirst && !WITHOUT.has(data.kind) ? valueAt(data, standfirst) : 'none is asked for'
  return typeof text === 'string' && text.trim() !== ''
    ? []
    : [{ check: 'standfirst', code: 'standfirstMissing', params: {}, path: standfirst }]
}
