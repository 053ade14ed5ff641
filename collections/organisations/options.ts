/** What an organisation is. */
export const ORGANISATION_TYPES = [
  { label: { en: 'Company', fr: 'Entreprise' }, value: 'company' },
  { label: { en: 'Public body', fr: 'Organisme public' }, value: 'publicBody' },
  { label: { en: 'Local or regional authority', fr: 'Collectivité' }, value: 'authority' },
  { label: { en: 'Development agency', fr: 'Agence de développement' }, value: 'developmentAgency' },
  { label: { en: 'Chamber', fr: 'Chambre consulaire' }, value: 'chamber' },
  { label: { en: 'Association', fr: 'Association' }, value: 'association' },
  { label: { en: 'Network', fr: 'Réseau' }, value: 'network' },
  { label: { en: 'Employers’ or trade federation', fr: 'Fédération professionnelle' }, value: 'federation' },
  { label: { en: 'School or university', fr: 'École ou université' }, value: 'school' },
  { label: { en: 'Training centre', fr: 'Centre de formation' }, value: 'trainingCentre' },
  { label: { en: 'Cluster', fr: 'Pôle ou grappe' }, value: 'cluster' },
  { label: { en: 'Technology or industrial park', fr: 'Parc technologique ou industriel' }, value: 'park' },
  { label: { en: 'Cultural institution', fr: 'Institution culturelle' }, value: 'culture' },
  { label: { en: 'Media', fr: 'Média' }, value: 'media' },
  { label: { en: 'Other', fr: 'Autre' }, value: 'other' },
]

/** How this organisation stands to another one, read from left to right: "this one … the other". */
export const LINK_TYPES = [
  { label: { en: 'was founded by', fr: 'a été fondée par' }, value: 'foundedBy' },
  { label: { en: 'is a member of', fr: 'est membre de' }, value: 'memberOf' },
  { label: { en: 'is a partner of', fr: 'est partenaire de' }, value: 'partnerOf' },
  { label: { en: 'is a subcontractor of', fr: 'est sous-traitante de' }, value: 'subcontractorOf' },
  { label: { en: 'is a tenant of', fr: 'est locataire de' }, value: 'tenantOf' },
  { label: { en: 'is hosted by', fr: 'est hébergée par' }, value: 'hostedBy' },
  { label: { en: 'belongs to', fr: 'appartient à' }, value: 'ownedBy' },
  { label: { en: 'succeeds', fr: 'succède à' }, value: 'successorOf' },
  { label: { en: 'works for', fr: 'travaille pour' }, value: 'serviceProviderOf' },
  { label: { en: 'serves', fr: 'est au service de' }, value: 'serves' },
]

/** What a place is for an organisation. */
export const SITE_ROLES = [
  { label: { en: 'Head office', fr: 'Siège' }, value: 'headquarters' },
  { label: { en: 'Establishment', fr: 'Établissement' }, value: 'establishment' },
  { label: { en: 'Plant it makes things in', fr: 'Usine où elle produit' }, value: 'manufactures' },
  { label: { en: 'Owned by it', fr: 'Propriété' }, value: 'owns' },
  { label: { en: 'Being built by it', fr: 'Chantier' }, value: 'builds' },
  { label: { en: 'Where it is a tenant', fr: 'Locaux loués' }, value: 'tenant' },
  { label: { en: 'Where it is active', fr: 'Zone d’activité' }, value: 'areaServed' },
  { label: { en: 'Equipped by it', fr: 'Équipement fourni' }, value: 'equips' },
]
