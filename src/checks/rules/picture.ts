import { idOf } from '../../payload/values.ts'
import type { Finding } from '../Finding.ts'
import { valueAt } from '../../payload/values.ts'
import type { Written } from '../readWritten.ts'

/** Kinds of article that go without a picture. */
const WITHOUT: ReadonlySet<unknown> = new Set(['brief', 'digestItem', 'teaser'])

/** A page, and what is shared of it, without a picture. */
export const findMissingPicture = ({ data, roles: { picture } }: Written): Finding[] =>
  !picture || WITHOUT.has(data.kind) || idOf(valueAt(data, picture)) !== undefined
    ? []
    : [{ check: 'picture', code: 'pictureMissing', params: {}, path: picture }]
