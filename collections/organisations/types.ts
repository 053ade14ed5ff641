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
