import type { Predicate } from '../../document.ts'
import type { FoundArtwork } from '../artworks.ts'
import type { FacilityMention } from '../facilities.ts'
import type { FoundEvent, Named, Reading } from '../makeEvent.ts'
import type { FoundRole } from '../roles.ts'
import type { Sentence } from '../sentences.ts'

/** What the rules for single things have found in a text. */
export type Facts = {
  artworks: FoundArtwork[]
  contained: { inner: string; outer: string; sentence: Sentence }[]
  events: FoundEvent[]
  facilities: { mentions: FacilityMention[]; name: string }[]
  readings: Reading[]
  roles: { person: string; role: FoundRole; sentence: Sentence }[]
}

/** Adds a relation that a sentence states. */
export type Relate = (subject: string, predicate: Predicate, object: string, sentence: Sentence) => void

export const organisationsIn = ({ named }: Reading): Named[] => named.filter(({ kind }) => kind === 'organisation')
