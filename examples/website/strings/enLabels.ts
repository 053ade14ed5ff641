import type { Strings } from './fr.ts'

export const articleKinds: Strings['articleKinds'] = {
  brief: 'Brief',
  digest: 'News digest',
  digestItem: 'News digest',
  editorial: 'Editorial',
  story: 'Article',
  teaser: 'Elsewhere',
  video: 'Video',
}

export const attendanceModes: Strings['attendanceModes'] = {
  mixed: 'On site and online',
  offline: 'On site',
  online: 'Online',
}

export const eventStatuses: Strings['eventStatuses'] = {
  cancelled: 'Cancelled',
  postponed: 'Postponed, no new date yet',
  rescheduled: 'New date',
  scheduled: '',
}

export const eventTypes: Strings['eventTypes'] = {
  anniversary: 'Anniversary',
  announcement: 'Announcement',
  assembly: 'General assembly',
  award: 'Award',
  conference: 'Professional meeting',
  construction: 'Construction',
  context: 'Context',
  establishment: 'New site',
  exhibition: 'Exhibition',
  fair: 'Trade fair',
  founding: 'Founding',
  handover: 'Handover',
  inauguration: 'Opening',
  milestone: 'Milestone',
  networking: 'Networking event',
  signing: 'Signing',
  sport: 'Sport',
  tradeMission: 'Trade mission',
}

export const participantRoles: Strings['participantRoles'] = {
  attendee: 'attends',
  exhibitor: 'exhibits',
  guest: 'guest of honour',
  partner: 'partner',
  predecessor: 'hands over',
  signatory: 'signatory',
  speaker: 'speaks',
  successor: 'takes over',
  winner: 'winner',
}

export const figureQualifiers: Strings['figureQualifiers'] = {
  about: 'about',
  atLeast: 'at least',
  atMost: 'at most',
  barely: 'barely',
  exact: '',
  moreThan: 'more than',
}

export const organisationTypes: Strings['organisationTypes'] = {
  association: 'Association',
  authority: 'Local authority',
  chamber: 'Chamber',
  cluster: 'Cluster',
  company: 'Company',
  culture: 'Cultural institution',
  developmentAgency: 'Development agency',
  federation: 'Trade federation',
  media: 'Media',
  network: 'Network',
  other: 'Organisation',
  park: 'Technology or industrial park',
  publicBody: 'Public body',
  school: 'School or university',
  trainingCentre: 'Training centre',
}

export const linkTypes: Strings['linkTypes'] = {
  foundedBy: 'Founded by',
  hostedBy: 'Hosted by',
  memberOf: 'Member of',
  ownedBy: 'Owned by',
  partnerOf: 'Partner of',
  serves: 'At the service of',
  serviceProviderOf: 'Works for',
  subcontractorOf: 'Subcontractor of',
  successorOf: 'Successor of',
  tenantOf: 'Tenant of',
}

export const linkTypesFrom: Strings['linkTypesFrom'] = {
  foundedBy: 'Founded',
  hostedBy: 'Hosts',
  memberOf: 'Has as a member',
  ownedBy: 'Owns',
  partnerOf: 'Partner of',
  serves: 'Is served by',
  serviceProviderOf: 'Has as a provider',
  subcontractorOf: 'Has as a subcontractor',
  successorOf: 'Succeeded by',
  tenantOf: 'Has as a tenant',
}

export const siteRoles: Strings['siteRoles'] = {
  areaServed: 'Area served',
  builds: 'Construction site',
  equips: 'Equipment supplied',
  establishment: 'Establishment',
  headquarters: 'Headquarters',
  manufactures: 'Plant',
  owns: 'Property',
  tenant: 'Rented premises',
}

export const placeTypes: Strings['placeTypes'] = {
  area: 'Area',
  cluster: 'Industrial cluster',
  commune: 'Town',
  continent: 'Continent',
  country: 'Country',
  department: 'Department',
  facility: 'Site',
  park: 'Business park',
  region: 'Region',
  street: 'Street',
  venue: 'Venue',
  zone: 'Zone',
}

export const placeStatuses: Strings['placeStatuses'] = {
  closed: 'Closed',
  inOperation: 'In operation',
  planned: 'Planned',
  underConstruction: 'Under construction',
}

export const seriesKinds: Strings['seriesKinds'] = {
  chain: 'Chain of artworks',
  programme: 'Programme',
  recurring: 'Recurring event',
  rubric: 'Rubric',
}
