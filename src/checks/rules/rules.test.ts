import { describe, expect, it } from '@jest/globals'

import { CHECK_NAMES, findingText } from '../../messages/checks.ts'
import type { Relation } from '../../payload/fields.ts'
import type { Facts, Finding, Mention } from '../Finding.ts'
import { CHECKED } from '../readWritten.ts'
import type { Written } from '../readWritten.ts'
import { runChecks } from '../runChecks.ts'
import type { Modes } from '../runChecks.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const ON = Object.fromEntries(CHECK_NAMES.map((name) => [name, 'tell'])) as Modes

const COMPLETE = { kind: 'story', mainImage: 1, standfirst: 'Un chapô.', title: 'Un titre' }

type Given = { data?: Record<string, unknown>; facts?: Partial<Facts>; written?: Partial<Written> }

const check = ({ data, facts, written }: Given, modes: Modes = ON): Finding[] =>
  runChecks(
    {
      addresses: [],
      collection: 'articles',
      data: { ...COMPLETE, ...data },
      id: 7,
      locale: 'fr',
      relations: [],
      roles: CHECKED.articles,
      slug: 'articles',
      texts: [],
      ...written,
    },
    { now: NOW, timeZone: 'Europe/Paris', ...facts },
    modes,
  )

const codes = (given: Given, modes?: Modes) => check(given, modes).map(({ code }) => code)

const leadsTo = (collection: string, id: number, more: Partial<Relation> = {}) =>
  ({ collection, id, isUpload: collection === 'media', path: collection, ...more }) as Relation

const brixel: Mention = {
  collection: 'organisations',
  id: 3,
  name: 'Brixel',
  path: 'body',
  slug: 'organisations',
  words: 'Brixel',
}

describe('a document', () => {
  it('that is complete has nothing to look at', () => expect(check({})).toEqual([]))

  it.each([
    ['a story without a standfirst', { standfirst: ' ' }, ['standfirstMissing']],
    ['a story without a picture', { mainImage: null }, ['pictureMissing']],
    ['a brief, which needs neither', { kind: 'brief', mainImage: null, standfirst: null }, []],
    ['an editorial, which begins with its text', { kind: 'editorial', standfirst: null }, []],
    ['a title that is cut where it is shared', { title: 'a'.repeat(91) }, ['titleTooLong']],
    ['a title that is not', { title: 'a'.repeat(90) }, []],
    ['a figure without a source', { figures: [{ label: 'Emplois', value: 40 }] }, ['figureWithoutSource']],
    ['a figure with the sentence that says it', { figures: [{ label: 'Emplois', sentence: 'Oui.', value: 40 }] }, []],
    ['a figure that is only being written', { figures: [{ source: null }] }, []],
  ])('%s', (_, data, expected) => expect(codes({ data })).toEqual(expected))
})

const shown = (file: Partial<Record<string, unknown>>) => ({
  facts: { media: new Map([['media:1', { mimeType: 'image/png', name: 'quai.png', ...file }]]) },
  written: { relations: [leadsTo('media', 1), leadsTo('media', 1, { path: 'body' })] },
})

describe('a picture', () => {
  it.each([
    ['without words', {}, ['altMissing']],
    ['with words in another language', { alt: { en: 'A quay' } }, ['altUntranslated']],
    ['with words in this one', { alt: { fr: 'Un quai' } }, []],
    ['that adds nothing', { decorative: true }, []],
    ['that is none', { mimeType: 'application/pdf' }, []],
    ['whose rights have ended', { decorative: true, rightsEnd: '2026-11-19T12:00:00Z' }, ['rightsEnded']],
    ['whose rights end today', { decorative: true, rightsEnd: '2026-11-20T12:00:00Z' }, ['rightsEnding']],
    ['whose rights end in a month', { decorative: true, rightsEnd: '2026-12-20T12:00:00Z' }, ['rightsEnding']],
    ['whose rights are unknown', { decorative: true, licence: 'Droits inconnus' }, ['rightsUnknown']],
    [
      'whose rights are unknown in another language',
      { decorative: true, licence: ' rights unknown' },
      ['rightsUnknown'],
    ],
    ['whose licence says more', { decorative: true, licence: 'Droits inconnus avant 1950' }, []],
    ['whose rights last', { decorative: true, rightsEnd: '2026-12-22T12:00:00Z' }, []],
  ])('%s', (_, file, expected) => expect(codes(shown(file))).toEqual(expected))

  it('whose rights end today has them until the newsroom’s day is over', () => {
    const given = shown({ decorative: true, rightsEnd: '2026-11-20T12:00:00Z' })
    const late = { ...given.facts, now: new Date('2026-11-21T02:00:00Z') }

    expect(codes({ ...given, facts: { ...late, timeZone: 'America/Martinique' } })).toEqual(['rightsEnding'])
    expect(codes({ ...given, facts: late })).toEqual(['rightsEnded'])
  })

  it('whose rights end before the embargo does is told so', () => {
    const given = shown({ decorative: true, rightsEnd: '2027-02-01T12:00:00Z' })

    expect(codes({ ...given, data: { embargo: '2027-02-02T08:00:00Z' } })).toEqual(['rightsEnded'])
  })
})

