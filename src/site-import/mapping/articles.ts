import { slugify } from '../../formats/slugify.ts'
import { workingTitle } from '../../import/splitting/workingTitle.ts'
import { addressKey, formerPathOf, hostOf } from '../addresses.ts'
import type { Body } from '../bodies/readBody.ts'
import { readBody, wordsOf } from '../bodies/readBody.ts'
import type { Target } from '../bodies/writeBody.ts'
import { writeBody } from '../bodies/writeBody.ts'
import type { Note, PostItem } from '../Item.ts'
import { isDriverError } from '../../payload/transactions.ts'
import { idIn } from '../../payload/ids.ts'
import type { ReportEntry } from '../Report.ts'
import type { Session } from '../Session.ts'
import { reasonOf, slugIn } from '../writing/desk.ts'
import type { Doc } from '../writing/desk.ts'
import { fingerprintOf } from '../writing/fingerprint.ts'
import { writeDocument } from '../writing/writeDocument.ts'
import type { Authors } from './authors.ts'
import type { Files } from './files.ts'
import { readPictures } from './pictures.ts'
import type { Topics } from './topics.ts'

export type ArticleArgs = {
  authors: Authors
  files: Files
  session: Session
  /** Slugs that this run has given away. */
  slugs: Set<string>
  topics: Topics
}

/** What became of a post, and whether it leads to others that are not there yet; without an entry it has not been written. */
export type MadeArticle = { entry?: ReportEntry; isWaiting: boolean }

type Links = {
  files: number
  linkOf: (href: string) => Target | undefined
  unresolved: number
  waiting: number
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|mp3|mp4|csv|odt|ods|jpe?g|png|gif|webp)$/i

/** Where links to the old site lead here, and how many lead nowhere here, or not yet. */
const createLinks = (session: Session): Links => {
  const { items, payload, source } = session
  const host = source.home && hostOf(source.home)
  const links: Links = {
    files: 0,
    linkOf: (href) => {
      if (!host || hostOf(href) !== host) return undefined
      const key = source.addresses.get(addressKey(href, source.home) ?? '')
      const known = key ? items.get(key) : undefined
      if (known && known.collectionName !== 'media') {
        const { document } = known
        return { collection: slugIn(session, known.collectionName), id: idIn(payload, document) }
      }
      if (FILE.test(new URL(href).pathname)) links.files += 1
      else if (key) links.waiting += 1
      else links.unresolved += 1
      return undefined
    },
    unresolved: 0,
    waiting: 0,
  }
  return links
}

/** Its own last part of an address, unless another document has it. */
const freeSlug = async ({ session, slugs }: ArticleArgs, wanted: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? wanted : `${wanted}-${number}`
    if (slugs.has(candidate)) continue
    // Taken before the database is asked: several are made at once.
    slugs.add(candidate)
    const holder = await session.payload.db.findOne({
      collection: slugIn(session, 'articles'),
      select: { slug: true },
      where: { slug: { equals: candidate } },
    })
    if (!holder) return candidate
  }
}

