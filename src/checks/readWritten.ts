import type { FlattenedField } from 'payload'

import type { ContentCollection } from '../content-events/names.ts'
import { relationsIn } from '../payload/fields.ts'
import type { Relation } from '../payload/fields.ts'
import { addressesOf } from '../link-checks/walkAddresses.ts'
import type { AddressPlace } from '../link-checks/walkAddresses.ts'
import { isRecord, valueAt } from '../payload/values.ts'
import { renderToText } from '../rich-text/renderToHTML.ts'
import type { MentionedCollection } from './Finding.ts'
import { plain } from './plain.ts'

/** What the fields of a collection are to its checks, by their paths. */
export type FieldRoles = {
  /** Where a record that the text names is linked; one of another collection is linked in the text itself. */
  links: Partial<Record<MentionedCollection, string>>
  picture?: string
  /** Those of its texts in which words can be links. */
  richTexts: readonly string[]
  standfirst?: string
  texts: readonly string[]
  title: string
}

/** The collections whose documents are checked. */
export const CHECKED = {
  articles: {
    links: { organisations: 'organisations', people: 'people', places: 'places' },
    picture: 'mainImage',
    richTexts: ['body'],
    standfirst: 'standfirst',
    texts: ['title', 'standfirst', 'body'],
    title: 'title',
  },
  artworks: {
    links: { people: 'artists', places: 'places' },
    picture: 'mainImage',
    richTexts: ['description'],
    texts: ['description', 'inspiration'],
    title: 'title',
  },
  events: {
    links: { places: 'places' },
    picture: 'image',
    richTexts: ['description'],
    standfirst: 'summary',
    texts: ['name', 'summary', 'description'],
    title: 'name',
  },
  newsletters: {
    links: {},
    picture: 'coverImage',
    richTexts: ['editorial.body'],
    texts: ['title', 'editorial.title', 'editorial.body'],
    title: 'title',
  },
  organisations: { links: {}, richTexts: ['description'], texts: ['activity', 'description'], title: 'name' },
  people: { links: {}, richTexts: ['biography'], texts: ['occupation', 'biography'], title: 'name' },
  places: { links: {}, richTexts: ['description'], texts: ['description'], title: 'name' },
} satisfies Partial<Record<ContentCollection, FieldRoles>>

export type CheckedCollection = keyof typeof CHECKED

export const isChecked = (name: string | undefined): name is CheckedCollection =>
  name !== undefined && Object.hasOwn(CHECKED, name)

/** A document as its checks read it: one language of it. */
export type Written = {
  /** Of other sites. */
  addresses: readonly AddressPlace[]
  collection: CheckedCollection
  data: Readonly<Record<string, unknown>>
  id?: number | string
  locale: string | undefined
  relations: readonly Relation[]
  roles: FieldRoles
  /** The slug of its collection in the project. */
  slug: string
  /** By field, in kinds of space and apostrophe that typing does not tell apart. */
  texts: readonly { path: string; text: string }[]
}

/** Longer texts are cut: about forty pages. */
const MOST_CHARACTERS = 100_000

const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  return isRecord(value) && 'root' in value ? renderToText(value) : ''
}

type Args = {
  collection: CheckedCollection
  data: Readonly<Record<string, unknown>>
  fields: FlattenedField[]
  id?: number | string
  locale: string | undefined
  slug: string
}

export const readWritten = ({ fields, ...args }: Args): Written => {
  const roles: FieldRoles = CHECKED[args.collection]
  let left = MOST_CHARACTERS
  const texts = roles.texts.flatMap((path) => {
    const text = plain(wordsOf(valueAt(args.data, path)).slice(0, left))
    left -= text.length
    return text.trim() === '' ? [] : [{ path, text }]
  })
  return { ...args, addresses: addressesOf(fields, args.data), relations: relationsIn(fields, args.data), roles, texts }
}
