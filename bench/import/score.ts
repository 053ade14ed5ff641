import type { ImportedDocument } from '../../src/import/document.ts'
import { foldName, likeness } from '../../src/import/recognising/words.ts'
import type { Facts } from './facts.ts'

export type Count = { expected: number; found: number; missed: string[]; right: number; wrong: string[] }

export const TYPES = [
  'articles',
  'organisations',
  'people',
  'places',
  'events',
  'dates',
  'artworks',
  'relations',
] as const
export type Score = Record<(typeof TYPES)[number], Count> & { leaks: string[] }

const LEAD = /^(?:le|la|les|l|groupe|societe|entreprise|association|coutellerie|verrerie)\s/
const keyOf = (name: string): string =>
  foldName(name)
    .replace(LEAD, '')
    .replaceAll(/ (?:de|du|des|d|la|le|les|l)(?= )/g, '')

const count = (expected: string[], found: string[], isSame: (expected: string, found: string) => boolean): Count => {
  const open = [...expected]
  const wrong: string[] = []
  for (const name of found) {
    const at = open.findIndex((each) => each.split('|').some((form) => isSame(form, name)))
    if (at >= 0) open.splice(at, 1)
    else wrong.push(name)
  }
  return { expected: expected.length, found: found.length, missed: open, right: expected.length - open.length, wrong }
}

const isSameName = (a: string, b: string): boolean => keyOf(a) === keyOf(b)
const isAlike = (least: number) => (a: string, b: string) =>
  isSameName(a, b) || likeness(a, b) >= least || (foldName(a).startsWith(foldName(b)) && b.length >= a.length * 0.6)

const dayOf = (value: string | undefined): string => value ?? '–'

/** What an import found of what a person reads in a document. */
export const scoreDocument = (facts: Facts, found: ImportedDocument): Score => {
  const events = count(
    facts.events.map(([title]) => title),
    found.events.map(({ title }) => title),
    isAlike(0.5),
  )
  const dated = facts.events.filter(([, start]) => start !== undefined)
  const dates = count(
    dated.map(([title, start]) => `${title}@${dayOf(start)}`),
    found.events
      .filter(
        ({ start, title }) =>
          start !== undefined &&
          facts.events.some(([each]) => each.split('|').some((form) => isAlike(0.5)(form, title))),
      )
      .map(({ start, title }) => `${title}@${dayOf(start)}`),
    (a, b) => {
      const [[, wanted = ''], [, start = '']] = [a.split('@'), b.split('@')]
      return wanted === start
    },
  )
  const isLoose = (a: string, b: string): boolean => isSameName(a, b) || likeness(a, b) >= 0.66
  const pairs = found.relations.map(({ object, subject }) => `${subject}→${object}`)
  const relations = count(
    facts.relations.map(([a, b]) => `${a}→${b}`),
    pairs,
    (a, b) => {
      const [[from = '', to = ''], [subject = '', object = '']] = [a.split('→'), b.split('→')]
      return (isLoose(from, subject) && isLoose(to, object)) || (isLoose(from, object) && isLoose(to, subject))
    },
  )
  const all = [
    ...found.articles.map(({ title }) => title),
    ...found.articles.flatMap(({ paragraphs }) => paragraphs),
    ...found.organisations.map(({ name }) => name),
    ...found.people.map(({ name }) => name),
  ]
  return {
    articles: count(
      facts.articles,
      found.articles.map(({ title }) => title),
      isAlike(0.7),
    ),
    organisations: count(
      facts.organisations,
      found.organisations.map(({ acronym, name }) =>
        acronym && facts.organisations.some((each) => each.split('|')[0] === acronym) ? acronym : name,
      ),
      isSameName,
    ),
    people: count(
      facts.people,
      found.people.map(({ name }) => name),
      isSameName,
    ),
    places: count(
      facts.places,
      found.places.map(({ name }) => name),
      isLoose,
    ),
    events,
    dates,
    artworks: count(
      facts.artworks ?? [],
      found.artworks.map(({ title }) => title),
      isSameName,
    ),
    relations,
    leaks: (facts.never ?? []).filter((text) => all.some((each) => foldName(each).includes(foldName(text)))),
  }
}
