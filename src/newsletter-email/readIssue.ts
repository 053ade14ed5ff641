import type { PayloadRequest, TypedLocale } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import { formatDated } from '../admin/formatDates.ts'
import { siteOf } from '../content-api/routes/site.ts'
import type { Settings as SiteSettings, Site } from '../content-api/routes/site.ts'
import { NEWSROOM } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { EMAIL_REFUSALS } from '../messages/newsletterEmail.ts'
import { t } from '../messages/t.ts'
import { childReq } from '../payload/transactions.ts'
import { idOf, isRecord } from '../payload/values.ts'
import type { EmailImage, EmailItem, IssueEmail } from './IssueEmail.ts'
import { tagLink, tagLinksIn } from './tagLinks.ts'

type Row = Record<string, unknown>

/** How the newsroom mails its letters. */
export type Mailing = { linkTag?: null | string; listAddress?: null | string; unsubscribeUrl?: null | string }

/** An issue as an e-mail, and what an editor should know before it is sent. */
export type ReadIssue = {
  /** Whether readers have an earlier text of it than the one that is read here. */
  hasChanges: boolean
  id: number | string
  /** Whether there is anything to read in it beside its title. */
  isEmpty: boolean
  isPublished: boolean
  /** Whether it has a title in its language: otherwise its words are those of another one. */
  isTranslated: boolean
  issue: IssueEmail
  /** Titles of articles that are not published, or are gone, and so not in it. */
  leftOut: string[]
  mailing: Mailing
  /** Titles of articles that have none in its language: their words are those of another one. */
  untranslated: string[]
  /** Titles of what has a picture without a description. */
  withoutAlt: string[]
}

const wordsIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined

type Defined<Given> = { [Key in keyof Given]?: NonNullable<Given[Key]> }

const defined = <Given extends object>(given: Given): Defined<Given> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<Given>

const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const idsIn = ({ articles }: Row): unknown[] => (Array.isArray(articles) ? articles : [])

/** The JPEG that each picture has: no other format is shown by every client. */
const imageOf = (value: unknown, { fileAt }: Site): EmailImage | undefined => {
  const share = isRecord(value) && isRecord(value.sizes) ? value.sizes.share : undefined
  const src = isRecord(share) ? fileAt(wordsIn(share.url)) : undefined
  return src && isRecord(value) ? { alt: value.decorative === true ? '' : (wordsIn(value.alt) ?? ''), src } : undefined
}

const hasNoAlt = (value: unknown): boolean => isRecord(value) && value.decorative !== true && !wordsIn(value.alt)

const findIssue = async (
  req: PayloadRequest,
  { draft = true, locale, withFallback = true }: { draft?: boolean; locale?: TypedLocale; withFallback?: boolean },
): Promise<Row> => {
  const collection = projectSlug(req.payload.config, 'newsletters')
  const id = req.routeParams?.id
  if (!collection || (typeof id !== 'string' && typeof id !== 'number'))
    throw refusal(req, EMAIL_REFUSALS.notFound, 404)
  const found = await req.payload.findByID({
    collection,
    depth: 0,
    disableErrors: true,
    draft,
    id,
    overrideAccess: false,
    req: childReq(req),
    ...(!withFallback && { fallbackLocale: false }),
    ...(locale && { locale }),
  })
  if (!found) throw refusal(req, EMAIL_REFUSALS.notFound, 404)
  return found as unknown as Row
}

type Find = (name: CollectionName, ids: readonly unknown[]) => Promise<Map<unknown, Row>>

/** Finds what an issue leads to as readers have it: of what is published and being changed, not the draft. */
const findAsPublic =
  (req: PayloadRequest, locale: TypedLocale | undefined): Find =>
  async (name, ids) => {
    const collection = projectSlug(req.payload.config, name)
    const wanted = [...new Set(ids.flatMap((id) => idOf(id) ?? []))]
    if (!collection || wanted.length === 0) return new Map()
    const { docs } = await req.payload.find({
      collection,
      depth: 1,
      draft: false,
      limit: wanted.length,
      overrideAccess: false,
      pagination: false,
      req: childReq(req),
      where: { id: { in: wanted } },
      ...(locale && { locale }),
    })
    return new Map((docs as unknown as Row[]).map((doc) => [doc.id, doc]))
  }

/** The titles of articles that are in the trash, by their ids; what is deleted for good has none. */
const findTrashed = async (
  req: PayloadRequest,
  ids: readonly unknown[],
  locale: TypedLocale | undefined,
): Promise<Map<unknown, string>> => {
  const collection = projectSlug(req.payload.config, 'articles')
  if (!collection || ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req: childReq(req),
    trash: true,
    where: { id: { in: [...ids] } },
    ...(locale && { locale }),
  })
  return new Map((docs as unknown as Row[]).map(({ id, title }) => [id, wordsIn(title) ?? '']))
}

