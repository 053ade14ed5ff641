import path from 'node:path'

import { marked } from 'marked'

import { ImportError } from '../../import/errors.ts'
import { isRecord } from '../../payload/values.ts'
import { addressKey } from '../addresses.ts'
import type { OldSite } from '../addresses.ts'
import { plainText } from '../bodies/plainText.ts'
import { strapiBlocksToHtml } from '../bodies/strapiBlocks.ts'
import type { AuthorItem, MediaItem, PostItem, SiteSource, TermItem } from '../Item.ts'

type Row = Record<string, unknown>

/** What the fields of an article are called, since each project names its own. */
const NAMES = {
  authors: ['author', 'authors', 'auteur', 'auteurs', 'writer'],
  body: ['content', 'body', 'text', 'article', 'contenu', 'texte', 'corps'],
  picture: ['cover', 'image', 'featuredImage', 'featured_image', 'mainImage', 'picture', 'thumbnail', 'photo'],
  slug: ['slug', 'uid', 'permalink'],
  standfirst: ['excerpt', 'summary', 'standfirst', 'description', 'chapo', 'resume', 'intro'],
  terms: ['category', 'categories', 'tags', 'tag', 'topics', 'topic', 'themes', 'theme', 'rubrique', 'rubriques'],
  title: ['title', 'titre', 'headline', 'name', 'nom'],
} as const

/** Version 4 has the fields below `attributes`, and relations below `data`; version 5 has neither. */
const flat = (value: unknown): Row[] => {
  if (Array.isArray(value)) return value.flatMap(flat)
  if (!isRecord(value)) return typeof value === 'string' && value !== '' ? [{ name: value }] : []
  if ('data' in value && Object.keys(value).every((name) => ['data', 'meta'].includes(name))) return flat(value.data)
  return [isRecord(value.attributes) ? { ...value.attributes, id: value.id } : value]
}

const first = (row: Row, names: readonly string[]): unknown =>
  names.map((name) => row[name]).find((value) => value !== undefined && value !== null && value !== '')

const words = (row: Row, names: readonly string[]): string => {
  const value = first(row, names)
  return typeof value === 'string' ? value.trim() : ''
}

const rowsOf = (json: unknown): Row[] | undefined => {
  const rows = isRecord(json) && !Array.isArray(json.data) && !isRecord(json.data) ? [] : flat(json)
  return rows.length > 0 &&
    rows.every((row) => 'id' in row || 'documentId' in row) &&
    rows.some((row) => words(row, NAMES.title) !== '')
    ? rows
    : undefined
}

/** Whether a JSON is a list of documents as Strapi's API answers it. */
export const isStrapi = (json: unknown): boolean => rowsOf(json) !== undefined

const htmlOf = (row: Row): string => {
  const value = first(row, NAMES.body)
  if (Array.isArray(value)) return strapiBlocksToHtml(value)
  if (typeof value !== 'string') return ''
  return /<(?:p|div|h\d|ul|ol|figure|br)[\s>/]/i.test(value) ? value : marked.parse(value, { async: false })
}

const nameOf = (row: Row): string => words(row, ['name', 'nom', 'title', 'titre', 'fullName', 'username', 'label'])

/**
 * Articles as Strapi's API answers them, versions 4 and 5 (`GET /api/articles?populate=*`), whole in memory.
 *
 * @param site where the old site stands, which the answer does not say.
 * @throws {ImportError} `badFormat` for another JSON.
 */
export const readStrapi = (file: string, json: unknown, site?: OldSite): SiteSource => {
  const rows = rowsOf(json)
  if (!rows) throw new ImportError('badFormat', 'Strapi')
  const keyPrefix = `strapi:${site ? addressKey(site.addressOf('')) : path.basename(file)}#`
  const [authors, terms, media, addresses] = [
    new Map<string, AuthorItem>(),
    new Map<string, TermItem>(),
    new Map<string, MediaItem>(),
    new Map<string, string>(),
  ]
  const named = <Item>(
    value: unknown,
    kind: string,
    into: Map<string, Item>,
    make: (key: string, name: string) => Item,
  ): string[] =>
    flat(value).flatMap((row) => {
      const name = plainText(nameOf(row))
      const key = `${keyPrefix}${kind}:${String(row.documentId ?? row.id ?? name)}`
      if (name === '') return []
      into.set(key, make(key, name))
      return [key]
    })
  const pictureOf = (row: Row): string | undefined => {
    const [file] = flat(first(row, NAMES.picture))
    const written = typeof file?.url === 'string' ? file.url : ''
    const url = URL.canParse(written, site?.home) ? new URL(written, site?.home).href : undefined
    if (!url) return undefined
    const [alt, caption] = [words(file ?? {}, ['alternativeText', 'alt']), words(file ?? {}, ['caption'])]
    media.set(url, {
      key: `${keyPrefix}file:${addressKey(url) ?? url}`,
      kind: 'media',
      url,
      ...(alt && { alt }),
      ...(caption && { caption }),
    })
    return url
  }
  const posts = rows.map((row): PostItem => {
    const slug = words(row, NAMES.slug)
    const key = `${keyPrefix}post:${String(row.documentId ?? row.id)}`
    const address = slug ? site?.addressOf(slug) : undefined
    const published = words(row, ['publishedAt', 'published_at'])
    const date = new Date(words(row, ['date', 'publicationDate', 'publication_date']) || published)
    const [title, standfirst, featured, locale] = [
      plainText(words(row, NAMES.title)),
      plainText(words(row, NAMES.standfirst)),
      pictureOf(row),
      words(row, ['locale']),
    ]
    if (address) addresses.set(addressKey(address) ?? address, key)
    return {
      key,
      kind: 'post',
      authors: NAMES.authors.flatMap((name) =>
        named(row[name], 'author', authors, (own, author) => ({ key: own, kind: 'author', name: author })),
      ),
      html: htmlOf(row),
      isPage: false,
      status: published === '' ? 'draft' : 'public',
      terms: NAMES.terms.flatMap((name) =>
        named(row[name], 'term', terms, (own, term) => ({ key: own, kind: 'term', name: term })),
      ),
      ...(address && { address }),
      ...(featured && { featured }),
      ...(locale && { language: locale.slice(0, 2) }),
      ...(published !== '' && !Number.isNaN(date.getTime()) && { publishedAt: date.toISOString() }),
      ...(slug && { slug }),
      ...(standfirst && { standfirst }),
      ...(title && { title }),
    }
  })
  return {
    addresses,
    authors,
    file,
    format: 'strapi',
    items: async function* () {
      yield* posts
    },
    keyPrefix,
    media,
    notes: site ? [] : [{ code: 'noHome' }],
    terms,
    title: path.basename(file),
    total: posts.length,
    ...(site && { home: site.home }),
  }
}
