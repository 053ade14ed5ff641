import type { Finding } from '../Finding.ts'
import { valueAt } from '../../payload/values.ts'
import type { Written } from '../readWritten.ts'

/** Characters: two lines of a card in a message, on a telephone. */
const MOST = 90

/** A title that is cut where the page is shared. */
export const findLongTitle = ({ collection, data, roles: { title } }: Written): Finding[] => {
  const text = valueAt(data, title)
  const count = typeof text === 'string' ? [...text.trim()].length : 0
  return count > MOST && collection !== 'organisations'
    ? [{ check: 'titleLength', code: 'titleTooLong', params: { count, most: MOST }, path: title }]
    : []
}