/** Of the articles of an issue, those that have a title in its language. */
const findTranslated = async (
  req: PayloadRequest,
  ids: readonly unknown[],
  locale: TypedLocale | undefined,
): Promise<Set<unknown>> => {
  const collection = projectSlug(req.payload.config, 'articles')
  if (!collection || ids.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft: false,
    fallbackLocale: false,
    joins: false as never,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req: childReq(req),
    select: { title: true } as never,
    where: { id: { in: [...ids] } },
    ...(locale && { locale }),
  })
  return new Set((docs as unknown as Row[]).filter(({ title }) => wordsIn(title)).map(({ id }) => id))
}

const isPublic = ({ _status }: Row): boolean => _status === 'published'

/**
 * Reads an issue as whoever asks may read it. What its readers could not open on the website is left out.
 *
 * @throws APIError 404 for an issue that there is not, or not for them; 400 where the newsroom's settings name no website.
 */
export const readIssue = async (req: PayloadRequest): Promise<ReadIssue> => {
  const { config } = req.payload
  const { localization } = config
  const asked = req.searchParams?.get('locale') ?? undefined
  const known = localization ? localization.localeCodes : []
  const locale = (known.includes(asked ?? '') ? asked : localization ? localization.defaultLocale : undefined) as
    TypedLocale | undefined
  const row = await findIssue(req, { locale })
  const settings = (await req.payload.findGlobal({
    depth: 0,
    overrideAccess: false,
    req: childReq(req),
    slug: NEWSROOM,
    ...(locale && { locale }),
  })) as unknown as SiteSettings & { mailing?: Mailing | null }
  const language = locale ?? 'fr'
  const site = siteOf({ config, locale: language, settings })
  if (!site) throw refusal(req, EMAIL_REFUSALS.noSite)
  const mailing = settings.mailing ?? {}
  const tag = { site: site.home, tag: wordsIn(mailing.linkTag) }
  const editorial = isRecord(row.editorial) ? row.editorial : {}
  const find = findAsPublic(req, locale)
  const wanted = rowsIn(row.sections).flatMap(idsIn)
  const articles = await find('articles', wanted)
  const missing = [...new Set(wanted.map(idOf))].filter((id) => id !== undefined && !articles.has(id))
  const trashed = await findTrashed(req, missing, locale)
  const cover = (await find('media', [row.coverImage])).values().next().value
  const nameOf = async (name: 'organisations' | 'people', id: unknown): Promise<string | undefined> => {
    const [found] = (await find(name, [id])).values()
    return found && isPublic(found) ? wordsIn(found.name) : undefined
  }
  const [publisher, author] = [await nameOf('organisations', row.publisher), await nameOf('people', editorial.author)]
  const leftOut = missing.map((id) => trashed.get(id) || t(req, EMAIL_REFUSALS.goneArticle))
  const withoutAlt: string[] = []
  const untranslated: string[] = []
  const own = localization && locale !== localization.defaultLocale ? { locale, withFallback: false } : undefined
  const translated = own && (await findTranslated(req, [...articles.keys()], locale))
  const itemOf = (article: Row): EmailItem[] => {
    const title = wordsIn(article.shortTitle) ?? wordsIn(article.title) ?? ''
    const url = site.pageAt('articles', wordsIn(article.slug))
    if (!isPublic(article) || !url) {
      leftOut.push(title)
      return []
    }
    if (hasNoAlt(article.mainImage)) withoutAlt.push(title)
    if (translated && !translated.has(article.id)) untranslated.push(title)
    return [
      {
        title,
        url: tagLink(url, tag),
        ...defined({
          image: imageOf(article.mainImage, site),
          kicker: wordsIn(article.kicker),
          standfirst: wordsIn(article.standfirst),
        }),
      },
    ]
  }
  const sections = rowsIn(row.sections)
    .map((section) => ({
      items: idsIn(section).flatMap((id) => {
        const article = articles.get(idOf(id))
        return article ? itemOf(article) : []
      }),
      ...defined({ title: wordsIn(section.title) }),
    }))
    .filter(({ items }) => items.length > 0)
  const html = wordsIn(editorial.bodyHtml)
  const page = site.pageAt('newsletters', wordsIn(row.slug))
  const title = wordsIn(row.title) ?? ''
  const isPublished = isPublic(row)
  if (hasNoAlt(cover)) withoutAlt.push(title)
  return {
    hasChanges: !isPublished && isPublic(await findIssue(req, { draft: false, locale })),
    id: row.id as number | string,
    isEmpty: sections.length === 0 && !html,
    isPublished,
    issue: {
      ...defined({
        cover: imageOf(cover, site),
        date: formatDated(isRecord(row.issued) ? row.issued : {}, language) || undefined,
        editorial: html
          ? {
              html: tagLinksIn(html, tag),
              text: wordsIn(editorial.bodyText) ?? '',
              ...defined({
                author,
                authorTitle: wordsIn(editorial.authorTitle),
                title: wordsIn(editorial.title),
              }),
            }
          : undefined,
        preheader: wordsIn(row.preheader),
        publisher,
        unsubscribeUrl: wordsIn(mailing.unsubscribeUrl),
        url: page && tagLink(page, tag),
      }),
      locale: language,
      sections,
      site: { name: site.name, url: tagLink(site.home, tag) },
      title,
    },
    isTranslated: !own || wordsIn((await findIssue(req, own)).title) !== undefined,
    leftOut,
    mailing,
    untranslated,
    withoutAlt,
  }
}
