import type { Facts } from './Facts.ts'

/** A monthly digest of three numbered news items, June 2023. */
export const industryDigestJune2023: Facts = {
  articles: {
    'juin-2023-trois-actualites-industrielles': { kind: 'digest', places: ['hauts-de-france'], figures: [{ value: 3, unit: 'actualités' }], origin: { publication: 'La Fabrique Hauts-de-France', published: '2023-06', certainty: 'inferred' } },
    'une-triennale-qui-parle-d-energie': { kind: 'digestItem', digest: 'juin-2023-trois-actualites-industrielles', digestNumber: 1, events: ['triennale-art-et-industrie-2023'], places: ['dunkerque', 'nord'], origin: { furtherReading: [{ title: 'La deuxième triennale de Dunkerque' }] } },
    'intuis-ouvre-une-usine-dans-la-somme': { kind: 'digestItem', digest: 'juin-2023-trois-actualites-industrielles', digestNumber: 2, organisations: ['intuis'], places: ['feuquieres-en-vimeu', 'somme', 'usine-intuis-de-feuquieres-en-vimeu'], events: ['inauguration-de-l-usine-intuis'], origin: { furtherReading: [{ title: 'L’usine Intuis de la Somme' }] } },
    'a-douvrin-une-ecole-pour-la-batterie': { kind: 'digestItem', digest: 'juin-2023-trois-actualites-industrielles', digestNumber: 3, organisations: ['region-hauts-de-france', 'uimm-hauts-de-france', 'stellantis', 'battery-training-center'], places: ['douvrin', 'pas-de-calais'], events: ['inauguration-du-battery-training-center'], origin: { furtherReading: [{ title: 'L’école de la batterie de Douvrin' }] } },
  },
  organisations: {
    intuis: { name: 'Intuis', type: 'company', sites: [{ role: 'owns', place: 'usine-intuis-de-feuquieres-en-vimeu' }] },
    'region-hauts-de-france': { name: 'Région Hauts-de-France', type: 'authority' },
    'uimm-hauts-de-france': { name: 'UIMM Hauts-de-France', type: 'federation' },
    stellantis: { name: 'Stellantis', type: 'company' },
    'battery-training-center': { name: 'Battery Training Center', type: 'trainingCentre', sites: [{ role: 'establishment', place: 'douvrin' }], topics: ['metiers-de-la-batterie'] },
  },
  places: {
    'hauts-de-france': { name: 'Hauts-de-France', type: 'region', inseeCode: '32' },
    dunkerque: { name: 'Dunkerque', type: 'commune', containedIn: ['nord'] },
    nord: { name: 'Nord', type: 'department' },
    'feuquieres-en-vimeu': { name: 'Feuquières-en-Vimeu', type: 'commune', containedIn: ['somme'] },
    somme: { name: 'Somme', type: 'department' },
    'usine-intuis-de-feuquieres-en-vimeu': {
      name: 'Usine Intuis de Feuquières-en-Vimeu',
      type: 'facility',
      containedIn: ['feuquieres-en-vimeu'],
      products: ['pompe à chaleur', 'chauffe-eau thermodynamique'],
      figures: [
        { qualifier: 'about', value: 30_000, unit: 'appareils par an' },
        { qualifier: 'about', value: 100_000, unit: 'appareils par an' },
      ],
    },
    douvrin: { name: 'Douvrin', type: 'commune', containedIn: ['pas-de-calais'] },
    'pas-de-calais': { name: 'Pas-de-Calais', type: 'department' },
    france: { name: 'France', type: 'country' },
  },
  events: {
    'triennale-art-et-industrie-2023': {
      name: 'Chaleur humaine, deuxième triennale Art et industrie',
      type: 'exhibition',
      eventStatus: 'scheduled',
      edition: 2,
      start: '2023-06-10',
      end: '2024-01-14',
      places: ['dunkerque'],
      series: ['triennale-art-et-industrie'],
      topics: ['energie'],
      artworks: ['six-oeuvres-dans-l-espace-public'],
      figures: [
        { value: 6, unit: 'œuvres' },
        { value: 2, unit: 'rang' },
      ],
    },
    'inauguration-de-l-usine-intuis': { type: 'inauguration', start: '2023-06-13', places: ['feuquieres-en-vimeu'], organisers: ['intuis'], aboutPlaces: ['usine-intuis-de-feuquieres-en-vimeu'] },
    'inauguration-du-battery-training-center': { type: 'inauguration', start: '2023-06-16', places: ['douvrin'], organisers: ['region-hauts-de-france', 'uimm-hauts-de-france', 'stellantis'], aboutOrganisations: ['battery-training-center'] },
  },
  artworks: {
    'six-oeuvres-dans-l-espace-public': { quantity: 6, places: ['dunkerque'], events: ['triennale-art-et-industrie-2023'] },
  },
}
