import type { ReactNode } from 'react'

import type { Artwork } from '../../beffroi/content/getArtwork.ts'
import { formatEdtf } from '../../dates/formatDate.ts'
import { formatPeriod } from '../../dates/formatPeriod.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'
import { Facts, isKnown, names } from '../Facts.tsx'
import type { Fact } from '../Facts.tsx'
import { formatNumber } from '../formatFigure.ts'
import { linkedNames } from '../linkedNames.tsx'
import { Section } from '../Section.tsx'

const words = () => strings().artwork

/** « 250 × 120 × 80 cm » : height, width, depth. */
const dimensionsOf = ({ depth, height, width }: Artwork): string => {
  const known = [height, width, depth].filter((length) => length !== null)
  return known.length > 0 ? `${known.map((length) => formatNumber(length)).join(' × ')}\u00A0cm` : ''
}

const seriesOf = ({ series }: Artwork): ReactNode =>
  names(
    present(series).map(({ number, series: one }) => ({
      node: (
        <>
          {linkedNames('series', [one])}
          {number ? `, ${words().seriesNumber(number)}` : ''}
        </>
      ),
    })),
  )

export const ArtworkSheet = ({ artwork }: { artwork: Artwork }) => {
  const facts = factsOf(artwork)
  if (!facts.some(isKnown)) return null
  return (
    <Section id="fiche" title={words().sheet}>
      <Facts facts={facts} />
    </Section>
  )
}

const factsOf = (artwork: Artwork): Fact[] => [
  [words().artists, linkedNames('people', artwork.artists)],
  [words().form, artwork.artform],
  [words().medium, artwork.medium],
  [words().dimensions, dimensionsOf(artwork)],
  [words().quantity, artwork.quantity && artwork.quantity > 1 ? artwork.quantity : undefined],
  [words().created, formatEdtf(artwork.created?.edtf)],
  [words().onView, onViewOf(artwork)],
  [words().series, seriesOf(artwork)],
  [words().inspiration, artwork.inspiration],
  [words().inspiredBy, linkedNames('people', artwork.inspiredBy)],
  [words().access, artwork.access],
  [strings().labels.topics, linkedNames('topics', artwork.topics)],
  [words().creditLine, artwork.creditLine],
]

/** « depuis 1895 » as long as no end is known. */
const onViewOf = ({ onViewFrom, onViewUntil }: Artwork): string | undefined => {
  const since = formatEdtf(onViewFrom?.edtf)
  return since && !onViewUntil?.edtf ? words().since(since) : formatPeriod(onViewFrom?.edtf, onViewUntil?.edtf)
}
