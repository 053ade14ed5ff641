import 'leaflet/dist/leaflet.css'

/** The library with its style sheet, which pages with a map would have in their documents otherwise. */
export * from 'leaflet'
