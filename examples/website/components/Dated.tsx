import { formatMoment } from '../dates/formatDate.ts'
import { formatPeriod } from '../dates/formatPeriod.ts'
import { parseEdtf } from '../dates/parseEdtf.ts'
import { getNewsroom } from '../beffroi/content/getNewsroom.ts'

type Known = { edtf: string | null } | null | undefined

/** When something is, no more exactly than it is known. */
export const Period = ({ end, start }: { end?: Known; start: Known }) => {
  const text = formatPeriod(start?.edtf, end?.edtf)
  if (!text) return null
  // HTML has no seasons, and a period is two dates.
  const known = parseEdtf(start?.edtf)
  return known && !known.season && !end?.edtf ? (
    <time dateTime={start?.edtf ?? undefined}>{text}</time>
  ) : (
    <span>{text}</span>
  )
}

/** The day something was published, as it was in the newsroom. */
export const PublishedOn = async ({ moment }: { moment: string | null | undefined }) => {
  if (!moment) return null
  const { timeZone } = await getNewsroom()
  return <time dateTime={moment}>{formatMoment(moment, timeZone)}</time>
}