const decoded = (slug: string): string => {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

const HELD: Partial<Record<PostItem['status'], string>> = {
  password: 'password',
  private: 'privateThere',
  scheduled: 'embargoed',
}

const heldNote = ({ publishedAt = '', status }: PostItem): Note[] => {
  const code = HELD[status]
  return code
    ? [{ code, ...(code === 'embargoed' && { values: { date: publishedAt.slice(0, 16).replace('T', ' ') } }) }]
    : []
}

const MAX_STANDFIRST = 2000

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Whether a text leads to a post of the site that is not here yet. */
const isWaitingForOthers = (session: Session, { parts }: Body): boolean => {
  const links = createLinks(session)
  for (const part of parts)
    for (const { href } of 'runs' in part ? part.runs : []) if (href !== undefined) links.linkOf(href)
  return links.waiting > 0
}

/**
 * Makes an article of a post, with its topics, authors, pictures, links and old address.
 *
 * @param mayWait whether one that leads to posts which are not there yet is left for later: it is then written once.
 */
export const makeArticle = async (
  args: ArticleArgs,
  item: PostItem,
  { mayWait }: { mayWait: boolean },
): Promise<MadeArticle> => {
  const { authors, session, topics } = args
  const { items, options, source } = session
  const { address, key, title } = item
  const entry = { collection: 'articles' as const, key, ...(address && { address }), ...(title && { title }) }
  const skip = (note: Note): MadeArticle => ({
    entry: { ...entry, notes: [note], outcome: 'skipped' },
    isWaiting: false,
  })
  if (item.isPage && !options.pages) return skip({ code: 'page' })
  const main = session.locale?.slice(0, 2)
  if (item.language && main && item.language !== main)
    return skip({ code: 'otherLanguage', values: { language: item.language } })

  try {
    const body = await readBody(item.html, item.address ?? source.home)
    const words = wordsOf(body)
    const shown = title ?? (words === '' ? undefined : workingTitle(words))
    if (!shown) return skip({ code: 'nothingInIt' })
    if (mayWait && !items.get(key) && isWaitingForOthers(session, body)) return { isWaiting: true }
    const notes: Note[] = [...body.notes, ...heldNote(item), ...(title ? [] : [{ code: 'noTitle' }])]
    const isPublic = item.status === 'public'
    if (isPublic && !item.publishedAt) notes.push({ code: 'noDate' })
    const isHeld = !isPublic || !item.publishedAt
    const publish = !isHeld && (options.publish === true || Boolean(items.get(key)?.wasPublished))

    const people: (number | string)[] = []
    for (const author of item.authors) {
      const { id, notes: said } = await authors.of(author, publish)
      if (id !== undefined) people.push(id)
      notes.push(...said)
    }
    const filed: (number | string)[] = []
    const unfiled: string[] = []
    for (const term of item.terms) {
      const topic = await topics.of(term)
      if (topic === undefined) unfiled.push(source.terms.get(term)?.name ?? term)
      else filed.push(topic)
    }
    if (unfiled.length > 0) notes.push({ code: 'mayNotTopics', values: { names: unfiled.join(', ') } })

    const pictures = await readPictures(args, body, item.featured)
    notes.push(...pictures.notes)
    const links = createLinks(session)
    const text = writeBody(body.parts, {
      linkOf: links.linkOf,
      pictureOf: (picture) => {
        const id = pictures.pictureOf(picture)
        return id === undefined ? undefined : { collection: slugIn(session, 'media'), id }
      },
    })
    if (links.files > 0) notes.push({ code: 'filesLinked', values: { count: links.files } })
    const unresolved = links.unresolved + links.waiting
    if (unresolved > 0) notes.push({ code: 'linksUnresolved', values: { count: unresolved } })

    const former = address ? formerPathOf(address) : undefined
    const wanted = slugify(decoded(item.slug ?? ''))
    let slug: string | undefined
    const written = await writeDocument(session, {
      collection: 'articles',
      data: async (before: Doc | undefined) => {
        // Asked for once: a write that is refused is tried again as a draft.
        if (!before && wanted !== '') slug ??= await freeSlug(args, wanted)
        const formerSlugs = [...new Set([...strings(before?.formerSlugs), ...(former ? [former] : [])])]
        return {
          title: shown,
          kind: item.isVideo ? 'video' : 'story',
          body: text ?? null,
          standfirst: item.standfirst?.slice(0, MAX_STANDFIRST) ?? null,
          authors: people,
          topics: [...new Set(filed)],
          ...(pictures.main !== undefined && { mainImage: pictures.main }),
          ...(!before && slug && { slug }),
          ...(formerSlugs.length > 0 && { formerSlugs }),
          ...(item.publishedAt && isPublic && { publishedAt: item.publishedAt }),
          sources: [
            { method: 'import', title: source.title, ...(address && /^https?:/.test(address) && { url: address }) },
          ],
        }
      },
      fingerprint: fingerprintOf({ item, pictures: pictures.ids, publish, waiting: links.waiting }),
      key,
      publish,
    })
    if (slug !== undefined && slug !== wanted)
      notes.push({ code: 'addressTaken', values: { free: slug, slug: wanted } })
    const isWritten = written.outcome === 'created' || written.outcome === 'updated'
    return {
      entry: {
        ...entry,
        ...written,
        notes: isWritten ? [...notes, ...written.notes] : written.notes,
        title: shown,
      },
      isWaiting: links.waiting > 0 && written.outcome !== 'left',
    }
  } catch (error) {
    // The database is gone, or full: nothing of the rest would be written either.
    if (isDriverError(error)) throw error
    return skip({ code: 'refused', values: { why: reasonOf(error) } })
  }
}
