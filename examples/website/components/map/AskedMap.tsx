'use client'

import 'leaflet/dist/leaflet.css'

import { useEffect, useRef, useState } from 'react'

import { strings } from '../../strings.ts'
import type { MapPoint } from './placesOnMap.ts'

const TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'
const ATTRIBUTION = '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>'

/** A map that loads nothing, neither its library nor a tile of somebody else’s server, before the reader asks for it. */
export const AskedMap = ({ label, points }: { label: string; points: MapPoint[] }) => {
  const [isAsked, setAsked] = useState(false)
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = frame.current
    if (!isAsked || !element) return undefined
    let leave = (): void => undefined
    let isGone = false
    const show = async (): Promise<void> => {
      const leaflet = await import('leaflet')
      if (isGone) return
      const map = leaflet.map(element, { scrollWheelZoom: false, zoomControl: false })
      leave = () => map.remove()
      leaflet.control.zoom({ zoomInTitle: strings.map.zoomIn, zoomOutTitle: strings.map.zoomOut }).addTo(map)
      leaflet.tileLayer(TILES, { attribution: ATTRIBUTION, maxZoom: 19 }).addTo(map)
      for (const { latitude, longitude, name } of points) {
        leaflet.circleMarker([latitude, longitude], { className: 'map__point', radius: 9 }).bindTooltip(name).addTo(map)
      }
      map.fitBounds(leaflet.latLngBounds(points.map(({ latitude, longitude }) => [latitude, longitude])), {
        maxZoom: points.some(({ near }) => near) ? 12 : 15,
      })
      element.focus()
    }
    void show()
    return () => {
      isGone = true
      leave()
    }
  }, [isAsked, points])

  if (isAsked) return <div aria-label={label} className="map" ref={frame} role="region" tabIndex={-1} />
  return (
    <p className="map__ask">
      <button className="button" onClick={() => setAsked(true)} type="button">
        {strings.map.ask}
      </button>
      <small>{strings.map.asked}</small>
    </p>
  )
}
