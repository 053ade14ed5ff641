import { addressKey } from '../addresses.ts'
import type {
  AuthorItem,
  MediaItem,
  Note,
  PostItem,
  SiteSource,
  SkippedItem,
  SourceStatus,
  TermItem,
  WrittenItem,
} from '../Item.ts'
import { plainText } from '../bodies/plainText.ts'
import type { Encoding } from './readFile.ts'
import { childrenOf, readXmlRecords, textOf } from './readXmlRecords.ts'
import type { XmlRecord } from './readXmlRecords.ts'

/** What WordPress keeps as posts and no reader ever saw: nothing is said of it. */
const MACHINERY = new Set([
  'custom_css',
  'customize_changeset',
  'nav_menu_item',
  'oembed_cache',
  'revision',
  'user_request',
  'wp_block',
  'wp_font_face',
  'wp_font_family',
  'wp_global_styles',
  'wp_navigation',
  'wp_template',
  'wp_template_part',
])

const STATUSES: Record<string, SourceStatus | undefined> = {
  draft: 'draft',
  future: 'scheduled',
  pending: 'draft',
  private: 'private',
  publish: 'public',
}

/** The term that WordPress files under when nobody has chosen one. */
const DEFAULT_TERM = /^(?:uncategori[sz]ed|non-classe|sans-categorie)(?:-\w+)?$/

