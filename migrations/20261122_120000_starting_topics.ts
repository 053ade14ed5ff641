import type { MigrateUpArgs } from '@payloadcms/db-mongodb'

/**
 * The seventeen top-level terms of IPTC Media Topics (https://iptc.org/standards/media-topics/), so that a new newsroom
 * files its first article under something, with the identifiers that agencies exchange. Editors may rename, add and
 * remove; what a newsroom already has under an identifier stays as it is.
 */
const MEDIA_TOPICS: [code: string, fr: string, en: string][] = [
  ['01000000', 'Arts, culture, divertissement et médias', 'Arts, culture, entertainment and media'],
  ['02000000', 'Criminalité, droit et justice', 'Crime, law and justice'],
  ['03000000', 'Catastrophes et accidents', 'Disaster, accident and emergency incident'],
  ['04000000', 'Économie, affaires et finance', 'Economy, business and finance'],
  ['05000000', 'Éducation et formation', 'Education'],
  ['06000000', 'Environnement', 'Environment'],
  ['07000000', 'Santé', 'Health'],
  ['08000000', 'Gens et histoires', 'Human interest'],
  ['09000000', 'Travail et emploi', 'Labour'],
  ['10000000', 'Vie quotidienne et loisirs', 'Lifestyle and leisure'],
  ['11000000', 'Politique et administration', 'Politics and government'],
  ['12000000', 'Religion', 'Religion'],
  ['13000000', 'Science et technologie', 'Science and technology'],
  ['14000000', 'Société', 'Society'],
  ['15000000', 'Sport', 'Sport'],
  ['16000000', 'Conflits, guerre et paix', 'Conflict, war and peace'],
  ['17000000', 'Météo', 'Weather'],
]

export const up = async ({ payload, req }: MigrateUpArgs): Promise<void> => {
  for (const [code, fr, en] of MEDIA_TOPICS) {
    const iptcId = `medtop:${code}`
    const { totalDocs } = await payload.count({ collection: 'topics', req, where: { iptcId: { equals: iptcId } } })
    if (totalDocs > 0) continue
    const topic = await payload.create({ collection: 'topics', data: { iptcId, name: fr }, locale: 'fr', req })
    await payload.update({ collection: 'topics', data: { name: en }, id: topic.id, locale: 'en', req })
  }
}

/** Leaves the topics: articles may be filed under them by now. */
export const down = async (): Promise<void> => {}
