import type { ImportedDocument, ImportedPicture } from '../../import/document.ts'
import type { ImportRow, TakenPicture } from '../ImportRow.ts'

/** Pictures of one import: each is fetched, decoded and made in ten sizes. */
export const MOST_TAKEN = 40

/** The place of a picture in a document: `0.2`. */
export const placeOf = (key: string): { article: number; picture: number } | undefined => {
  const [, article, picture] = /^(\d{1,6})\.(\d{1,6})$/.exec(key) ?? []
  return article === undefined || picture === undefined
    ? undefined
    : { article: Number(article), picture: Number(picture) }
}

/** The picture of a document that a key means: only what was read in it can be meant. */
export const pictureAt = (document: ImportedDocument, key: string): ImportedPicture | undefined => {
  const place = placeOf(key)
  return place && document.articles[place.article]?.pictures?.[place.picture]
}

/** The keys of all pictures of a document, in its order. */
export const keysIn = ({ articles }: ImportedDocument): string[] =>
  articles.flatMap(({ pictures = [] }, article) => pictures.map((_, picture) => `${article}.${picture}`))

/** The pictures that are taken of articles which become drafts. */
export const wantedPictures = ({ pictures, proposals }: Pick<ImportRow, 'pictures' | 'proposals'>): TakenPicture[] => {
  const articles = new Set(
    proposals
      .filter(({ decision }) => decision.action === 'create' || decision.action === 'update')
      .map(({ key }) => key),
  )
  return (pictures ?? []).filter(({ key }) => articles.has(`articles.${placeOf(key)?.article}`))
}
