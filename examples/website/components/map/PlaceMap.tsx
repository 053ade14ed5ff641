import type { PlaceOnMapFragment } from '../../generated/queries.ts'
import { strings } from '../../strings.ts'
import { Section } from '../Section.tsx'
import { AskedMap } from './AskedMap.tsx'
import { formatCoordinates, openStreetMapUrl, placesOnMap } from './placesOnMap.ts'

const words = strings.map

/** Where something is: in words, with its coordinates and a link to OpenStreetMap; and on a map, once the reader asks for one. */
export const PlaceMap = ({ places, title = strings.event.where }: { places: PlaceOnMapFragment[]; title?: string }) => {
  if (places.length === 0) return null
  const points = placesOnMap(places)
  return (
    <Section className="place" id="carte" title={title}>
      <ul className="place__list">
        {places.map((place) => {
          const point = points.find(({ name }) => name === place.name)
          return (
            <li key={place.id}>
              <strong>{place.name}</strong>
              {place.address && <span>{place.address}</span>}
              {point ? (
                <>
                  <span>
                    {words.coordinates}
                    {'\u00A0: '}
                    {formatCoordinates(point)}
                  </span>
                  {point.near && <small>{words.approximate(point.near)}</small>}
                  <a href={openStreetMapUrl(point)} rel="noopener">
                    {words.open}
                  </a>
                </>
              ) : (
                <small>{words.unknown}</small>
              )}
            </li>
          )
        })}
      </ul>
      {points.length > 0 && <AskedMap label={words.label(points.map(({ name }) => name).join(', '))} points={points} />}
    </Section>
  )
}
