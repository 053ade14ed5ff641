import type {
  Article_Kind,
  Event_AttendanceMode,
  Event_EventStatus,
  Event_Type,
  EventParticipants_Role,
  Figures_Qualifier,
  Organisation_Type,
  OrganisationLinks_Type,
  OrganisationSites_Role,
  Place_Status,
  Place_Type,
  Series_Kind,
} from '../generated/queries.ts'

export const articleKinds: Record<Article_Kind, string> = {
  brief: 'Brève',
  digest: 'Revue d’actualité',
  digestItem: 'Revue d’actualité',
  editorial: 'Éditorial',
  story: 'Article',
  teaser: 'À lire ailleurs',
  video: 'Vidéo',
}

export const attendanceModes: Record<Event_AttendanceMode, string> = {
  mixed: 'Sur place et en ligne',
  offline: 'Sur place',
  online: 'En ligne',
}

export const eventStatuses: Record<Event_EventStatus, string> = {
  cancelled: 'Annulé',
  postponed: 'Reporté, sans nouvelle date',
  rescheduled: 'Nouvelle date',
  scheduled: '',
}

export const eventTypes: Record<Event_Type, string> = {
  anniversary: 'Anniversaire',
  announcement: 'Annonce',
  assembly: 'Assemblée générale',
  award: 'Remise de prix',
  conference: 'Rencontre professionnelle',
  construction: 'Chantier',
  context: 'Contexte',
  establishment: 'Implantation',
  exhibition: 'Exposition',
  fair: 'Salon',
  founding: 'Création',
  handover: 'Passation',
  inauguration: 'Inauguration',
  milestone: 'Étape',
  networking: 'Rendez-vous de réseau',
  signing: 'Signature',
  sport: 'Épreuve sportive',
  tradeMission: 'Mission commerciale',
}

export const participantRoles: Record<EventParticipants_Role, string> = {
  attendee: 'participe',
  exhibitor: 'expose',
  guest: 'invité d’honneur',
  partner: 'partenaire',
  predecessor: 'passe la main',
  signatory: 'signataire',
  speaker: 'intervient',
  successor: 'prend la suite',
  winner: 'lauréat',
}

export const figureQualifiers: Record<Figures_Qualifier, string> = {
  about: 'environ',
  atLeast: 'au moins',
  atMost: 'au plus',
  barely: 'à peine',
  exact: '',
  moreThan: 'plus de',
}

export const organisationTypes: Record<Organisation_Type, string> = {
  association: 'Association',
  authority: 'Collectivité',
  chamber: 'Chambre consulaire',
  cluster: 'Pôle ou grappe',
  company: 'Entreprise',
  culture: 'Institution culturelle',
  developmentAgency: 'Agence de développement',
  federation: 'Fédération professionnelle',
  media: 'Média',
  network: 'Réseau',
  other: 'Organisation',
  park: 'Parc technologique ou industriel',
  publicBody: 'Organisme public',
  school: 'École ou université',
  trainingCentre: 'Centre de formation',
}

/** Read after the name of the page’s own organisation: « SIZIAF est membre de … ». */
export const linkTypes: Record<OrganisationLinks_Type, string> = {
  foundedBy: 'Fondée par',
  hostedBy: 'Hébergée par',
  memberOf: 'Membre de',
  ownedBy: 'Appartient à',
  partnerOf: 'Partenaire de',
  serves: 'Au service de',
  serviceProviderOf: 'Travaille pour',
  subcontractorOf: 'Sous-traitante de',
  successorOf: 'Succède à',
  tenantOf: 'Locataire de',
}

/** The same links read from their other end. */
export const linkTypesFrom: Record<OrganisationLinks_Type, string> = {
  foundedBy: 'A fondé',
  hostedBy: 'Héberge',
  memberOf: 'A pour membre',
  ownedBy: 'Possède',
  partnerOf: 'Partenaire de',
  serves: 'A à son service',
  serviceProviderOf: 'A pour prestataire',
  subcontractorOf: 'A pour sous-traitante',
  successorOf: 'A pour successeur',
  tenantOf: 'A pour locataire',
}

export const siteRoles: Record<OrganisationSites_Role, string> = {
  areaServed: 'Zone d’activité',
  builds: 'Chantier',
  equips: 'Équipement fourni',
  establishment: 'Établissement',
  headquarters: 'Siège',
  manufactures: 'Usine',
  owns: 'Propriété',
  tenant: 'Locaux loués',
}

export const placeTypes: Record<Place_Type, string> = {
  area: 'Secteur',
  cluster: 'Bassin industriel',
  commune: 'Commune',
  continent: 'Continent',
  country: 'Pays',
  department: 'Département',
  facility: 'Site',
  park: 'Parc d’activités',
  region: 'Région',
  street: 'Rue',
  venue: 'Lieu d’accueil',
  zone: 'Zone',
}

export const placeStatuses: Record<Place_Status, string> = {
  closed: 'Fermé',
  inOperation: 'En service',
  planned: 'En projet',
  underConstruction: 'En chantier',
}

export const seriesKinds: Record<Series_Kind, string> = {
  chain: 'Chaîne d’œuvres',
  programme: 'Programme',
  recurring: 'Rendez-vous régulier',
  rubric: 'Rubrique',
}
