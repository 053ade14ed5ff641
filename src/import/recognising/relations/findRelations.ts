import type { ImportedRelation } from '../../document.ts'
import { evidenceOf } from '../sentences.ts'
import type { Facts, Relate } from './facts.ts'
import { relateAddresses } from './relateAddresses.ts'
import { relateArtworks } from './relateArtworks.ts'
import { relateDatelines } from './relateDatelines.ts'
import { relateDemonyms } from './relateDemonyms.ts'
import { relateEnglish } from './relateEnglish.ts'
import { relateEvents } from './relateEvents.ts'
import { relateOrganisations } from './relateOrganisations.ts'
import { relateOwners } from './relateOwners.ts'
import { relatePeople } from './relatePeople.ts'
import { relateSites } from './relateSites.ts'

/** What the things of a text have to do with each other, as far as one sentence says it: each relation once. */
export const findRelations = (facts: Facts): ImportedRelation[] => {
  const relations = new Map<string, ImportedRelation>()
  const relate: Relate = (subject, predicate, object, sentence) => {
    const key = JSON.stringify([subject, predicate, object])
    if (subject !== object && !relations.has(key))
      relations.set(key, { evidence: [evidenceOf(sentence)], object, predicate, subject })
  }
  for (const rule of [
    relatePeople,
    relateSites,
    relateAddresses,
    relateDatelines,
    relateDemonyms,
    relateEnglish,
    relateArtworks,
    relateEvents,
    relateOwners,
    relateOrganisations,
  ])
    rule(facts, relate)
  return [...relations.values()]
}
