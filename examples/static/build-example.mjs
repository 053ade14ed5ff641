// @ts-check
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

import { createClient } from 'beffroi/client'

/**
 * A whole site builder, to try the receiver with: one page an article, one that lists them. It keeps which articles there are beside the site, and makes only
 * those pages that have changed since.
 */

const cms = process.env['CMS_URL'] ?? 'http://127.0.0.1:3000'
const site = resolve(process.env['SITE'] ?? 'example-site')
const file = `${site}.json`

/** @typedef {{ publishedAt: string | null, slug: string, title: string }} Listed */
/** @type {{ articles: Record<string, Listed>, cursor?: string }} */
const copy = JSON.parse(await readFile(file, 'utf8').catch(() => '{"articles":{}}'))

/** @type {(text: string) => string} */
const escape = (text) => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @type {(title: string, content: string) => string} */
const page = (title, content) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><main><h1>${escape(title)}</h1>${content}</main></html>\n`

/** @type {(slug: string) => string} */
const pageOf = (slug) => join(site, 'articles', `${encodeURIComponent(slug)}.html`)

/** Nobody sees half a page. @type {(path: string, text: string) => Promise<void>} */
const write = async (path, text) => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}

let changed = 0
const { cursor } = await createClient({ url: cms }).sync({
  collections: ['articles'],
  cursor: copy.cursor,
  locales: ['fr'],
  onChange: async ({ content, document }) => {
    changed++
    const article = /** @type {any} */ (content)?.fr
    const former = copy.articles[document]?.slug
    if (former && former !== article?.slug) await rm(pageOf(former), { force: true })
    delete copy.articles[document]
    if (!article) return
    const { bodyHtml, publishedAt, slug, standfirst, title } = article
    const summary = `<p><strong>${escape(standfirst ?? '')}</strong></p>`
    await write(pageOf(slug), page(title, `${summary}${bodyHtml}<p><a href="../">Tous les articles</a></p>`))
    copy.articles[document] = { publishedAt, slug, title }
  },
  onRestart: async () => {
    copy.articles = {}
    await rm(site, { force: true, recursive: true })
  },
})

const articles = Object.values(copy.articles).toSorted((a, b) =>
  (a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1,
)
const links = articles.map(
  ({ slug, title }) => `<li><a href="articles/${encodeURIComponent(slug)}.html">${escape(title)}</a></li>`,
)
await write(join(site, 'index.html'), page('Articles', `<ul>${links.join('')}</ul>`))
// Last: what breaks off before comes again.
await write(file, JSON.stringify({ ...copy, cursor }))
console.log(`${articles.length} articles in ${site}, ${changed} changes`)
