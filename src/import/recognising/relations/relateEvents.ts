import type { FoundEvent, Reading } from '../makeEvent.ts'
import type { Facts, Relate } from './facts.ts'
import { organisationsIn } from './facts.ts'

const SIGNED = /(?:ont|a) (?:conclu|paraphé)|sign(?:é|ent|e|aient|ait|ataires?|ature)/iu
/** Who lends the room, or looks on, signs nothing. */
const BESIDE = /(?:siège|locaux|présence|soutien|salons?|égide|initiative)\s(?:de la |de l'|du |des |de |d')$/iu

/** « Les deux réseaux ont signé »: those that the title of the article names. */
const BOTH = /(?:^|[\s,])[Ll]es (?:deux|trois|quatre) \p{Ll}+ (?:ont|viennent de|vont|s'engagent)(?![\p{L}])/u

/** What an inauguration opens: the work that its title names, the only building of its sentences, else the organisation or the site that its title names. */
const relateOpened = (event: FoundEvent, first: Reading, { artworks, facilities }: Facts, relate: Relate): void => {
  const work = artworks.find(({ title }) => event.title.endsWith(title))
  if (work) {
    relate(event.title, 'inaugurates', work.title, first.sentence)
    return
  }
  const opened = facilities.filter(({ mentions }) =>
    mentions.some(({ sentence }) => event.readings.some((reading) => reading.sentence === sentence)),
  )
  const [only] = opened
  if (only && opened.length === 1) relate(event.title, 'inaugurates', only.name, first.sentence)
  for (const { kind, name, placeType } of event.readings.flatMap(({ named }) => named))
    if (
      event.title.includes(name) &&
      (kind === 'organisation'
        ? event.title.endsWith(name) && !only
        : kind === 'place' &&
          ['area', 'street', 'industrial-park'].includes(placeType ?? '') &&
          !only?.name.includes(name))
    )
      relate(event.title, 'inaugurates', name, first.sentence)
}

/** Who organises an event, opens something or signs, and what an inauguration opens. */
export const relateEvents = (facts: Facts, relate: Relate): void => {
  for (const event of facts.events) {
    const [first] = event.readings
    if (!first) continue
    if (event.type === 'inauguration') relateOpened(event, first, facts, relate)
    else for (const name of event.organisers) relate(name, 'organized', event.title, first.sentence)
    if (event.type === 'signing')
      for (const reading of facts.readings) {
        const { article, text } = reading.sentence
        if (article !== first.sentence.article || !SIGNED.test(text)) continue
        const title = BOTH.test(text)
          ? facts.readings.find(({ sentence }) => sentence.article === article && sentence.isTitle)
          : undefined
        for (const { name } of title ? organisationsIn(title) : [])
          relate(name, 'signatoryOf', event.title, reading.sentence)
        for (const { name, start } of organisationsIn(reading))
          if (!BESIDE.test(text.slice(Math.max(0, start - 40), start)))
            relate(name, 'signatoryOf', event.title, reading.sentence)
      }
  }
  for (const reading of facts.readings) {
    const opening = /(?:ont|a) inauguré/iu.exec(reading.sentence.text)
    const organisations = organisationsIn(reading)
    const object = opening && organisations.find(({ start }) => start > opening.index)
    if (opening && object)
      for (const { end, name } of organisations)
        if (end <= opening.index) relate(name, 'inaugurates', object.name, reading.sentence)
  }
}
