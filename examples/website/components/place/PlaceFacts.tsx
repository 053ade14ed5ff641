import type { Place } from '../../beffroi/content/getPlace.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'
import { Facts } from '../Facts.tsx'
import { linkedNames } from '../linkedNames.tsx'
import { Section } from '../Section.tsx'

export const PlaceFacts = ({ place }: { place: Place }) => {
  const { place: words, placeStatuses } = strings()
  const facts: Parameters<typeof Facts>[0]['facts'] = [
    [words.liesIn, linkedNames('places', place.liesIn)],
    [words.near, linkedNames('places', place.near)],
    [words.status, place.status && placeStatuses[place.status]],
    [words.operatedBy, linkedNames('organisations', place.operatedBy)],
    [words.products, present(place.products).join(', ')],
    [words.aliases, present(place.aliases).join(', ')],
    [words.inseeCode, place.inseeCode],
  ]
  if (facts.every(([, value]) => !value)) return null
  return (
    <Section id="en-bref" title={words.identity}>
      <Facts facts={facts} />
    </Section>
  )
}
