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