describe('a record that the text names', () => {
  it('is told once, with the click that links it', () => {
    const [finding, ...others] = check({ facts: { mentions: [brixel, { ...brixel, words: 'BXE' }] } })

    expect(others).toEqual([])
    expect(finding).toMatchObject({
      mend: { id: 3, kind: 'link', path: 'organisations' },
      path: 'body',
      words: 'Brixel',
    })
    expect(findingText('en', finding as Finding)).toBe('The organisation “Brixel” is named, and not linked.')
  })

  it('is linked at its words where the collection has no field for it, in the first text that can lead somewhere', () => {
    const texts = [
      { path: 'activity', text: 'Filiale de Brixel' },
      { path: 'description', text: 'Fondée par Brixel en 2019.' },
    ]
    const written = { collection: 'organisations', roles: CHECKED.organisations, slug: 'societes', texts } as const

    expect(check({ facts: { mentions: [{ ...brixel, path: 'activity' }] }, written })).toContainEqual(
      expect.objectContaining({
        mend: { collection: 'organisations', id: 3, kind: 'linkWords' },
        path: 'description',
        words: 'Brixel',
      }),
    )
  })

  it.each([
    ['is linked in a field', { relations: [leadsTo('organisations', 3)] }],
    ['is linked in the text', { relations: [leadsTo('organisations', 3, { path: 'body' })] }],
    ['is the document itself', { id: 3, slug: 'organisations' }],
    [
      'has neither a field in this collection nor a text that can lead to it',
      { roles: { ...CHECKED.articles, links: {} } },
    ],
  ])('is left alone where it %s', (_, written) => expect(codes({ facts: { mentions: [brixel] }, written })).toEqual([]))
})

const target = (more: object) => ({
  facts: { targets: new Map([['organisations:3', { isInTrash: false, isPublic: true, name: 'Brixel', ...more }]]) },
  written: { relations: [leadsTo('organisations', 3)] },
})

describe('what a document leads to', () => {
  it.each([
    ['published', {}, []],
    ['in draft', { isPublic: false }, ['targetNotPublic']],
    ['in the trash', { isInTrash: true }, ['targetInTrash']],
  ])('%s', (_, more, expected) => expect(codes(target(more))).toEqual(expected))

  it('gone', () =>
    expect(codes({ facts: { targets: new Map() }, written: { relations: [leadsTo('organisations', 3)] } })).toEqual([
      'targetGone',
    ]))
})

describe('an address of another site', () => {
  const broken = new Map([['https://exemple.fr/a', { code: '404', since: '2026-11-02T08:00:00.000Z' }]])
  const written = {
    addresses: [
      { address: 'https://exemple.fr/a', path: 'body' },
      { address: 'https://exemple.fr/a', path: 'sources' },
      { address: 'https://exemple.fr/b', path: 'body' },
    ],
  }

  it('that leads nowhere is told once, since when and why', () => {
    const found = check({ facts: { brokenAddresses: broken }, written })
    expect(found).toMatchObject([{ check: 'addresses', path: 'body' }])
    expect(findingText('fr', found[0] as Finding)).toBe(
      'https://exemple.fr/a ne mène nulle part depuis le 2 novembre 2026\u00A0: la page n’existe plus.',
    )
  })

  it('that nobody asked for yet is not told', () => expect(codes({ written })).toEqual([]))
})

const at = (day: string) => new Date(`2026-11-${day}T08:00:00Z`)

it('a translation that was written before the original changed is told with the day and its language', () => {
  const found = check({
    facts: {
      translations: [
        { changedAt: at('10'), locale: 'en', originalChangedAt: at('12') },
        { changedAt: at('13'), locale: 'nl', originalChangedAt: at('12') },
      ],
    },
  })

  expect(found.map((finding) => findingText('fr', finding))).toEqual([
    'Le texte en anglais est plus ancien que l’original, modifié le 12 novembre 2026.',
  ])
})

describe('the settings', () => {
  const given = { data: { mainImage: null, standfirst: null } }

  it('switch a check off, and say which ones block', () => {
    expect(codes(given, { ...ON, picture: 'off' })).toEqual(['standfirstMissing'])
    expect(check(given, { ...ON, standfirst: 'block' }).map(({ blocks }) => blocks)).toEqual([true, undefined])
  })
})
