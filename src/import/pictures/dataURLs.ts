import type { EmbeddedFiles, SourcePicture } from './SourcePicture.ts'
import { embed } from './SourcePicture.ts'

/** A picture in the address itself (RFC 2397), in base64 as everything that writes pages has it. */
const DATA = /data:image\/[\w.+-]{1,40};base64,([A-Za-z0-9+/=\s]+)/gi
const MARK = 'beffroi-embedded:'
/** More are no pictures of a text. */
const MOST = 500

type Held = {
  /** With a short mark in place of each such address: what reads a page would copy it many times. */
  html: string
  pictureAt: (src: string) => Pick<SourcePicture, 'embedded'> | undefined
}

/** Takes the pictures out of a page that are written in it. */
export const holdDataURLs = (written: string, files: EmbeddedFiles): Held => {
  const held: (Pick<SourcePicture, 'embedded'> | undefined)[] = []
  const html = written.replaceAll(DATA, (_, base64: string) => {
    if (held.length >= MOST) return ''
    return `${MARK}${held.push(embed(Buffer.from(base64, 'base64'), files)) - 1}`
  })
  return {
    html,
    pictureAt: (src) => (src.startsWith(MARK) ? held[Number(src.slice(MARK.length))] : undefined),
  }
}
