import type { Artwork } from '../../beffroi/content/getArtwork.ts'
import { formatEdtf } from '../../dates/formatDate.ts'
import { formatPeriod } from '../../dates/formatPeriod.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'
import { Facts } from '../Facts.tsx'
import { Section } from '../Section.tsx'

const words = strings.artwork

/** « 250 × 120 × 80 cm » : height, width, depth. */
const dimensionsOf = ({ depth, height, width }: Artwork): string => {
  const known = [height, width, depth].filter((length) => length !== null)
  return known.length > 0
    ? `${known.map((length) => new Intl.NumberFormat('fr').format(length)).join(' × ')}\u00A0cm`
    : ''
}

const seriesOf = ({ series }: Artwork): string =>
  present(series)
    .map(({ number, series: one }) => [one?.title, number && words.seriesNumber(number)].filter(Boolean).join(', '))
    .join('\u00A0; ')

export const ArtworkSheet = ({ artwork }: { artwork: Artwork }) => (
  <Section id="fiche" title={words.sheet}>
    <Facts
      facts={[
        [
          words.artists,
          present(artwork.artists)
            .map(({ name }) => name)
            .join(', '),
        ],
        [words.form, artwork.artform],
        [words.medium, artwork.medium],
        [words.dimensions, dimensionsOf(artwork)],
        [words.quantity, artwork.quantity && artwork.quantity > 1 ? artwork.quantity : undefined],
        [words.created, formatEdtf(artwork.created?.edtf)],
        [words.onView, onViewOf(artwork)],
        [words.series, seriesOf(artwork)],
        [words.inspiration, artwork.inspiration],
        [
          words.inspiredBy,
          present(artwork.inspiredBy)
            .map(({ name }) => name)
            .join(', '),
        ],
        [words.access, artwork.access],
        [words.creditLine, artwork.creditLine],
      ]}
    />
  </Section>
)

/** « depuis 1895 » as long as no end is known. */
const onViewOf = ({ onViewFrom, onViewUntil }: Artwork): string | undefined => {
  const since = formatEdtf(onViewFrom?.edtf)
  return since && !onViewUntil?.edtf ? words.since(since) : formatPeriod(onViewFrom?.edtf, onViewUntil?.edtf)
}
