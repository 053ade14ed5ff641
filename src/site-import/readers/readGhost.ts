import path from 'node:path'

import { ImportError } from '../../import/errors.ts'
import { isRecord } from '../../payload/values.ts'
import { addressKey } from '../addresses.ts'
import type { OldSite } from '../addresses.ts'
import { plainText } from '../bodies/plainText.ts'
import type { AuthorItem, MediaItem, PostItem, SiteSource, SkippedItem, SourceStatus, TermItem } from '../Item.ts'

type Row = Record<string, unknown>

const text = (row: Row | undefined, name: string): string => {
  const value = row?.[name]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

const instant = (written: string): string | undefined => {
  if (written === '') return undefined
  const date = new Date(/^\d+$/.test(written) ? Number(written) : written)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

/** The tables of an export, whichever of Ghost's versions wrote it; `undefined` for another JSON. */
const tablesOf = (json: unknown): Record<string, Row[]> | undefined => {
  const db: unknown = isRecord(json) ? json.db : undefined
  const [first] = Array.isArray(db) ? (db as unknown[]) : [json]
  const data: unknown = isRecord(first) ? first.data : undefined
  if (!isRecord(data) || !Array.isArray(data.posts)) return undefined
  return Object.fromEntries(
    Object.entries(data).map(([name, rows]) => [name, Array.isArray(rows) ? rows.filter(isRecord) : []]),
  )
}

/** Whether a JSON is an export of Ghost. */
export const isGhost = (json: unknown): boolean => tablesOf(json) !== undefined

const STATUSES: Record<string, SourceStatus | undefined> = {
  draft: 'draft',
  published: 'public',
  scheduled: 'scheduled',
  sent: 'private',
}

/** A text, from before HTML was in the export too: Markdown of a *mobiledoc* card, or nothing. */
const htmlOf = (post: Row): string => {
  const html = text(post, 'html')
  if (html !== '') return html
  try {
    const cards =
      (JSON.parse(text(post, 'mobiledoc')) as { cards?: [string, { html?: string; markdown?: string }][] }).cards ?? []
    return cards.map(([, { html: own = '', markdown = '' }]) => own || markdown).join('\n\n')
  } catch {
    return text(post, 'plaintext')
  }
}

/**
 * An export of Ghost (*Settings › Labs › Export*), whole in memory: posts and pages, authors, tags, main pictures.
 *
 * @param site where it stands, which the export does not say.
 * @throws {ImportError} `badFormat` for another JSON.
 */
export const readGhost = (file: string, json: unknown, site?: OldSite): SiteSource => {
  const tables = tablesOf(json)
  if (!tables) throw new ImportError('badFormat', 'Ghost')
  const settings = new Map((tables.settings ?? []).map((row) => [text(row, 'key'), text(row, 'value')]))
  const home = site?.home
  const title = settings.get('title') || path.basename(file)
  const keyPrefix = `ghost:${title.replaceAll('#', '')}#`
  const replaced = (value: string): string => value.replaceAll('__GHOST_URL__', home ?? '')

  const authors = new Map<string, AuthorItem>()
  for (const user of tables.users ?? []) {
    const key = `${keyPrefix}author:${text(user, 'id')}`
    authors.set(key, { key, kind: 'author', name: text(user, 'name') || text(user, 'slug') })
  }
  const terms = new Map<string, TermItem>()
  for (const tag of tables.tags ?? []) {
    const key = `${keyPrefix}tag:${text(tag, 'id')}`
    // `#name` is for the site's own machinery.
    if (text(tag, 'visibility') !== 'internal' && !text(tag, 'name').startsWith('#'))
      terms.set(key, {
        key,
        kind: 'term',
        name: plainText(text(tag, 'name')),
        ...(home && { address: `${home}/tag/${text(tag, 'slug')}/` }),
      })
  }
  const linked = (table: string, other: string, kind: string): Map<string, string[]> => {
    const links = new Map<string, string[]>()
    for (const row of (tables[table] ?? []).toSorted((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0)))
      links.set(text(row, 'post_id'), [
        ...(links.get(text(row, 'post_id')) ?? []),
        `${keyPrefix}${kind}:${text(row, other)}`,
      ])
    return links
  }
  const authorsOf = linked('posts_authors', 'author_id', 'author')
  const tagsOf = linked('posts_tags', 'tag_id', 'tag')
  const metas = new Map((tables.posts_meta ?? []).map((row) => [text(row, 'post_id'), row]))

  const addresses = new Map<string, string>()
  const media = new Map<string, MediaItem>()
  const read = (post: Row): PostItem | SkippedItem => {
    const id = text(post, 'id')
    const key = `${keyPrefix}post:${id}`
    const slug = text(post, 'slug')
    const isPage = text(post, 'type') === 'page' || post.page === 1 || post.page === true
    const address = (slug && site?.addressOf(slug)) || ''
    const meta = metas.get(id)
    const title = plainText(text(post, 'title'))
    const common = { key, ...(URL.canParse(address) && { address }), ...(title && title !== '(Untitled)' && { title }) }
    const status = STATUSES[text(post, 'status')]
    if (!status)
      return { ...common, kind: 'skipped', note: { code: 'otherStatus', values: { status: text(post, 'status') } } }
    const isForAll = ['', 'public'].includes(text(post, 'visibility'))
    const publishedAt = instant(text(post, 'published_at'))
    const picture = replaced(text(post, 'feature_image'))
    const standfirst = plainText(text(post, 'custom_excerpt'))
    if (URL.canParse(picture) && !media.has(picture)) {
      const [alt, caption] = [
        plainText(text(meta, 'feature_image_alt')),
        plainText(text(meta, 'feature_image_caption')),
      ]
      media.set(picture, {
        key: `${keyPrefix}file:${addressKey(picture) ?? picture}`,
        kind: 'media',
        url: picture,
        ...(alt && { alt }),
        ...(caption && { caption }),
      })
    }
    const lead = text(post, 'author_id')
    return {
      ...common,
      kind: 'post',
      authors: authorsOf.get(id) ?? (lead ? [`${keyPrefix}author:${lead}`] : []),
      html: replaced(htmlOf(post)),
      isPage,
      // For members alone: not for everybody here either.
      status: status === 'public' && !isForAll ? 'private' : status,
      terms: (tagsOf.get(id) ?? []).filter((one) => terms.has(one)),
      ...(slug && { slug }),
      ...(publishedAt && status !== 'draft' && { publishedAt }),
      ...(URL.canParse(picture) && { featured: picture }),
      ...(standfirst && { standfirst }),
    }
  }
  const posts = (tables.posts ?? []).map(read)
  for (const { address, key } of posts) {
    const known = address && addressKey(address)
    if (known) addresses.set(known, key)
  }
  return {
    addresses,
    authors,
    file,
    format: 'ghost',
    items: async function* () {
      yield* posts
    },
    keyPrefix,
    media,
    notes: home ? [] : [{ code: 'noHome' }],
    terms,
    title,
    total: posts.length,
    ...(home && { home }),
  }
}
