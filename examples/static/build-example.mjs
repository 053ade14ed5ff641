// @ts-check
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A whole site builder, to try the receiver with: one page an article, one that lists them. */

const cms = process.env['CMS_URL'] ?? 'http://127.0.0.1:3000'
const site = resolve(process.env['SITE'] ?? 'example-site')

const query = /* GraphQL */ `
  query Articles($page: Int!) {
    Articles(limit: 100, page: $page, sort: "-publishedAt", select: true) {
      docs {
        title
        slug
        publishedAt
        standfirst
        body
      }
      hasNextPage
    }
  }
`

/** @typedef {{ children?: Node[], text?: string, type: string }} Node */
/** @typedef {{ body: { root: Node } | null, publishedAt: string | null, slug: string, standfirst: string | null, title: string }} Article */

/** @type {(text: string) => string} */
const escape = (text) => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @type {(node: Node) => string} */
const textOf = ({ children = [], text }) => text ?? children.map(textOf).join('')

/** @type {(page: number) => Promise<Article[]>} */
const readArticles = async (page) => {
  const request = {
    body: JSON.stringify({ query, variables: { page } }),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  }
  const response = await fetch(`${cms}/api/graphql`, request).catch((cause) => {
    throw new Error(`No answer from ${cms}: is the newsroom running there? CMS_URL says where it is.`, { cause })
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(`The CMS answered ${response.status}: ${JSON.stringify(errors)}`)
  return data.Articles.hasNextPage ? [...data.Articles.docs, ...(await readArticles(page + 1))] : data.Articles.docs
}

/** @type {(args: { content: string, title: string }) => string} */
const page = ({ content, title }) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><main><h1>${escape(title)}</h1>${content}</main></html>\n`

/** @type {(article: Article) => string} */
const articlePage = ({ body, standfirst, title }) => {
  const paragraphs = (body?.root.children ?? []).map(textOf).filter(Boolean)
  return page({
    content: `<p><strong>${escape(standfirst ?? '')}</strong></p>${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}<p><a href="../">Tous les articles</a></p>`,
    title,
  })
}

const articles = await readArticles(1)
const fresh = `${site}.new`
await rm(fresh, { force: true, recursive: true })
await mkdir(join(fresh, 'articles'), { recursive: true })
const links = articles.map(
  ({ slug, title }) => `<li><a href="articles/${encodeURIComponent(slug)}.html">${escape(title)}</a></li>`,
)
await writeFile(join(fresh, 'index.html'), page({ content: `<ul>${links.join('')}</ul>`, title: 'Articles' }))
for (const article of articles)
  await writeFile(join(fresh, 'articles', `${encodeURIComponent(article.slug)}.html`), articlePage(article))

// The finished site takes the place of the old one: what was unpublished is gone, and nobody sees half of it.
await rm(site, { force: true, recursive: true })
await rename(fresh, site)
console.log(`${articles.length} articles in ${site}`)
