import { fileKind } from '../../formats/fileKind.ts'
import type { SourcePicture } from './SourcePicture.ts'
import { isFileName } from './words.ts'

const RIGHTS_UNKNOWN: Record<string, string> = { en: 'Rights unknown', nl: 'Rechten onbekend' }

/** What the media library says of the rights of a file that came with a document, in the newsroom's own language. */
export const rightsUnknown = (locale: string | undefined): string => RIGHTS_UNKNOWN[locale ?? 'fr'] ?? 'Droits inconnus'

/** Whether the media library says of a file that its rights are unknown, in whichever language it was brought in. */
export const areRightsUnknown = (licence: string | null | undefined): boolean => {
  const said = licence?.trim().toLowerCase()
  return (
    said !== undefined &&
    ['Droits inconnus', ...Object.values(RIGHTS_UNKNOWN)].some((one) => one.toLowerCase() === said)
  )
}

const MAX_ALT = 300

type Described = Pick<SourcePicture, 'alt' | 'caption' | 'credit'> & {
  locale: string | undefined
  /** What its source calls it, which describes it where nobody else has. */
  title?: string | undefined
  /** Where it was fetched from. */
  url?: string | undefined
}

/** The fields of a file of the media library that came with a document: its rights are unknown, and its caption or title stands in where nobody has described it. */
export const libraryData = ({ alt: written, caption, credit, locale, title, url }: Described) => {
  const alt = written ?? caption ?? (title && !isFileName(title) ? title : undefined)
  return {
    licence: rightsUnknown(locale),
    ...(url && { sourceUrl: url }),
    ...(alt && { alt: alt.slice(0, MAX_ALT) }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  }
}

/** The last part of an address, in letters. */
const nameAt = (url: string): string => {
  const { pathname } = new URL(url)
  const last = pathname.slice(pathname.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** Bytes as Payload takes an upload. @param named where the file was, or what it is called. */
export const libraryFile = (bytes: Buffer, named: { title: string } | { url: string }) => ({
  data: bytes,
  // Told from the bytes: see `src/uploads`.
  mimetype: 'application/octet-stream',
  name: ('url' in named ? nameAt(named.url) : `${named.title}.${fileKind(bytes) ?? 'bin'}`) || 'image',
  size: bytes.length,
})
