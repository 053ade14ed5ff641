import { describe, expect, it } from '@jest/globals'

import { formatCoordinates, openStreetMapUrl, placesOnMap } from './placesOnMap.ts'

const place = {
  address: null,
  containedIn: [],
  coordinates: null,
  id: '1',
  name: 'Le Parc',
  slug: 'le-parc',
  type: null,
}

describe('a place on the map', () => {
  it('stands at its coordinates, of which the CMS gives the longitude first', () => {
    const [point] = placesOnMap([{ ...place, coordinates: [2.83, 50.51] }])
    expect(point).toEqual({ latitude: 50.51, longitude: 2.83, name: 'Le Parc' })
    expect(point && formatCoordinates(point)).toBe('50,51°\u00A0N, 2,83°\u00A0E')
    expect(point && openStreetMapUrl(point)).toContain('mlat=50.51&mlon=2.83')
  })

  it('stands about where the larger place is when its own coordinates are not known', () => {
    expect(
      placesOnMap([
        {
          ...place,
          containedIn: [
            { coordinates: null, name: 'Artois' },
            { coordinates: [2.83, 50.51], name: 'Douvrin' },
          ],
        },
      ]),
    ).toEqual([{ latitude: 50.51, longitude: 2.83, name: 'Le Parc', near: 'Douvrin' }])
  })

  it('is not on it when nobody knows where it is', () => {
    expect(placesOnMap([place])).toEqual([])
  })

  it('is written with its hemisphere', () => {
    expect(formatCoordinates({ latitude: -12.5, longitude: -0.25, name: '' })).toBe('12,5°\u00A0S, 0,25°\u00A0O')
  })
})
