import type { Field, FieldHook } from 'payload'

import type { ContentCollection } from '../../content-events/names.ts'
import { nobody } from '../../access/roles.ts'
import type { Bilingual } from '../../messages/t.ts'

/** A field that is made of others beside it when a document is read, and stored nowhere. */
export type Rendering = {
  as: 'excerpt' | 'html' | 'readingTime' | 'text'
  name: string
  /** The rich text that it is made of. */
  of: string
  /** A text that sums it up, where there is one. */
  summary?: string
}

/** The context of a reading that leaves renderings out: what they are made of besides the document itself may change without it. */
export const RENDERED_LATER: Readonly<Record<string, unknown>> = { renderedLater: true }

type WithCustom = { custom?: Record<string, unknown> }

/** What a field renders; `undefined` for a field that is stored. */
export const renderingOf = (field: object): Rendering | undefined =>
  (field as WithCustom).custom?.rendering as Rendering | undefined

/** What is made of a rich text beside it. */
export const renderingsBeside = (field: unknown): readonly Rendering[] =>
  ((field as undefined | WithCustom)?.custom?.renderings as Rendering[] | undefined) ?? []

/** The fields beside a rendering that it is made of. */
export const sourcesOf = ({ of, summary }: Rendering): string[] => (summary === undefined ? [of] : [of, summary])

const TYPES = { excerpt: 'textarea', html: 'code', readingTime: 'number', text: 'textarea' } as const

const DESCRIPTIONS: Readonly<Record<Rendering['as'], Bilingual>> = {
  excerpt: {
    en: 'The standfirst, or the first sentences of the text where there is none; plain text.',
    fr: 'Le chapô, ou à défaut les premières phrases du texte ; sans mise en forme.',
  },
  html: {
    en: 'To be shown as it is: links lead to the pages of the site, pictures come with their sizes, caption and credit. Empty where nothing is written.',
    fr: 'À montrer tel quel : les liens mènent aux pages du site, les images viennent avec leurs tailles, légende et crédit. Vide si rien n’est écrit.',
  },
  readingTime: {
    en: 'In minutes, rounded up; 0 where there is nothing to read.',
    fr: 'En minutes, arrondi au-dessus ; 0 s’il n’y a rien à lire.',
  },
  text: {
    en: 'The words alone, with an empty line between paragraphs. Empty where nothing is written.',
    fr: 'Les mots seuls, une ligne vide entre les paragraphes. Vide si rien n’est écrit.',
  },
}

const wordsFor = (as: Rendering['as'], label: unknown): Bilingual => {
  if (as === 'excerpt') return { en: 'Excerpt', fr: 'Extrait' }
  if (as === 'readingTime') return { en: 'Reading time', fr: 'Temps de lecture' }
  const { en = 'Text', fr = 'Texte' } = (typeof label === 'object' && label !== null ? label : {}) as Partial<Bilingual>
  return as === 'html'
    ? { en: `${en}, as HTML`, fr: `${fr}, en HTML` }
    : { en: `${en}, plain`, fr: `${fr}, sans mise en forme` }
}

const fieldOf = (rendering: Rendering, label: unknown, read: FieldHook): Field =>
  ({
    access: { create: nobody, update: nobody },
    admin: { description: DESCRIPTIONS[rendering.as], disabled: true },
    custom: { isAlwaysPublished: true, rendering },
    hooks: { afterRead: [read] },
    label: wordsFor(rendering.as, label),
    name: rendering.name,
    type: TYPES[rendering.as],
    virtual: true,
  }) as Field

/** Texts that are long enough to be told how long, and that lists sum up. */
const ARTICLES: Partial<Record<ContentCollection, { of: string; summary: string }>> = {
  articles: { of: 'body', summary: 'standfirst' },
}

const renderingsOf = (name: string, article: { of: string; summary: string } | undefined): Rendering[] => [
  { as: 'html', name: `${name}Html`, of: name },
  { as: 'text', name: `${name}Text`, of: name },
  ...(article?.of === name
    ? ([
        { as: 'excerpt', name: 'excerpt', ...article },
        { as: 'readingTime', name: 'readingTime', ...article },
      ] as const)
    : []),
]

/** The names of the fields of one level of a document, which a form may lay out in tabs and rows. */
const namesIn = (fields: Field[]): string[] =>
  fields.flatMap((field): string[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [tab.name] : namesIn(tab.fields)))
    if ('name' in field && field.name) return [field.name]
    return 'fields' in field ? namesIn(field.fields) : []
  })

type Level = {
  /** Of the documents themselves; below them there is none. */
  collection?: ContentCollection | undefined
  names: ReadonlySet<string>
}

const inLevel = (fields: Field[], read: FieldHook, level: Level): Field[] => {
  const below = (own: Field[], isOwnLevel: boolean): Field[] =>
    inLevel(own, read, isOwnLevel ? { names: new Set(namesIn(own)) } : level)
  return fields.flatMap((field): Field[] => {
    if (field.type === 'tabs') {
      const tabs = field.tabs.map((tab) => ({ ...tab, fields: below(tab.fields, 'name' in tab && Boolean(tab.name)) }))
      return [{ ...field, tabs }]
    }
    if (field.type === 'blocks') {
      const blocks = field.blocks.map((block) =>
        typeof block === 'string' ? block : { ...block, fields: below(block.fields, true) },
      )
      return [{ ...field, blocks }]
    }
    if (field.type === 'richText') {
      const { collection, names } = level
      const beside = renderingsOf(field.name, collection && ARTICLES[collection]).filter(({ name }) => !names.has(name))
      return [
        { ...field, custom: { ...field.custom, renderings: beside } },
        ...beside.map((rendering) => fieldOf(rendering, field.label, read)),
      ]
    }
    if (!('fields' in field)) return [field]
    return [{ ...field, fields: below(field.fields, 'name' in field && Boolean(field.name)) } as Field]
  })
}

/**
 * Fields with, beside each rich text, what websites make of one: `bodyHtml` and `bodyText` beside `body`, and beside the body of an article `excerpt` and
 * `readingTime`. They are read only, have no place in the panel or the database, and a name that a project uses itself stays the project's.
 *
 * @param read the hook that makes them.
 */
export const withRenderings = (fields: Field[], read: FieldHook, collection: ContentCollection): Field[] =>
  inLevel(fields, read, { collection, names: new Set(namesIn(fields)) })
