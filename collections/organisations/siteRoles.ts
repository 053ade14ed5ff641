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
