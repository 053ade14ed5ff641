import { formatEdtf } from '../dates/formatDate.ts'
import type { FigureFragment } from '../generated/queries.ts'
import { present } from '../present.ts'
import { strings } from '../strings.ts'
import { ExternalLink } from './ExternalLink.tsx'
import { formatFigure } from './formatFigure.ts'
import { Section } from './Section.tsx'

/** Figures with the date they are for and where they come from: two sources that disagree both speak. */
export const Figures = ({ figures }: { figures: readonly (FigureFragment | null)[] | null | undefined }) => {
  const shown = present(figures).filter((figure) => formatFigure(figure) !== '')
  if (shown.length === 0) return null
  return (
    <Section id="chiffres" title={strings().figures.title}>
      <ul className="figures">
        {shown.map((figure) => {
          const asOf = formatEdtf(figure.asOf?.edtf)
          const deadline = formatEdtf(figure.deadline?.edtf)
          return (
            <li key={figure.id}>
              <strong className="figures__value">{formatFigure(figure)}</strong>
              <span className="figures__label">
                {figure.label}
                {asOf && `, ${asOf}`}
                {deadline && `, ${strings().figures.by} ${deadline}`}
              </span>
              {figure.source && (
                <small className="figures__source">
                  {strings().figures.source}
                  <ExternalLink href={figure.sourceUrl}>{figure.source}</ExternalLink>
                </small>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
