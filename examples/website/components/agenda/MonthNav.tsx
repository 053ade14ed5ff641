import { formatEdtf } from '../../dates/formatDate.ts'
import { isMonth, monthAfter, monthBefore } from '../../dates/month.ts'
import { siteHref } from '../../links.ts'
import { strings } from '../../strings.ts'

const To = ({ arrow, month, rel }: { arrow: [before: string, after: string]; month: string; rel: 'next' | 'prev' }) => (
  <a href={`${siteHref('/agenda')}?mois=${month}`} rel={rel}>
    <span aria-hidden="true">{arrow[0]}</span>
    {formatEdtf(month)}
    <span aria-hidden="true">{arrow[1]}</span>
  </a>
)

/** The way to the months before and after that have events: where there is none, there is nothing to see. */
export const MonthNav = ({
  after,
  before,
  month,
}: {
  after: string | undefined
  before: string | undefined
  month: string
}) => {
  // An event of which the season or the year is known stands in the month of its date, and may stand in this one.
  const previous = before && before >= month ? monthBefore(month) : before
  const next = after && after <= month ? monthAfter(month) : after
  return (
    <nav aria-label={strings().agenda.title} className="month-nav">
      {isMonth(previous) && <To arrow={['←\u00A0', '']} month={previous} rel="prev" />}
      <h2>{formatEdtf(month)}</h2>
      {isMonth(next) && <To arrow={['', '\u00A0→']} month={next} rel="next" />}
    </nav>
  )
}
