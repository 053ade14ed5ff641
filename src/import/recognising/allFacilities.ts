import type { FacilityMention } from './facilities.ts'
import { findFacilities } from './facilities.ts'
import { findOpenedSites } from './openedSites.ts'
import type { OrganisationMention } from './organisations.ts'
import type { PlaceMention } from './places.ts'
import type { Sentence } from './sentences.ts'
import { bySentence } from './sentences.ts'

type Mentions = { organisations: OrganisationMention[]; places: PlaceMention[] }

/** The buildings of a text: those with a name, and those that somebody opens or builds; « elle » and « le groupe » are the organisation that was spoken of last. */
export const findAllFacilities = (sentences: Sentence[], mentions: Mentions): FacilityMention[] => {
  const [organisationsOf, placesOf] = [bySentence(mentions.organisations), bySentence(mentions.places)]
  let earlier: { article: number; name: string } | undefined
  return sentences.flatMap((sentence) => {
    const organisations = organisationsOf(sentence).toSorted((a, b) => a.start - b.start)
    const places = placesOf(sentence).toSorted((a, b) => a.start - b.start)
    const named = findFacilities(sentence, mentions)
    const spoken = earlier?.article === sentence.article ? earlier.name : undefined
    const opened = findOpenedSites(sentence, { organisations, places, spoken, taken: named })
    const [first] = organisations
    if (first) earlier = { article: sentence.article, name: first.name }
    return [...named, ...opened]
  })
}
