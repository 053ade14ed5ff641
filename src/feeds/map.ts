import type { Feature, FeatureCollection, Point } from 'geojson'

import type { CollectionName } from '../../collections/names.ts'
import { RouteRefusal } from '../content-api/routes/publishedRoutes.ts'
import type { PublishedRequest, PublishedRoute } from '../content-api/routes/publishedRoutes.ts'
import { unknownParameter, notOneOf } from '../messages/feeds.ts'
import { LOCALE } from '../content-api/routes/parameters.ts'
import { parametersOf, readNarrowed } from './narrow.ts'
import type { Narrowings } from './narrow.ts'
import { readAll } from './readAll.ts'
import { readSite } from '../content-api/routes/site.ts'
import type { Site } from '../content-api/routes/site.ts'

type Place = {
  coordinates?: [number, number] | null
  id: string
  name?: null | string
  slug?: null | string
  type?: null | string
}

type Mapped = Place & {
  places?: null | Place[]
  sites?: { place?: null | Place; role?: null | string }[] | null
  start?: { edtf?: null | string } | null
  title?: null | string
}

type Layer = {
  narrowings: Narrowings
  /** Where a document is: one point for each of its places that have one. */
  placesOf: (document: Mapped) => (null | Place | undefined)[]
  select: Record<string, true>
}

const topic = { collection: 'topics', fields: ['topics'] } as const

const LAYERS: Partial<Record<CollectionName, Layer>> = {
  artworks: {
    narrowings: {
      organisation: { collection: 'organisations', fields: ['commissioners', 'programmeOwners', 'owners'] },
      place: { collection: 'places', fields: ['places'] },
      series: { collection: 'series', fields: ['series.series'] },
      topic,
    },
    placesOf: ({ places }) => places ?? [],
    select: { places: true, slug: true, title: true },
  },
  events: {
    narrowings: {
      organisation: { collection: 'organisations', fields: ['organisers', 'hosts'] },
      place: { collection: 'places', fields: ['places'] },
      series: { collection: 'series', fields: ['series'] },
      topic,
    },
    placesOf: ({ places }) => places ?? [],
    select: { name: true, places: true, slug: true, start: true, type: true },
  },
  organisations: {
    narrowings: { place: { collection: 'places', fields: ['sites.place'] }, topic },
    placesOf: ({ sites }) => (sites ?? []).map(({ place }) => place),
    select: { name: true, sites: true, slug: true, type: true },
  },
  places: {
    narrowings: {
      organisation: { collection: 'organisations', fields: ['operatedBy'] },
      place: { collection: 'places', fields: ['containedIn'] },
    },
    placesOf: (place) => [place],
    select: { coordinates: true, name: true, slug: true, type: true },
  },
}

const MOST_DOCUMENTS = 1000

/** RFC 7946, section 4: WGS 84, longitude first, as the newsroom writes them. */
const pointOf = ([longitude, latitude]: [number, number]): Point => ({
  coordinates: [longitude, latitude],
  type: 'Point',
})

const featuresOf = (
  document: Mapped,
  { collection, layer, site }: { collection: CollectionName; layer: Layer; site: Site },
): Feature<Point>[] =>
  layer.placesOf(document).flatMap((place) =>
    place?.coordinates
      ? [
          {
            geometry: pointOf(place.coordinates),
            id: `${collection}:${document.id}${place.id === document.id ? '' : `@${place.id}`}`,
            properties: {
              collection,
              id: document.id,
              name: document.name ?? document.title ?? null,
              ...(collection !== 'places' && { place: place.name ?? null }),
              ...(document.start?.edtf && { start: document.start.edtf }),
              ...(document.type && { type: document.type }),
              url: site.pageAt(collection, document.slug) ?? null,
            },
            type: 'Feature' as const,
          },
        ]
      : [],
  )

const readCollection = ({ query }: PublishedRequest): { collection: CollectionName; layer: Layer } => {
  const asked = query.get('collection') ?? 'places'
  const collection = Object.keys(LAYERS).find((name) => name === asked) as CollectionName | undefined
  const layer = collection && LAYERS[collection]
  if (layer) return { collection, layer }
  throw new RouteRefusal(notOneOf('collection', Object.keys(LAYERS)))
}

/** Not every collection has all that another may be narrowed to. */
const refuseOthers = ({ query }: PublishedRequest, { narrowings }: Layer): void => {
  const known = ['collection', ...Object.keys(LOCALE), ...Object.keys(narrowings)]
  const unknown = Object.keys(map.parameters).find((name) => query.has(name) && !known.includes(name))
  if (unknown) throw new RouteRefusal(unknownParameter(unknown, known))
}

/** Where places, sites of organisations, events and artworks are, as GeoJSON (RFC 7946). */
export const map: PublishedRoute = {
  answer: async (request) => {
    const { collection, layer } = readCollection(request)
    refuseOthers(request, layer)
    const site = await readSite(request)
    const { where } = await readNarrowed(request, layer.narrowings, site.locale)
    const documents = await readAll<Mapped>(request, collection, {
      depth: 1,
      locale: site.locale,
      most: MOST_DOCUMENTS,
      select: layer.select,
      ...(where.length > 0 && { where: { and: where } }),
    })
    const body: FeatureCollection<Point> = {
      features: documents.flatMap((document) => featuresOf(document, { collection, layer, site })),
      type: 'FeatureCollection',
    }
    return { body }
  },
  contentType: 'application/geo+json',
  parameters: {
    collection: 'places, events, artworks or organisations.',
    ...parametersOf(Object.assign({}, ...Object.values(LAYERS).map(({ narrowings }) => narrowings)) as Narrowings),
  },
  path: '/feeds/map.geojson',
  summary: 'Where places, organisations, events or artworks are (GeoJSON)',
}
