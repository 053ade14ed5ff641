import type { Body, BodyPart, Picture } from '../bodies/readBody.ts'
import type { Note } from '../Item.ts'
import type { Session } from '../Session.ts'
import type { Files } from './files.ts'

type ID = number | string

/** What the pictures of a text became. */
export type Pictures = {
  /** What has changed once one of them is there that was missing. */
  ids: ID[]
  main?: ID
  notes: Note[]
  pictureOf: (picture: Picture) => ID | undefined
}

const picturesIn = (parts: readonly BodyPart[]): Picture[] =>
  parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : part.kind === 'gallery' ? part.pictures : []))

/** The files of a text's pictures and of its main one, where pictures are taken at all. */
export const readPictures = async (
  { files, session: { options, source } }: { files: Files; session: Session },
  { parts }: Body,
  featured: string | undefined,
): Promise<Pictures> => {
  const pictures = picturesIn(parts)
  const count = pictures.length + (featured === undefined ? 0 : 1)
  if (!options.media && !options.mediaFolder)
    return {
      ids: [],
      notes: count > 0 ? [{ code: 'picturesLeftOut', values: { count } }] : [],
      pictureOf: () => undefined,
    }
  const notes: Note[] = []
  const found = new Map<Picture, ID>()
  for (const picture of pictures) {
    const { id, note } = await files.of(picture)
    if (id !== undefined) found.set(picture, id)
    if (note) notes.push(note)
  }
  const url = featured && (source.media.get(featured)?.url ?? (/^https?:/.test(featured) ? featured : undefined))
  const main = url ? await files.of({ url }) : {}
  return {
    ids: [...found.values(), ...(main.id === undefined ? [] : [main.id])],
    ...(main.id !== undefined && { main: main.id }),
    notes: [...notes, ...(main.note ? [main.note] : [])],
    pictureOf: (picture) => found.get(picture),
  }
}
