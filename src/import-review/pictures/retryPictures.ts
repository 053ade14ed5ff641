import type { CollectionSlug, PayloadRequest } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import { refusal } from '../../errors/refusal.ts'
import { IMPORTS } from '../../messages/imports.ts'
import { asOneAgain } from '../../payload/transactions.ts'
import { deskOf } from '../desk.ts'
import type { Created, ImportRow, TakenPicture } from '../ImportRow.ts'
import { assertUnchanged, write } from '../rows.ts'
import { stamp } from '../whatStays.ts'
import { makePictures, removeFresh } from './makePictures.ts'
import type { Fetching } from './makePictures.ts'
import { insertPicture, placedPicture } from './placePictures.ts'
import { pictureAt, placeOf } from './takenPictures.ts'

type Data = Record<string, unknown>
type Slugs = { articles: CollectionSlug; media: CollectionSlug }

/** What a draft gets of the pictures that are there now: the first one is its lead picture where it has none. */
const dataWith = (
  stored: Data,
  { document }: ImportRow,
  { media, pictures }: { media: CollectionSlug; pictures: readonly TakenPicture[] },
): Data => {
  const data: Data = {}
  for (const { key, media: id } of pictures) {
    const [read, place] = [pictureAt(document, key), placeOf(key)]
    if (!read || !place || id === undefined) continue
    const placed = placedPicture(read, { collection: media, id })
    const { paragraphs = [] } = document.articles[place.article] ?? {}
    const before = read.position === 0 ? undefined : paragraphs[read.position - 1]
    if (stored.mainImage || data.mainImage) data.body = insertPicture(data.body ?? stored.body, placed, before)
    else data.mainImage = id
  }
  return data
}

/** Puts the pictures of one article into its draft. @returns what was made of that article, with all that it had before. */
const putIn = async (
  req: PayloadRequest,
  row: ImportRow,
  { article, pictures, slugs }: { article: Created; pictures: readonly TakenPicture[]; slugs: Slugs },
): Promise<Created | undefined> => {
  const desk = deskOf(req)
  const [found] = await desk.findAll(slugs.articles, { id: { equals: article.id } })
  if (!found) return undefined
  const { id, ...stored } = await desk.find(slugs.articles, article.id)
  const data = dataWith(stored, row, { media: slugs.media, pictures })
  // What a colleague has open is not written under their hands: they are asked to close it.
  const written = await desk.update(slugs.articles, id, data, { overrideLock: false })
  const before = article.before && {
    ...Object.fromEntries(Object.keys(data).map((field) => [field, stored[field] ?? null])),
    ...article.before,
  }
  // What somebody had changed before stays known as changed.
  const wasChanged = article.updatedAt !== stored.updatedAt
  return {
    ...article,
    ...(before && { before }),
    ...(!wasChanged && { updatedAt: String(written.updatedAt) }),
  }
}

/**
 * Fetches the pictures again that could not be had, and puts those that can now into the drafts of their articles, with the rights of the request's person.
 *
 * @throws a refusal, where somebody else writes in one of the articles.
 */
export const retryPictures = async (
  req: PayloadRequest,
  row: ImportRow,
  fetching?: Fetching,
): Promise<Pick<ImportRow, 'created' | 'pictures'>> => {
  const { config } = req.payload
  const [articles, media] = [projectSlug(config, 'articles'), projectSlug(config, 'media')]
  const failed = (row.pictures ?? []).filter(({ failure }) => failure !== undefined)
  if (row.state !== 'created' || failed.length === 0 || !articles || !media) throw refusal(req, IMPORTS.wrongState, 409)
  const { fresh, pictures } = await makePictures(req, row, failed, fetching)
  const results = new Map(pictures.map((picture) => [picture.key, picture]))
  let created: Created[] = []
  const withResults = () => (row.pictures ?? []).map((picture) => results.get(picture.key) ?? picture)
  try {
    await asOneAgain(req, async () => {
      // A second click, or a second person, has put them in while these were fetched.
      await assertUnchanged(req, row)
      created = [...fresh.map((file): Created => ({ collection: 'media', ...file })), ...(row.created ?? [])]
      const there = pictures.filter((picture) => picture.media !== undefined)
      for (const article of row.created ?? []) {
        const mine = there.filter(({ key }) => article.key === `articles.${placeOf(key)?.article}`)
        if (mine.length === 0) continue
        const written = await putIn(req, row, { article, pictures: mine, slugs: { articles, media } })
        if (written) created = created.map((one) => (one === article ? written : one))
        else for (const { key } of mine) results.set(key, { failure: 'noArticle', key })
      }
      created = await stamp(req, created)
      await write(req, row, { created, pictures: withResults() })
    })
  } catch (error) {
    await removeFresh(req, fresh)
    throw error
  }
  return { created, pictures: withResults() }
}
