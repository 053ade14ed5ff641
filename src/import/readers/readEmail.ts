import { ImportError } from '../errors.ts'
import { isFurniture } from '../pictures/furniture.ts'
import { embed } from '../pictures/SourcePicture.ts'
import type { EmbeddedFiles, SourcePicture } from '../pictures/SourcePicture.ts'
import type { SourceEntry } from './blocks.ts'
import { dayOf } from './blocks.ts'
import { readHtml } from './readHtml.ts'
import { readText } from './readText.ts'

type Part = { content: ArrayBuffer | Uint8Array | string; contentId?: string | undefined; filename: string | null }

const bytesOf = ({ content }: Part): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'base64') : new Uint8Array(content)

/** `<photo1@example.org>` as `cid:` addresses name it (RFC 2392). */
const cidOf = (id: string): string => `cid:${id.replace(/^<|>$/g, '')}`

/** The pictures of an e-mail's parts, by how its HTML names them; those that it does not name are attached to it. */
const readParts = (parts: readonly Part[], html: string) => {
  const files: EmbeddedFiles = new Map()
  const named = new Map<string, Pick<SourcePicture, 'embedded'>>()
  const attached: SourcePicture[] = []
  for (const part of parts) {
    const picture = embed(bytesOf(part), files)
    if (!picture) continue
    const cid = part.contentId && cidOf(part.contentId)
    if (cid && html.includes(cid)) named.set(cid, picture)
    else if (!isFurniture({ src: part.filename ?? '' })) attached.push(picture)
  }
  return { attached, files, named }
}

/** An e-mail (RFC 5322, MIME): its HTML where it has one, else its text; of its other parts the pictures. */
export const readEmail = async (bytes: Uint8Array): Promise<SourceEntry> => {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new ImportError('badFormat', 'e-mail', error)
  })
  const { attached, files, named } = readParts(mail.attachments, mail.html ?? '')
  const ofHtml = mail.html ? await readHtml(mail.html, { fileAt: (src) => named.get(src) }) : undefined
  const read = ofHtml && ofHtml.blocks.length > 0 ? ofHtml : readText(mail.text ?? '')
  const publishedOn = dayOf(mail.date)
  const author = mail.from && 'address' in mail.from ? mail.from.name || mail.from.address : undefined
  return {
    blocks: read.blocks,
    ...(files.size + (read.files?.size ?? 0) > 0 && { files: new Map([...files, ...(read.files ?? [])]) }),
    ...(attached.length > 0 && { pictures: attached }),
    ...(mail.subject && { title: mail.subject.replace(/^(?:(?:fwd?|tr|re|rép)\s*:\s*)+/i, '') }),
    ...(publishedOn && { publishedOn }),
    ...(author && { authors: [author] }),
  }
}
