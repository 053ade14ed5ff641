import { AS_SUBJECT } from '../anaphora.ts'
import type { Reading } from '../makeEvent.ts'
import type { Facts, Relate } from './facts.ts'
import { IS_EVERYWHERE } from './relateSites.ts'

const MOST_LETTERS = 60

/** « NEVERS (58). », « À Roanne, on répare. »: the town that a brief begins with, where it names nothing else. */
const townOf = ({ named, sentence: { text } }: Reading): string | undefined => {
  const [town] = named
  const isOnly = named.every(({ kind, placeType }) => kind === 'place' && placeType !== 'country')
  return town?.placeType === 'commune' &&
    isOnly &&
    text.length < MOST_LETTERS &&
    /^(?:À |Au )?$/u.test(text.slice(0, town.start))
    ? town.name
    : undefined
}

/** Where the organisation is that a brief is about, and the street that it names: in the town that it begins with. */
export const relateDatelines = ({ readings }: Facts, relate: Relate): void => {
  for (const [index, reading] of readings.entries()) {
    const { article, paragraph } = reading.sentence
    const isFirst =
      readings[index - 1]?.sentence.article !== article ||
      readings[index - 1]?.sentence.isTitle ||
      readings[index - 1]?.sentence.paragraph !== paragraph
    const town = isFirst ? townOf(reading) : undefined
    const next = readings[index + 1]
    if (!town || next?.sentence.article !== article) continue
    const { named, sentence } = next
    const subject = named.find(({ kind }) => kind === 'organisation' || kind === 'facility' || kind === 'place')
    const isTold = named.some(({ name, placeType }) => placeType === 'commune' && name !== town)
    if (!subject || isTold || !AS_SUBJECT.test(sentence.text.slice(0, subject.start).replace(/^Sur /u, ''))) continue
    const isRow = sentence.text.slice(subject.end).startsWith(' et ')
    if (subject.kind === 'place' ? subject.placeType === 'street' : !IS_EVERYWHERE.test(subject.name) && !isRow)
      relate(subject.name, 'locatedIn', town, sentence)
  }
}
