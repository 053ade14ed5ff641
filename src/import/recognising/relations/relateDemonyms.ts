import type { Facts, Relate } from './facts.ts'

/** « Brixel, fonderie roannaise », « Brixel, une PME roannaise » */
const APPOSITION = /^, (?:(?:une?|la|le) )?(?:(?:jeune|petite?|grande?) )?[\p{Ll}-]+ $/u

/** Where a company is that is called after its town: « le fondeur roannais Brixel », « Brixel, fonderie roannaise ». */
export const relateDemonyms = ({ readings }: Facts, relate: Relate): void => {
  for (const { named, sentence } of readings)
    for (const town of named) {
      const { end, kind, start } = town
      // An adjective has no capital.
      if (kind !== 'place' || !/^\p{Ll}/u.test(sentence.text.slice(start))) continue
      const owner = named.find(
        (one) =>
          one.kind === 'organisation' &&
          (sentence.text.slice(end, one.start) === ' ' || APPOSITION.test(sentence.text.slice(one.end, start))),
      )
      if (owner) relate(owner.name, 'locatedIn', town.name, sentence)
    }
}
