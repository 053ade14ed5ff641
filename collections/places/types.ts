/** What a place is. */
export const PLACE_TYPES = [
  { label: { en: 'Commune or town', fr: 'Commune ou ville' }, value: 'commune' },
  { label: { en: 'Department or province', fr: 'Département ou province' }, value: 'department' },
  { label: { en: 'Region', fr: 'Région' }, value: 'region' },
  { label: { en: 'Country', fr: 'Pays' }, value: 'country' },
  { label: { en: 'Continent', fr: 'Continent' }, value: 'continent' },
  { label: { en: 'Industrial or business park', fr: 'Parc d’activités' }, value: 'park' },
  { label: { en: 'Plant, building or site', fr: 'Usine, bâtiment ou site' }, value: 'facility' },
  { label: { en: 'Venue', fr: 'Salle ou lieu d’accueil' }, value: 'venue' },
  { label: { en: 'Street or road', fr: 'Rue ou route' }, value: 'street' },
  { label: { en: 'Zone or plot', fr: 'Zone ou terrain' }, value: 'zone' },
  { label: { en: 'Industrial cluster', fr: 'Bassin industriel' }, value: 'cluster' },
  { label: { en: 'Area without a boundary', fr: 'Secteur sans limite précise' }, value: 'area' },
]

/** How far a site has come. */
export const PLACE_STATUSES = [
  { label: { en: 'Planned', fr: 'En projet' }, value: 'planned' },
  { label: { en: 'Under construction', fr: 'En chantier' }, value: 'underConstruction' },
  { label: { en: 'In operation', fr: 'En service' }, value: 'inOperation' },
  { label: { en: 'Closed', fr: 'Fermé' }, value: 'closed' },
]
