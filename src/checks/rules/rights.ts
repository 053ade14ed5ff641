import { keyOf } from '../../content-events/names.ts'
import { dayOf } from '../../formats/timeZones.ts'
import { areRightsUnknown } from '../../import/pictures/libraryFile.ts'
import type { Facts, Finding } from '../Finding.ts'
import type { Written } from '../readWritten.ts'
import { eachUpload } from './eachUpload.ts'

/** A picture that goes within a month of publication is worth a word today. */
const SOON_IN_MS = 30 * 86_400_000

/** When it goes out, as far as the document tells: not before its embargo, and not in the past. */
const publicationOf = ({ data }: Written, now: Date): Date => {
  const embargo = typeof data.embargo === 'string' ? new Date(data.embargo) : now
  return embargo > now ? embargo : now
}

/** Pictures that may not be shown any more when the document goes out, or soon after. The rights end with their last day. */
export const findEndingRights = (written: Written, { media, now, timeZone }: Facts): Finding[] => {
  const published = publicationOf(written, now)
  const today = dayOf(published, timeZone)
  const soon = dayOf(new Date(published.getTime() + SOON_IN_MS), timeZone)
  return eachUpload(written).flatMap(({ collection, id, path }): Finding[] => {
    const file = media?.get(keyOf(collection, id))
    if (!file?.rightsEnd) return []
    const date = dayOf(new Date(file.rightsEnd), 'UTC')
    if (date > soon) return []
    const code = date < today ? 'rightsEnded' : 'rightsEnding'
    return [{ check: 'rights', code, params: { date, name: file.name }, path, target: { collection, id } }]
  })
}

/** Pictures that came with an import, of which nobody has said since what is allowed. */
export const findUnknownRights = (written: Written, { media }: Facts): Finding[] =>
  eachUpload(written).flatMap(({ collection, id, path }): Finding[] => {
    const file = media?.get(keyOf(collection, id))
    return file && areRightsUnknown(file.licence)
      ? [
          {
            check: 'unknownRights',
            code: 'rightsUnknown',
            params: { name: file.name },
            path,
            target: { collection, id },
          },
        ]
      : []
  })
