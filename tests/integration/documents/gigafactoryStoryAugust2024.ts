import type { Facts } from './Facts.ts'

/** A story about a plant under construction, without a person, a quotation or an exact number, August 2024. */
export const gigafactoryStoryAugust2024: Facts = {
  articles: {
    'verkor-le-chantier-de-dunkerque': {
      kind: 'story',
      organisations: ['verkor', 'automotive-cells-company', 'envision-aesc'],
      places: ['gigafactory-verkor', 'dunkerque', 'hauts-de-france', 'vallee-de-la-batterie', 'france', 'europe'],
      origin: { publication: 'tesla-mag.com', published: '2024-08', certainty: 'stated' },
    },
  },
  organisations: {
    verkor: { name: 'Verkor', type: 'company', sites: [{ role: 'builds', place: 'gigafactory-verkor' }], topics: ['autonomie-energetique'] },
    'automotive-cells-company': {
      name: 'Automotive Cells Company',
      acronym: 'ACC',
      sites: [
        { role: 'establishment', place: 'vallee-de-la-batterie' },
        { role: 'areaServed', place: 'hauts-de-france' },
      ],
    },
    'envision-aesc': {
      name: 'Envision/AESC',
      sites: [
        { role: 'establishment', place: 'vallee-de-la-batterie' },
        { role: 'areaServed', place: 'hauts-de-france' },
      ],
    },
  },
  places: {
    dunkerque: { name: 'Dunkerque', type: 'commune' },
    'hauts-de-france': { name: 'Hauts-de-France', type: 'region' },
    'vallee-de-la-batterie': { name: 'Vallée de la Batterie', type: 'cluster', containedIn: ['hauts-de-france'] },
    'gigafactory-verkor': {
      name: 'Gigafactory Verkor à Dunkerque',
      type: 'facility',
      status: 'underConstruction',
      containedIn: ['dunkerque', 'vallee-de-la-batterie'],
      figures: [
        { value: 3, unit: 'rang' },
        { wording: 'plusieurs hectares', value: null, certainty: 'uncertain' },
        { wording: 'des milliers de personnes', value: null, certainty: 'uncertain' },
      ],
    },
    france: { name: 'France', type: 'country' },
    europe: { name: 'Europe', type: 'continent' },
  },
  events: {
    'construction-de-la-gigafactory-verkor': { type: 'construction', start: null, places: ['dunkerque'], aboutPlaces: ['gigafactory-verkor'] },
  },
}
