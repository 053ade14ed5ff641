import type { PlaceOnMapFragment } from '../../generated/queries.ts'
import { formatNumber } from '../formatFigure.ts'
import { pageLocale } from '../../reader.ts'
import { present } from '../../present.ts'

/** A point of a map; `near` is the larger place whose coordinates these are, when the place’s own are not known. */
export type MapPoint = { href?: string; latitude: number; longitude: number; name: string; near?: string }

const read = (coordinates: readonly (number | null)[] | null | undefined) => {
  const [longitude, latitude] = coordinates ?? []
  return typeof longitude === 'number' && typeof latitude === 'number' ? { latitude, longitude } : undefined
}

/** Where places are, each by its own coordinates or else by those of the nearest larger place that has some. */
export const placesOnMap = (places: readonly PlaceOnMapFragment[]): MapPoint[] =>
  places.flatMap((place) => {
    const name = place.name ?? ''
    const own = read(place.coordinates)
    if (own) return [{ ...own, name }]
    const around = present(place.containedIn).find(({ coordinates }) => read(coordinates))
    const near = read(around?.coordinates)
    return near ? [{ ...near, name, near: around?.name ?? '' }] : []
  })

const degrees = (value: number, [positive, negative]: [string, string]): string =>
  `${formatNumber(Math.abs(value), 5)}°\u00A0${value < 0 ? negative : positive}`

/** « 50,51° N, 2,83° E ». */
export const formatCoordinates = ({ latitude, longitude }: MapPoint): string =>
  `${degrees(latitude, ['N', 'S'])}, ${degrees(longitude, ['E', pageLocale() === 'fr' ? 'O' : 'W'])}`

export const openStreetMapUrl = ({ latitude, longitude, near }: MapPoint): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=${near ? 12 : 16}/${latitude}/${longitude}`
