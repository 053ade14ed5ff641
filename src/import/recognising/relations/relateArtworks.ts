import type { Facts, Relate } from './facts.ts'
import { organisationsIn } from './facts.ts'

const COMMISSIONED = /(?:mandatée?s?|commandée?s?|à la demande|commande)(?:\s\p{Ll}+)?\s(?:par|de|d')/iu
const STANDS =
  /(?:install\p{Ll}+|érigée?|exposée?|visible|à découvrir|se dresse|s'élève|trône|orne|prend place|a pris place|est posée?|rejoin\p{Ll}+|habille)/iu

/** Who made and who ordered a work, and where it stands. */
export const relateArtworks = ({ artworks, readings }: Facts, relate: Relate): void => {
  for (const { artists, quoted, title } of artworks)
    for (const artist of artists) relate(title, 'createdBy', artist, quoted.sentence)
  for (const reading of readings) {
    const { named, sentence } = reading
    const commission = COMMISSIONED.exec(sentence.text)
    // « Elle a été commandée par… »: the work that was spoken of last.
    const work =
      artworks.find(({ quoted }) => quoted.sentence === sentence) ??
      (commission ? artworks.findLast(({ quoted }) => quoted.sentence.article === sentence.article) : undefined)
    if (!work) continue
    const sponsor = commission && organisationsIn(reading).find(({ start }) => start >= commission.index)
    if (sponsor) relate(work.title, 'commissionedBy', sponsor.name, sentence)
    const located = named.find(
      ({ kind, placeType, start }) =>
        kind === 'place' && start > work.quoted.end && !['country', 'region'].includes(placeType ?? ''),
    )
    if (located && STANDS.test(sentence.text)) relate(work.title, 'locatedIn', located.name, sentence)
  }
}
