import type { Facts } from './Facts.ts'

const teaser = (origin: Record<string, unknown>) => ({ kind: 'teaser', origin: { publication: 'La Gazette Nord-Pas de Calais', published: '2024-06', certainty: 'inferred', ...origin } })

/** A gazette's page of ten teasers, most of them cut off in the middle of a word, June 2024. */
export const gazetteTeasersJune2024: Facts = {
  articles: {
    'sofie-fait-le-point': { ...teaser({ truncated: false }), organisations: ['sofie', 'eil-cote-d-opale'], events: ['assemblee-generale-de-sofie-2024', 'inondations-de-2023'] },
    'une-ressourcerie-pour-face-valo': { ...teaser({ rubric: 'Territoires', truncated: false }), organisations: ['face-valo'], places: ['ressourcerie-de-face-valo'], events: ['inauguration-de-la-ressourcerie-de-face-valo'] },
    'leforest-se-met-au-soleil': { ...teaser({ truncated: false }), places: ['centrale-solaire-de-leforest', 'leforest'], events: ['inauguration-de-la-centrale-solaire-de-leforest'] },
    'valenciennes-dit-ou-elle-va': { ...teaser({ truncated: false }), organisations: ['metropole-de-valenciennes'], places: ['valenciennes'], events: ['rencontres-industrielles-regionales-2024'] },
    'un-seul-guichet-pour-les-commercants-du-hainaut': { ...teaser({ rubric: 'Communauté d’Agglomération de La Porte du Hainaut', truncated: true }), organisations: ['communaute-d-agglomeration-de-la-porte-du-hainaut', 'porte-du-hainaut-commerce'], places: ['site-minier-de-wallers-arenberg'], events: ['naissance-de-porte-du-hainaut-commerce'] },
    'deux-laureats-du-monde-du-cheval': { ...teaser({ rubric: 'Réseau Initiative Pays de Saint-Omer', truncated: true }), organisations: ['initiative-pays-de-saint-omer'], places: ['saint-omer'], events: ['remise-du-label-initiative-remarquable'], series: ['initiative-remarquable'] },
    'symevad-trie-a-evin-malmaison': { ...teaser({ rubric: 'À Évin-Malmaison, près de Lens', truncated: true }), organisations: ['symevad', 'douaisis-agglo', 'agglomeration-d-henin-carvin', 'osartis-marquion'], places: ['evin-malmaison', 'lens'] },
    'pierre-gattaz-a-dunkerque': { ...teaser({ rubric: 'Réindustrialisation à Dunkerque', truncated: true }), organisations: ['medef', 'y-croire-pour-agir'], people: ['pierre-gattaz'], places: ['dunkerque'] },
    'une-matinale-a-arques': { ...teaser({ rubric: 'Initiative Pays de Saint-Omer', truncated: true }), organisations: ['initiative-pays-de-saint-omer'], people: ['thierry-deteve'], places: ['clos-des-saveurs-d-arques', 'arques'], events: ['matinale-ipso-du-6-juin-2024'] },
    'guines-a-sa-grange-numerique': { ...teaser({ rubric: 'Communauté de communes du Pays d’Opale', truncated: true }), organisations: ['communaute-de-communes-du-pays-d-opale'], places: ['grange-numerique', 'guines'], events: ['inauguration-de-la-grange-numerique'] },
  },
  organisations: {
    sofie: { name: 'Sofie', type: 'developmentAgency', activity: 'Agence d’attractivité économique' },
    'eil-cote-d-opale': { name: 'EIL Côte d’Opale', type: 'school' },
    'face-valo': { name: 'Face Valo', sites: [{ role: 'owns', place: 'ressourcerie-de-face-valo' }] },
    'metropole-de-valenciennes': { name: 'Métropole de Valenciennes', type: 'authority' },
    'communaute-d-agglomeration-de-la-porte-du-hainaut': {
      name: 'Communauté d’agglomération de La Porte du Hainaut',
      type: 'authority',
      figures: [
        { label: 'Artisans et commerçants', value: 953 },
        { label: 'Communes', value: 47 },
      ],
    },
    'porte-du-hainaut-commerce': { name: 'Porte du Hainaut Commerce', acronym: 'PHC', type: 'association', founded: '2024-06-10', links: [{ type: 'serves', organisation: 'communaute-d-agglomeration-de-la-porte-du-hainaut' }] },
    'initiative-pays-de-saint-omer': { name: 'Initiative Pays de Saint-Omer', acronym: 'IPSO', type: 'network' },
    symevad: {
      name: 'Symevad',
      type: 'publicBody',
      links: [
        { type: 'serviceProviderOf', organisation: 'douaisis-agglo', note: 'Tri des déchets recyclables' },
        { type: 'serviceProviderOf', organisation: 'agglomeration-d-henin-carvin', note: 'Tri des déchets recyclables' },
        { type: 'serviceProviderOf', organisation: 'osartis-marquion', note: 'Tri des déchets recyclables' },
      ],
      sites: [
        { place: 'evin-malmaison', role: 'establishment' },
        { place: 'locaux-du-symevad', from: '2011' },
      ],
      figures: [{ qualifier: 'atLeast', value: 25_000, unit: 'tonnes par an', certainty: 'uncertain' }],
    },
    'douaisis-agglo': { name: 'Douaisis Agglo', type: 'authority' },
    'agglomeration-d-henin-carvin': { name: 'Agglomération d’Hénin-Carvin', type: 'authority' },
    'osartis-marquion': { name: 'Osartis-Marquion', aliases: ['Osartis-Marquions'], type: 'authority' },
    medef: { name: 'Medef', type: 'federation' },
    'y-croire-pour-agir': { name: 'Y croire pour agir', type: 'association' },
    'communaute-de-communes-du-pays-d-opale': { name: 'Communauté de communes du Pays d’Opale', acronym: 'CCPO', type: 'authority', sites: [{ role: 'owns', place: 'grange-numerique' }] },
  },
  people: {
    'pierre-gattaz': {
      name: 'Pierre Gattaz',
      roles: [
        { kind: 'president', organisation: 'medef', ended: true },
        { kind: 'founder', organisation: 'y-croire-pour-agir' },
      ],
    },
    'thierry-deteve': { name: 'Thierry Deteve', roles: [{ kind: 'president', organisation: 'initiative-pays-de-saint-omer' }] },
  },
  places: {
    leforest: { name: 'Leforest', type: 'commune' },
    'centrale-solaire-de-leforest': {
      name: 'Centrale solaire de Leforest',
      type: 'facility',
      containedIn: ['leforest'],
      figures: [
        { value: 34_329, unit: 'panneaux', certainty: 'stated' },
        { value: 32, unit: 'ha', certainty: 'stated' },
        { value: 31.9, unit: 'ha', certainty: 'external' },
      ],
    },
    'ressourcerie-de-face-valo': { name: 'Ressourcerie de Face Valo', type: 'facility', figures: [{ value: 1000, unit: 'm²' }] },
    valenciennes: { name: 'Valenciennes', type: 'commune' },
    'site-minier-de-wallers-arenberg': { name: 'Site minier de Wallers-Arenberg' },
    'saint-omer': { name: 'Saint-Omer', type: 'commune' },
    'pays-de-saint-omer': { name: 'Pays de Saint-Omer', type: 'area' },
    'evin-malmaison': { name: 'Évin-Malmaison', type: 'commune', near: ['lens'] },
    lens: { name: 'Lens', type: 'commune' },
    dunkerque: { name: 'Dunkerque', type: 'commune' },
    arques: { name: 'Arques', type: 'commune' },
    'clos-des-saveurs-d-arques': { name: 'Clos des Saveurs d’Arques', type: 'venue', containedIn: ['arques'] },
    guines: { name: 'Guînes', type: 'commune' },
    'grange-numerique': { name: 'Grange numérique', type: 'facility', containedIn: ['guines'], figures: [{ value: 5, unit: 'ans' }] },
    'locaux-du-symevad': { name: 'Locaux du Symevad', type: 'facility', containedIn: ['evin-malmaison'] },
  },
  events: {
    'assemblee-generale-de-sofie-2024': { type: 'assembly', start: '2024-06-18', hosts: ['eil-cote-d-opale'], organisers: ['sofie'] },
    'inauguration-de-la-ressourcerie-de-face-valo': { type: 'inauguration', start: '2024-06-13', places: ['ressourcerie-de-face-valo'], organisers: ['face-valo'], aboutPlaces: ['ressourcerie-de-face-valo'] },
    'inauguration-de-la-centrale-solaire-de-leforest': { type: 'inauguration', start: '2024-06-13', places: ['leforest'], aboutPlaces: ['centrale-solaire-de-leforest'] },
    'rencontres-industrielles-regionales-2024': { type: 'conference', start: '2024-06-11', places: ['valenciennes'], participants: [{ role: 'speaker', organisation: 'metropole-de-valenciennes' }] },
    'naissance-de-porte-du-hainaut-commerce': { type: 'founding', start: '2024-06-10', places: ['site-minier-de-wallers-arenberg'], aboutOrganisations: ['porte-du-hainaut-commerce'] },
    'remise-du-label-initiative-remarquable': { type: 'award', places: ['saint-omer'], organisers: ['initiative-pays-de-saint-omer'], figures: [{ label: 'Lauréats', value: 2 }] },
    'matinale-ipso-du-6-juin-2024': { type: 'networking', start: '2024-06-06', places: ['clos-des-saveurs-d-arques'], organisers: ['initiative-pays-de-saint-omer'] },
    'inauguration-de-la-grange-numerique': { type: 'inauguration', start: '2024-04', places: ['guines'], organisers: ['communaute-de-communes-du-pays-d-opale'], aboutPlaces: ['grange-numerique'] },
    'inondations-de-2023': { type: 'context', start: '2023' },
  },
}
