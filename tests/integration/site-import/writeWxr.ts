/** A post of an export, as a test has it. */
export type WrittenPost = {
  author?: string
  categories?: [domain: 'category' | 'language' | 'post_format' | 'post_tag', slug: string, name: string][]
  content?: string
  date?: string
  excerpt?: string
  id: number
  link?: string
  meta?: Record<string, string>
  password?: string
  slug?: string
  status?: string
  title?: string
  type?: string
  url?: string
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const item = (home: string, post: WrittenPost): string => {
  const {
    author = 'lou',
    categories = [],
    content = '',
    date = '2019-03-02 08:30:00',
    excerpt = '',
    id,
    meta = {},
    slug = '',
    type = 'post',
  } = post
  const written = post.title === undefined ? `Article ${id}` : post.title
  return `<item>
  <title>${cdata(written)}</title>
  <link>${post.link ?? `${home}/2019/03/${slug || id}/`}</link>
  <dc:creator>${cdata(author)}</dc:creator>
  <description></description>
  <content:encoded>${cdata(content)}</content:encoded>
  <excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
  <wp:post_id>${id}</wp:post_id>
  <wp:post_date_gmt>${cdata(date)}</wp:post_date_gmt>
  <wp:post_name>${cdata(slug)}</wp:post_name>
  <wp:status>${post.status ?? 'publish'}</wp:status>
  <wp:post_type>${type}</wp:post_type>
  <wp:post_password>${cdata(post.password ?? '')}</wp:post_password>
  ${post.url ? `<wp:attachment_url>${cdata(post.url)}</wp:attachment_url>` : ''}
  ${categories.map(([domain, nicename, name]) => `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`).join('\n  ')}
  ${Object.entries(meta)
    .map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
    )
    .join('\n  ')}
</item>`
}

type Site = {
  authors?: { first?: string; last?: string; login: string; name: string }[]
  categories?: { name: string; parent?: string; slug: string }[]
  home?: string
  /** Before the root. */
  prologue?: string
  tags?: { name: string; slug: string }[]
}

/** The beginning and the end of an export, between which its items stand. */
export const frameOf = ({
  authors = [],
  categories = [],
  home = 'https://ancien.example',
  prologue = '',
  tags = [],
}: Site = {}) => ({
  end: '</channel>\n</rss>\n',
  start: `<?xml version="1.0" encoding="UTF-8" ?>${prologue}
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>L’ancien site</title>
<link>${home}</link>
<language>fr-FR</language>
<wp:base_site_url>${home}</wp:base_site_url>
<wp:base_blog_url>${home}</wp:base_blog_url>
${authors
  .map(
    ({ first = '', last = '', login, name }) =>
      `<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata(`${login}@ancien.example`)}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name><wp:author_first_name>${cdata(first)}</wp:author_first_name><wp:author_last_name>${cdata(last)}</wp:author_last_name></wp:author>`,
  )
  .join('\n')}
${categories
  .map(
    ({ name, parent = '', slug }) =>
      `<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>${cdata(slug)}</wp:category_nicename><wp:category_parent>${cdata(parent)}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`,
  )
  .join('\n')}
${tags.map(({ name, slug }) => `<wp:tag><wp:tag_slug>${cdata(slug)}</wp:tag_slug><wp:tag_name>${cdata(name)}</wp:tag_name></wp:tag>`).join('\n')}
`,
})

/** An export of WordPress. */
export const writeWxr = (posts: readonly WrittenPost[], site: Site = {}): string => {
  const { end, start } = frameOf(site)
  return `${start}${posts.map((post) => item(site.home ?? 'https://ancien.example', post)).join('\n')}\n${end}`
}

export const writeItem = (post: WrittenPost): string => item('https://ancien.example', post)
