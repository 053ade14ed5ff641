import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { fetchSource } from '../../import/readers/fetchSource.ts'
import { libraryData, libraryFile } from '../../import/pictures/libraryFile.ts'
import { MAX_BYTES } from '../../import/readers/readSource.ts'
import type { Picture } from '../bodies/readBody.ts'
import type { MediaItem, Note } from '../Item.ts'
import type { Session } from '../Session.ts'
import { addressKey } from '../addresses.ts'
import { reasonOf } from '../writing/desk.ts'
import { fingerprintOf } from '../writing/fingerprint.ts'
import { writeDocument } from '../writing/writeDocument.ts'

type ID = number | string

export type Files = {
  /** The file that a picture is here, fetched when it is asked for first. */
  of: (picture: Picture) => Promise<{ id?: ID; note?: Note }>
}

/** What the source says of a picture. */
const wordsOf = (picture: Picture, media: MediaItem | undefined) => ({
  alt: media?.alt ?? picture.alt,
  caption: media?.caption ?? picture.caption,
  title: media?.title,
})

/** The original of a picture that WordPress made smaller: `quai-300x200.jpg`, `quai-scaled.jpg`. */
const originalOf = (url: string): string => url.replace(/-(?:\d{2,5}x\d{2,5})(?=\.\w{3,5}$)/, '')

/** A file below the folder that was named, whose path ends as that of the address does. */
const readFromFolder = async (folder: string, url: string): Promise<Buffer | undefined> => {
  const { pathname } = new URL(url)
  const below = decodeURIComponent(pathname).split('/uploads/').at(-1) ?? ''
  const root = path.resolve(folder)
  for (const candidate of [below, `uploads/${below}`, `wp-content/uploads/${below}`, path.basename(below)]) {
    const file = path.resolve(root, candidate)
    if (!file.startsWith(root + path.sep)) continue
    const size = await stat(file).then(
      (found) => (found.isFile() ? found.size : undefined),
      () => undefined,
    )
    if (size !== undefined && size <= MAX_BYTES) return readFile(file)
  }
  return undefined
}

/** The newsroom's files for the pictures of a site: each once, private until something public shows it, its rights marked unknown. */
export const createFiles = (session: Session): Files => {
  const { items, locale, options, report, source } = session
  const { home, keyPrefix: prefix, media } = source
  const byUrl = new Map<string, MediaItem>()
  for (const item of media.values()) byUrl.set(addressKey(item.url) ?? item.url, item)
  const made = new Map<string, Promise<{ id?: ID; note?: Note }>>()

  const read = async (urls: string[]): Promise<{ bytes: Buffer; url: string }> => {
    let failure: unknown
    for (const url of urls) {
      try {
        const kept = options.mediaFolder && (await readFromFolder(options.mediaFolder, url))
        if (kept) return { bytes: kept, url }
        if (!options.media) throw new Error(`not in ${options.mediaFolder}`)
        return { bytes: Buffer.from((await fetchSource(url, options.policy)).bytes), url }
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }

  const make = async (
    key: string,
    picture: Picture,
    item: MediaItem | undefined,
  ): Promise<{ id?: ID; note?: Note }> => {
    const shown = picture.url && URL.canParse(picture.url, home) ? new URL(picture.url, home).href : undefined
    const urls = [...new Set([item?.url, shown && originalOf(shown), shown].filter((url) => url !== undefined))]
    const [url = ''] = urls
    const entry = { address: url, collection: 'media' as const, key, title: item?.title ?? path.basename(url) }
    const fingerprint = fingerprintOf({ url })
    try {
      const isKnown = items.get(key)?.fingerprint === fingerprint
      const found = isKnown || options.isDryRun ? undefined : await read(urls)
      const written = await writeDocument(session, {
        collection: 'media',
        data: () => libraryData({ ...wordsOf(picture, item), locale, url: found?.url }),
        fingerprint,
        key,
        publish: false,
        ...(found && { file: libraryFile(found.bytes, found) }),
      })
      report.add({ ...entry, ...written })
      return { id: written.id }
    } catch (error) {
      const note = { code: 'pictureFailed', values: { url, why: reasonOf(error) } }
      report.add({ ...entry, notes: [note], outcome: 'skipped' })
      return { note }
    }
  }

  return {
    of: async (picture) => {
      const item =
        (picture.attachment && media.get(`${prefix}post:${picture.attachment}`)) ||
        (picture.url &&
          (byUrl.get(addressKey(picture.url, home) ?? '') ??
            byUrl.get(addressKey(originalOf(picture.url), home) ?? ''))) ||
        undefined
      const address = picture.url && addressKey(picture.url, home)
      const key = item?.key ?? (address && `${prefix}file:${address}`)
      if (!key) return {}
      const known = made.get(key) ?? make(key, picture, item)
      made.set(key, known)
      return known
    },
  }
}
