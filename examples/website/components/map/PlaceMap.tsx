import type { Collection } from '../../addresses.ts'
import { feedPath } from '../../beffroi/feeds.ts'
import type { PlaceOnMapFragment } from '../../generated/queries.ts'
import { siteHref } from '../../links.ts'
import { strings } from '../../strings.ts'
import { PageLink } from '../PageLink.tsx'
import { Section } from '../Section.tsx'
import { AskedMap } from './AskedMap.tsx'
import { formatCoordinates, openStreetMapUrl, placesOnMap } from './placesOnMap.ts'
import type { MapPoint } from './placesOnMap.ts'

/** A map of all that is published of a collection, once the reader asks for it. */
export const CollectionMap = ({ collection, label }: { collection: Collection; label: string }) => {
  const { ask, asked, zoomIn, zoomOut } = strings().map
  return (
    <AskedMap
      home={siteHref('/').replace(/\/$/, '')}
      label={label}
      source={feedPath('map.geojson', { collection })}
      words={{ ask, asked, zoomIn, zoomOut }}
    />
  )
}

/** A map of points, once the reader asks for it. */
const PointsMap = ({ points }: { points: MapPoint[] }) => {
  const { ask, asked, label, zoomIn, zoomOut } = strings().map
  if (points.length === 0) return null
  const names = [...new Set(points.map(({ name }) => name))].join(', ')
  return <AskedMap label={label(names)} points={points} words={{ ask, asked, zoomIn, zoomOut }} />
}

/** Where something is: in words, with its coordinates and a link to OpenStreetMap; and on a map, once the reader asks for one. */
export const PlaceMap = ({
  isOwnPage = false,
  places,
  title = strings().event.where,
}: {
  /** On the page of the place itself, which its name does not lead to. */
  isOwnPage?: boolean
  places: PlaceOnMapFragment[]
  title?: string
}) => {
  const words = strings().map
  const points = placesOnMap(places)
  if (places.length === 0 || (isOwnPage && points.length === 0 && !places.some(({ address }) => address))) return null
  return (
    <Section className="place" id="carte" title={title}>
      <ul className="place__list">
        {places.map((place) => {
          const point = points.find(({ name }) => name === place.name)
          return (
            <li key={place.id}>
              {!isOwnPage && (
                <strong>
                  <PageLink collection="places" slug={place.slug}>
                    {place.name}
                  </PageLink>
                </strong>
              )}
              {place.address && <span>{place.address}</span>}
              {point ? (
                <>
                  <span>
                    {words.coordinates}
                    {strings().colon}
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
      <PointsMap points={points} />
    </Section>
  )
}
