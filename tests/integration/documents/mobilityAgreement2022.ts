import type { Facts } from './Facts.ts'

/** A story on an agreement that five organisations of two countries signed, September 2022. */
export const mobilityAgreement2022: Facts = {
  articles: {
    'helmond-et-valenciennes-font-cause-commune': {
      kind: 'story',
      organisations: ['automotive-campus', 'transalley', 'nord-france-invest', 'rai-automotive-industry-nl', 'aria-hauts-de-france', 'renault', 'stellantis', 'toyota'],
      people: ['pieter-rahusen', 'nicolas-balland', 'valerie-plantard', 'celine-carlot'],
      places: ['valenciennes', 'helmond', 'pays-bas', 'france', 'nord-de-la-france', 'hauts-de-france', 'europe'],
      events: ['signature-automotive-campus-transalley', 'mission-commerciale-neerlandaise-2022'],
      origin: { publication: 'Le Repaire des Sciences', published: '2022', certainty: 'external' },
    },
  },
  organisations: {
    'automotive-campus': {
      name: 'Automotive Campus',
      aliases: ['Campus automobile'],
      type: 'park',
      links: [{ type: 'partnerOf', organisation: 'transalley' }],
      sites: [
        { role: 'establishment', place: 'helmond' },
        { role: 'establishment', place: 'pays-bas' },
      ],
      figures: [{ wording: 'plusieurs dizaines', value: null, certainty: 'uncertain' }],
    },
    transalley: { name: 'Transalley', type: 'park', sites: [{ role: 'establishment', place: 'france' }] },
    'nord-france-invest': { name: 'Nord France Invest', type: 'developmentAgency' },
    'rai-automotive-industry-nl': { name: 'RAI Automotive Industry NL', type: 'federation' },
    'aria-hauts-de-france': { name: 'ARIA Hauts-de-France', aliases: ['ARIA Hauts de France'], type: 'federation' },
    renault: { name: 'Renault', type: 'company', sites: [{ role: 'manufactures', place: 'hauts-de-france' }] },
    stellantis: { name: 'Stellantis', type: 'company', sites: [{ role: 'manufactures', place: 'hauts-de-france' }] },
    toyota: { name: 'Toyota', type: 'company', sites: [{ role: 'manufactures', place: 'hauts-de-france' }] },
  },
  people: {
    'pieter-rahusen': { name: 'Pieter Rahusen', roles: [{ title: 'Responsable du développement commercial', organisation: 'automotive-campus' }] },
    'nicolas-balland': { name: 'Nicolas Balland', roles: [{ title: 'Responsable commercial', organisation: 'transalley' }] },
    'valerie-plantard': { name: 'Valérie Plantard', roles: [{ title: 'Déléguée territoriale', organisation: 'aria-hauts-de-france' }] },
    'celine-carlot': { name: 'Céline Carlot', roles: [{ title: 'Cheffe de projet', organisation: 'nord-france-invest' }] },
  },
  places: {
    valenciennes: { name: 'Valenciennes', type: 'commune' },
    helmond: { name: 'Helmond', type: 'commune', containedIn: ['pays-bas'] },
    'pays-bas': { name: 'Pays-Bas', type: 'country' },
    france: { name: 'France', type: 'country' },
    'nord-de-la-france': { name: 'Nord de la France', type: 'area' },
    'hauts-de-france': {
      name: 'Hauts-de-France',
      type: 'region',
      figures: [
        { value: 7, unit: 'usines' },
        { value: 700_000, unit: 'voitures par an' },
        { label: 'Gigafactories à construire', value: 3 },
      ],
    },
    europe: { name: 'Europe', type: 'continent' },
  },
  events: {
    'signature-automotive-campus-transalley': {
      type: 'signing',
      start: '2022-09-14',
      places: ['valenciennes'],
      superEvent: 'mission-commerciale-neerlandaise-2022',
      participants: [
        { role: 'signatory', organisation: 'automotive-campus' },
        { role: 'signatory', organisation: 'transalley' },
        { role: 'signatory', organisation: 'nord-france-invest' },
        { role: 'signatory', organisation: 'rai-automotive-industry-nl' },
        { role: 'signatory', organisation: 'aria-hauts-de-france' },
      ],
      figures: [{ qualifier: 'barely', value: 250, unit: 'km' }],
    },
    'mission-commerciale-neerlandaise-2022': { type: 'tradeMission', start: '2022-09', places: ['nord-de-la-france'] },
  },
}
