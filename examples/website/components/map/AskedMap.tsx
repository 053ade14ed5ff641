'use client'

import { useEffect, useRef, useState } from 'react'

import type { MapPoint } from './placesOnMap.ts'

const TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'
const ATTRIBUTION = '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>'

/** What the map says, in the language of its page. */
type Words = Record<'ask' | 'asked' | 'zoomIn' | 'zoomOut', string>

const linkTo = ({ href, name }: MapPoint): HTMLElement => {
  const element = document.createElement(href ? 'a' : 'span')
  element.textContent = name
  if (href) element.setAttribute('href', href)
  return element
}

type Feature = { geometry: { coordinates: [number, number] }; properties: { name: string; url?: string } }

/** The points of a map of the newsroom (GeoJSON); its addresses are those of its own language. */
const loadPoints = async (source: string, home: string): Promise<MapPoint[]> => {
  const answer = await fetch(source)
  const { features } = (await answer.json()) as { features: Feature[] }
  return features.map(({ geometry, properties: { name, url } }) => {
    const path = url && new URL(url).pathname
    const [longitude, latitude] = geometry.coordinates
    return { ...(path && { href: path.startsWith(`${home}/`) ? path : home + path }), latitude, longitude, name }
  })
}

/**
 * A map that loads nothing, neither its library nor a tile of somebody else’s server, before the reader asks for it: of `points`, or of those at
 * the address `source`, whose pages stand below `home`.
 */
export const AskedMap = ({
  home = '',
  label,
  points,
  source,
  words,
}: {
  home?: string
  label: string
  points?: MapPoint[]
  source?: string
  words: Words
}) => {
  const [isAsked, setAsked] = useState(false)
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = frame.current
    if (!isAsked || !element) return undefined
    let leave = (): void => undefined
    let isGone = false
    const show = async (): Promise<void> => {
      const [leaflet, shown] = await Promise.all([
        import('./leaflet.ts'),
        points ?? (source ? loadPoints(source, home) : []),
      ])
      if (isGone) return
      const map = leaflet.map(element, { scrollWheelZoom: false, zoomControl: false })
      leave = () => map.remove()
      leaflet.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
      leaflet.tileLayer(TILES, { attribution: ATTRIBUTION, maxZoom: 19 }).addTo(map)
      for (const point of shown) {
        const mark = leaflet.circleMarker([point.latitude, point.longitude], { className: 'map__point', radius: 9 })
        if (point.href) mark.bindPopup(linkTo(point))
        else mark.bindTooltip(point.name)
        mark.addTo(map)
      }
      if (shown.length === 0) map.setView([0, 0], 1)
      else
        map.fitBounds(leaflet.latLngBounds(shown.map(({ latitude, longitude }) => [latitude, longitude])), {
          maxZoom: shown.some(({ near }) => near) ? 12 : 15,
          padding: [24, 24],
        })
      element.focus()
    }
    // What could not be loaded may be asked for again.
    show().catch(() => setAsked(false))
    return () => {
      isGone = true
      leave()
    }
  }, [home, isAsked, points, source, words])

  if (isAsked) return <div aria-label={label} className="map" ref={frame} role="region" tabIndex={-1} />
  return (
    <p className="map__ask">
      <button className="button" onClick={() => setAsked(true)} type="button">
        {words.ask}
      </button>
      <small>{words.asked}</small>
    </p>
  )
}