/** `2023-05-14 08:30:00` in Greenwich; nothing for the zeros of a draft. */
const instantOf = (written: string | undefined): string | undefined => {
  if (!written || written.startsWith('0000')) return undefined
  const date = new Date(`${written.replace(' ', 'T')}Z`)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

const metaOf = (record: XmlRecord, key: string): string | undefined =>
  childrenOf(record, 'wp:postmeta')
    .filter((meta) => textOf(meta, 'wp:meta_key') === key)
    .map((meta) => textOf(meta, 'wp:meta_value'))[0]

const named = (record: XmlRecord, name: string): string | undefined => {
  const text = textOf(record, name)
  return text && (plainText(text) || undefined)
}

type Outline = {
  addresses: Map<string, string>
  authors: Map<string, AuthorItem>
  media: Map<string, MediaItem>
  notes: Note[]
  prefix: string
  terms: Map<string, TermItem>
  title: string
  total: number
  home?: string
}

const readAuthor = (record: XmlRecord, prefix: string): AuthorItem | undefined => {
  const login = textOf(record, 'wp:author_login')
  if (!login) return undefined
  const [givenName, familyName] = [textOf(record, 'wp:author_first_name'), textOf(record, 'wp:author_last_name')]
  const full = [givenName, familyName].filter(Boolean).join(' ')
  const name = plainText(textOf(record, 'wp:author_display_name') ?? '') || full || login
  return {
    key: `${prefix}author:${login}`,
    kind: 'author',
    name,
    ...(familyName && full === name && { familyName, ...(givenName && { givenName }) }),
  }
}

const TAXONOMIES: Record<string, { slug: string; name: string; parent?: string; taxonomy: string }> = {
  'wp:category': {
    name: 'wp:cat_name',
    parent: 'wp:category_parent',
    slug: 'wp:category_nicename',
    taxonomy: 'category',
  },
  'wp:tag': { name: 'wp:tag_name', slug: 'wp:tag_slug', taxonomy: 'post_tag' },
}

const readTerm = (
  record: XmlRecord,
  { home, prefix }: { home?: string | undefined; prefix: string },
): TermItem | undefined => {
  const names = TAXONOMIES[record.name]
  const slug = names && textOf(record, names.slug)
  if (!names || !slug) return undefined
  const parent = names.parent && textOf(record, names.parent)
  return {
    key: `${prefix}${names.taxonomy}:${slug}`,
    kind: 'term',
    name: plainText(textOf(record, names.name) ?? '') || slug,
    ...(parent && { parent: `${prefix}${names.taxonomy}:${parent}` }),
    ...(home && { address: `${home}/${names.taxonomy === 'category' ? 'category' : 'tag'}/${slug}` }),
  }
}

const keyOf = (record: XmlRecord, prefix: string): string =>
  `${prefix}post:${textOf(record, 'wp:post_id') ?? textOf(record, 'link') ?? ''}`

const readMedia = (record: XmlRecord, prefix: string): MediaItem | undefined => {
  const url = textOf(record, 'wp:attachment_url')
  if (!url || !URL.canParse(url)) return undefined
  const [alt, caption, title] = [
    metaOf(record, '_wp_attachment_image_alt'),
    textOf(record, 'excerpt:encoded'),
    named(record, 'title'),
  ]
  return {
    key: keyOf(record, prefix),
    kind: 'media',
    url,
    ...(alt && { alt: plainText(alt) }),
    ...(caption && { caption: plainText(caption) }),
    ...(title && { title }),
  }
}

const readOutline = async (file: string, encoding: Encoding): Promise<Outline> => {
  const outline: Outline = {
    addresses: new Map(),
    authors: new Map(),
    media: new Map(),
    notes: [],
    prefix: 'wordpress:',
    terms: new Map(),
    title: '',
    total: 0,
  }
  let comments = 0
  for await (const record of readXmlRecords(file, encoding)) {
    const { home, prefix } = outline
    if (record.name === 'title') outline.title ||= plainText(record.text)
    else if (record.name === 'link' || record.name === 'wp:base_blog_url') {
      const written = record.text.trim()
      if (URL.canParse(written) && (!home || record.name === 'wp:base_blog_url')) {
        outline.home = written.replace(/\/+$/, '')
        outline.prefix = `wordpress:${addressKey(written) ?? ''}#`
      }
    } else if (record.name === 'wp:author') {
      const author = readAuthor(record, prefix)
      if (author) outline.authors.set(author.key, author)
    } else if (record.name in TAXONOMIES) {
      const term = readTerm(record, { home, prefix })
      if (term) outline.terms.set(term.key, term)
    } else if (record.name === 'item') {
      if (['page', 'post'].includes(textOf(record, 'wp:post_type') ?? 'post')) outline.total += 1
      comments += childrenOf(record, 'wp:comment').length
      const address = textOf(record, 'link')
      if (textOf(record, 'wp:post_type') === 'attachment') {
        const media = readMedia(record, prefix)
        if (media) outline.media.set(media.key, media)
        continue
      }
      const known = address && addressKey(address, home)
      if (known) outline.addresses.set(known, keyOf(record, prefix))
      // What is linked by number: in drafts, and on sites without names in their addresses.
      const id = textOf(record, 'wp:post_id')
      if (id && home)
        for (const name of ['p', 'page_id'])
          outline.addresses.set(addressKey(`${home}/?${name}=${id}`) ?? '', keyOf(record, prefix))
    }
  }
  if (comments > 0) outline.notes.push({ code: 'comments', values: { count: comments } })
  return outline
}

/** The terms of a post, and its language where a plugin for translations says it. */
const termsOf = (record: XmlRecord, { prefix, terms }: { prefix: string; terms: Map<string, TermItem> }) => {
  const keys: string[] = []
  let isVideo = false
  let language: string | undefined
  for (const { attributes, text } of childrenOf(record, 'category')) {
    const { domain, nicename } = attributes
    if (!domain || !nicename) continue
    if (domain === 'language') language = nicename
    if (domain === 'post_format') isVideo = nicename === 'post-format-video'
    if (!['category', 'post_tag'].includes(domain) || DEFAULT_TERM.test(nicename)) continue
    const key = `${prefix}${domain}:${nicename}`
    // An export of some posts leaves the list of terms out.
    if (!terms.has(key)) terms.set(key, { key, kind: 'term', name: plainText(text) || nicename })
    keys.push(key)
  }
  return { isVideo, language, terms: keys }
}

const readPost = (record: XmlRecord, outline: Outline): SkippedItem | WrittenItem | undefined => {
  const { authors, prefix } = outline
  const type = textOf(record, 'wp:post_type') ?? 'post'
  const written = textOf(record, 'wp:status') ?? 'publish'
  if (type === 'attachment' || MACHINERY.has(type) || ['auto-draft', 'inherit'].includes(written)) return undefined
  const key = keyOf(record, prefix)
  const [title, address] = [named(record, 'title'), textOf(record, 'link')]
  const common = {
    key,
    ...(address && URL.canParse(address) && { address }),
    ...(title && { title }),
  }
  const skip = (code: string, values?: Note['values']): SkippedItem => ({
    ...common,
    kind: 'skipped',
    note: { code, ...(values && { values }) },
  })
  if (record.isTooLong) return skip('tooLong')
  if (!['page', 'post'].includes(type)) return skip('otherType', { type })
  if (written === 'trash') return skip('trashed')
  const status = STATUSES[written]
  if (!status) return skip('otherStatus', { status: written })
  const { isVideo, language, terms } = termsOf(record, outline)
  const author = textOf(record, 'dc:creator')
  const authorKey = `${prefix}author:${author}`
  // Of somebody who has left since.
  if (author && !authors.has(authorKey)) authors.set(authorKey, { key: authorKey, kind: 'author', name: author })
  const [excerpt, thumbnail, slug] = [
    textOf(record, 'excerpt:encoded'),
    metaOf(record, '_thumbnail_id'),
    textOf(record, 'wp:post_name'),
  ]
  const publishedAt = instantOf(textOf(record, 'wp:post_date_gmt')) ?? instantOf(textOf(record, 'wp:post_date'))
  return {
    ...common,
    kind: 'post',
    authors: author ? [authorKey] : [],
    html: textOf(record, 'content:encoded') ?? '',
    isPage: type === 'page',
    status: textOf(record, 'wp:post_password') ? 'password' : status,
    terms,
    ...(excerpt && { standfirst: plainText(excerpt) }),
    ...(thumbnail && { featured: `${prefix}post:${thumbnail}` }),
    ...(isVideo && { isVideo }),
    ...(language && { language: language.slice(0, 2) }),
    ...(publishedAt && status !== 'draft' && { publishedAt }),
    ...(slug && { slug }),
  } satisfies PostItem
}

/**
 * An export of WordPress (WXR, *Tools › Export*): its posts and pages one after the other, the rest as an outline. The file is read twice and never stands in memory.
 *
 * @throws {ImportError} for what is no WXR, and for XML with a document type.
 */
export const readWordPress = async (file: string, encoding: Encoding): Promise<SiteSource> => {
  const outline = await readOutline(file, encoding)
  return {
    addresses: outline.addresses,
    authors: outline.authors,
    file,
    format: 'wordpress',
    items: async function* () {
      for await (const record of readXmlRecords(file, encoding)) {
        if (record.name !== 'item') continue
        const item = readPost(record, outline)
        if (item) yield item
      }
    },
    keyPrefix: outline.prefix,
    media: outline.media,
    notes: outline.notes,
    terms: outline.terms,
    title: outline.title || outline.home || file,
    total: outline.total,
    ...(outline.home && { home: outline.home }),
  }
}
