import { formatEdtf } from '../../dates/formatDate.ts'
import { monthAfter, monthBefore } from '../../dates/month.ts'
import { siteHref } from '../../links.ts'
import { strings } from '../../strings.ts'

const To = ({ arrow, month, rel }: { arrow: [before: string, after: string]; month: string; rel: 'next' | 'prev' }) => (
  <a href={`${siteHref('/agenda')}?mois=${month}`} rel={rel}>
    <span aria-hidden="true">{arrow[0]}</span>
    {formatEdtf(month)}
    <span aria-hidden="true">{arrow[1]}</span>
  </a>
)

/** The way to the month before and after that have events; to the neighbours where there is none further on. */
export const MonthNav = ({
  after,
  before,
  month,
}: {
  after: string | undefined
  before: string | undefined
  month: string
}) => {
  const previous = before && before < month ? before : monthBefore(month)
  const next = after && after > month ? after : monthAfter(month)
  return (
    <nav aria-label={strings().agenda.title} className="month-nav">
      <To arrow={['←\u00A0', '']} month={previous} rel="prev" />
      <h2>{formatEdtf(month)}</h2>
      <To arrow={['', '\u00A0→']} month={next} rel="next" />
    </nav>
  )
}
