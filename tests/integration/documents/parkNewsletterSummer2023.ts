import type { Facts } from './Facts.ts'

const PARK = 'parc-des-industries-artois-flandres'
const ACC = 'automotive-cells-company'

/** An industrial park's newsletter: an editorial, five stories, two briefs and a video, summer 2023. */
export const parkNewsletterSummer2023: Facts = {
  newsletters: {
    'lettre-du-parc-ete-2023': {
      issued: '2023-06',
      publisher: 'siziaf',
      editorial: { author: 'andre-kuchinski', authorTitle: 'Président du SIZIAF' },
      sections: [
        { title: null, articles: ['editorial-ete-2023'] },
        { title: 'À la une', articles: ['l-avenue-de-paris-est-ouverte', 'acc-apres-l-inauguration', 'aquarese-se-releve', 'une-cabane-parmi-les-usines', 'reseau-entreprendre-artois-change-de-visage'] },
        { title: 'En bref', articles: ['hydroline-arrive-au-parc', 'courir-entre-collegues'] },
        { title: 'En vidéo', articles: ['le-parc-en-images'] },
      ],
    },
  },
  articles: {
    'editorial-ete-2023': { kind: 'editorial', authors: ['andre-kuchinski'], organisations: [ACC, 'siziaf'], places: ['hauts-de-france', PARK, 'gigafactory-acc', 'avenue-de-paris'], events: ['inauguration-de-la-gigafactory-acc', 'inauguration-avenue-de-paris'], artworks: ['omu-des-abysses'], series: ['chaine-des-parcs'] },
    'l-avenue-de-paris-est-ouverte': { kind: 'story', organisations: ['psa', 'francaise-de-mecanique', 'epf', ACC, 'siziaf'], places: ['avenue-de-paris', 'bande-ouest', PARK], events: ['inauguration-avenue-de-paris'], quotes: [{ text: 'vitrine de l’industrie du futur' }] },
    'acc-apres-l-inauguration': { kind: 'story', organisations: [ACC, 'stellantis', 'mercedes', 'total', 'airbus'], places: ['gigafactory-acc', 'hauts-de-france', 'europe'], events: ['inauguration-de-la-gigafactory-acc'] },
    'aquarese-se-releve': { kind: 'story', organisations: ['aquarese', 'delviatek', 'afpi', 'segula', ACC], places: [PARK] },
    'une-cabane-parmi-les-usines': { kind: 'story', artworks: ['omu-des-abysses'], people: ['clemence-jost', 'bruno-nazarko', 'hayao-miyazaki'], organisations: ['kraft', 'pole-metropolitain-de-l-artois'], series: ['odyssee-des-cabanes', 'chaine-des-parcs'], places: [PARK] },
    'reseau-entreprendre-artois-change-de-visage': { kind: 'story', organisations: ['reseau-entreprendre-artois', 'reseau-entreprendre', 'siziaf'], people: ['sylvie-pauchet', 'fanny-lienart', 'andre-mulliez'], quotes: [{ text: 'Pour créer des emplois, créons des employeurs\u202F!', speaker: 'andre-mulliez' }] },
    'hydroline-arrive-au-parc': { kind: 'brief', organisations: ['hydroline'], people: ['frederic-saint-pol'], places: ['centre-aquatique-de-marville', 'hauts-de-france', 'grand-paris', PARK], events: ['jeux-olympiques-de-2024'] },
    'courir-entre-collegues': { kind: 'brief', events: ['challenge-sportif-du-parc-2023'], places: [PARK] },
    'le-parc-en-images': { kind: 'video', places: [PARK] },
  },
  organisations: {
    siziaf: { name: 'SIZIAF', legalName: 'Syndicat mixte du Parc des industries Artois-Flandres', type: 'publicBody' },
    [ACC]: {
      name: 'Automotive Cells Company',
      acronym: 'ACC',
      type: 'company',
      links: [
        { type: 'foundedBy', organisation: 'stellantis' },
        { type: 'foundedBy', organisation: 'mercedes' },
        { type: 'foundedBy', organisation: 'total' },
      ],
      sites: [{ role: 'owns', place: 'gigafactory-acc' }],
      figures: [
        { value: 40, unit: 'GWh', deadline: '2028' },
        { value: 3, unit: 'blocs', deadline: '2028' },
        { value: 2000, unit: 'emplois', deadline: '2030' },
      ],
    },
    stellantis: { name: 'Stellantis', type: 'company' },
    mercedes: { name: 'Mercedes', type: 'company' },
    total: { name: 'Total', type: 'company' },
    airbus: { name: 'Airbus', type: 'company' },
    psa: { name: 'PSA', type: 'company' },
    'francaise-de-mecanique': {
      name: 'Française de Mécanique',
      type: 'company',
      figures: [
        { label: 'Terrain libéré', value: 100, unit: 'ha' },
        { label: 'Terrain occupé auparavant', value: 140, unit: 'ha' },
      ],
    },
    epf: { name: 'Établissement public foncier', acronym: 'EPF', type: 'publicBody' },
    aquarese: {
      name: 'Aquarese',
      activity: 'Jet d’eau à haute pression',
      figures: [
        { label: 'Carnet de commandes', deadline: '2024-10' },
        { label: 'Âge de l’entreprise', value: 35, unit: 'ans', asOf: '2023-22' },
      ],
    },
    delviatek: {
      name: 'DELVIATEK',
      activity: 'Conception et fabrication de têtes de batteries',
      links: [
        { type: 'tenantOf', organisation: 'aquarese' },
        { type: 'subcontractorOf', organisation: ACC },
      ],
      sites: [{ role: 'tenant', place: PARK }],
    },
    afpi: {
      name: 'AFPI',
      type: 'trainingCentre',
      links: [
        { type: 'tenantOf', organisation: 'aquarese' },
        { type: 'subcontractorOf', organisation: ACC },
      ],
      sites: [{ role: 'tenant', place: PARK }],
    },
    segula: {
      name: 'SEGULA',
      activity: 'Bureau d’études',
      links: [
        { type: 'tenantOf', organisation: 'aquarese' },
        { type: 'subcontractorOf', organisation: ACC },
      ],
      sites: [{ role: 'tenant', place: PARK }],
    },
    kraft: { name: 'Kraft', aliases: ['association Kraft'], type: 'association' },
    'pole-metropolitain-de-l-artois': { name: 'Pôle métropolitain de l’Artois', type: 'publicBody' },
    'reseau-entreprendre-artois': {
      name: 'Réseau Entreprendre Artois',
      type: 'association',
      links: [
        { type: 'memberOf', organisation: 'reseau-entreprendre' },
        { type: 'hostedBy', organisation: 'siziaf' },
      ],
      sites: [
        { role: 'headquarters', place: 'locaux-du-siziaf' },
        { role: 'establishment', place: 'artois', from: '2000' },
      ],
    },
    'reseau-entreprendre': { name: 'Réseau Entreprendre', type: 'network', figures: [{ value: 126, unit: 'implantations' }] },
    hydroline: {
      name: 'HYDROLINE',
      size: 'sme',
      activity: 'Génie climatique',
      sites: [
        { role: 'establishment', place: PARK },
        { role: 'areaServed', place: 'hauts-de-france' },
        { role: 'areaServed', place: 'grand-paris' },
        { role: 'equips', place: 'centre-aquatique-de-marville' },
      ],
      figures: [{ qualifier: 'moreThan', value: 30, unit: 'personnes' }],
    },
  },
  people: {
    'andre-kuchinski': { name: 'André Kuchinski', roles: [{ kind: 'president', organisation: 'siziaf' }] },
    'clemence-jost': { name: 'Clémence Jost', occupation: 'Artiste', places: ['nantes'] },
    'bruno-nazarko': { name: 'Bruno Nazarko', occupation: 'Artiste', places: ['nantes'] },
    'hayao-miyazaki': { name: 'Hayao Miyazaki' },
    'sylvie-pauchet': {
      name: 'Sylvie Pauchet',
      roles: [{ title: 'Directrice', kind: 'head', organisation: 'reseau-entreprendre-artois', from: '2012', to: '2023-07-31' }],
      figures: [
        { value: 11, unit: 'ans' },
        { value: 139, unit: 'entreprises' },
      ],
    },
    'fanny-lienart': { name: 'Fanny Lienart', roles: [{ kind: 'head', organisation: 'reseau-entreprendre-artois', from: '2023-07-31', succeeds: 'sylvie-pauchet' }] },
    'andre-mulliez': { name: 'André Mulliez' },
    'frederic-saint-pol': { name: 'Frédéric Saint Pol', roles: [{ title: 'Dirigeant', kind: 'head', organisation: 'hydroline' }] },
  },
  places: {
    [PARK]: { name: 'Parc des industries Artois-Flandres', type: 'park' },
    'hauts-de-france': { name: 'Hauts-de-France', type: 'region' },
    'gigafactory-acc': { name: 'Gigafactory ACC Billy-Berclau Douvrin', type: 'facility', containedIn: ['billy-berclau', 'douvrin'] },
    'billy-berclau': { name: 'Billy-Berclau', type: 'commune' },
    douvrin: { name: 'Douvrin', type: 'commune' },
    'avenue-de-paris': { name: 'Avenue de Paris', type: 'street', containedIn: [PARK] },
    'bande-ouest': { name: 'Bande Ouest', type: 'zone', figures: [{ label: 'Surface', value: 24, unit: 'ha' }] },
    artois: { name: 'Artois', type: 'area' },
    europe: { name: 'Europe', type: 'continent' },
    france: { name: 'France', type: 'country' },
    nantes: { name: 'Nantes', type: 'commune' },
    'centre-aquatique-de-marville': { name: 'Centre aquatique de Marville', type: 'facility', containedIn: ['region-parisienne'] },
    'region-parisienne': { name: 'Région parisienne', type: 'area' },
    'grand-paris': { name: 'Grand Paris', type: 'area' },
    'locaux-du-siziaf': { name: 'Locaux du SIZIAF', type: 'facility' },
  },
  events: {
    'inauguration-avenue-de-paris': { type: 'inauguration', start: '2023-05-22', places: [PARK], organisers: ['siziaf'], aboutPlaces: ['avenue-de-paris', 'bande-ouest'] },
    'inauguration-de-la-gigafactory-acc': {
      type: 'inauguration',
      start: '2023-05-30',
      places: ['gigafactory-acc'],
      aboutPlaces: ['gigafactory-acc'],
      figures: [
        { label: 'Dirigeants d’entreprise présents', value: 3 },
        { label: 'Ministres européens présents', value: 5 },
        { label: 'Ambassadeurs présents', value: 2 },
      ],
    },
    'challenge-sportif-du-parc-2023': {
      type: 'sport',
      edition: 1,
      start: '2023-06-22T18:30+02:00',
      timeZone: 'Europe/Paris',
      places: [PARK],
      topics: ['course-orientation'],
      figures: [
        { value: 5, unit: 'km' },
        { value: 10, unit: 'km' },
        { label: 'Parcours au choix', value: 2 },
        { label: 'Coureurs par équipe', value: 3 },
        { label: 'Présents', value: 70, unit: 'personnes' },
        { label: 'Édition', value: 1 },
      ],
    },
    'passation-au-reseau-entreprendre-artois': {
      type: 'handover',
      start: '2023-07-31',
      participants: [
        { role: 'predecessor', person: 'sylvie-pauchet' },
        { role: 'successor', person: 'fanny-lienart' },
      ],
      figures: [{ value: 2, unit: 'mois' }],
    },
    'annonce-de-psa-2015': { type: 'announcement', start: '2015', organisers: ['psa'], aboutOrganisations: ['francaise-de-mecanique'] },
    'etude-sur-le-devenir-du-site': { participants: [{ role: 'partner', organisation: 'epf' }], topics: ['reconversion-industrielle'] },
    'acc-annoncee-en-2020': { type: 'announcement', start: '2020', aboutOrganisations: [ACC] },
    'debut-de-la-production-test-d-acc': { type: 'milestone', eventStatus: 'scheduled', start: '2023-08' },
    'plein-regime-d-acc': { type: 'milestone', eventStatus: 'scheduled' },
    'deuxieme-bloc-d-acc': { type: 'milestone', eventStatus: 'scheduled', organisers: [ACC] },
    'les-35-ans-d-aquarese': { type: 'anniversary', start: '2023-22', aboutOrganisations: ['aquarese'] },
    'installation-d-hydroline': { type: 'establishment', aboutOrganisations: ['hydroline'], start: null },
    'jeux-olympiques-de-2024': { type: 'sport', start: '2024', places: ['centre-aquatique-de-marville'] },
    'pandemie-de-covid-19': { type: 'context' },
  },
  artworks: {
    'omu-des-abysses': {
      title: 'Ômu des abysses',
      artform: 'Cabane',
      artists: ['clemence-jost', 'bruno-nazarko'],
      commissioners: ['kraft'],
      programmeOwners: ['pole-metropolitain-de-l-artois'],
      inspiredBy: ['hayao-miyazaki'],
      places: [PARK],
      series: [{ series: 'chaine-des-parcs', number: 16 }, { series: 'odyssee-des-cabanes' }],
      articles: ['une-cabane-parmi-les-usines'],
    },
  },
  series: {
    'chaine-des-parcs': { title: 'Chaîne des Parcs' },
    'odyssee-des-cabanes': { title: 'Odyssée des cabanes', kind: 'programme', organisations: ['pole-metropolitain-de-l-artois'] },
    'programmes-booster': { title: 'Programmes Booster', kind: 'programme' },
  },
}
