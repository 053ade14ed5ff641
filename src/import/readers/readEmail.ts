import { ImportError } from '../errors.ts'
import type { SourceEntry } from './blocks.ts'
import { dayOf } from './blocks.ts'
import { readHtml } from './readHtml.ts'
import { readText } from './readText.ts'

/** An e-mail (RFC 5322, MIME): its HTML where it has one, else its text; attachments are left out. */
export const readEmail = async (bytes: Uint8Array): Promise<SourceEntry> => {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new ImportError('badFormat', 'e-mail', error)
  })
  const ofHtml = mail.html ? await readHtml(mail.html) : undefined
  const { blocks } = ofHtml && ofHtml.blocks.length > 0 ? ofHtml : readText(mail.text ?? '')
  const publishedOn = dayOf(mail.date)
  const author = mail.from && 'address' in mail.from ? mail.from.name || mail.from.address : undefined
  return {
    blocks,
    ...(mail.subject && { title: mail.subject.replace(/^(?:(?:fwd?|tr|re|rép)\s*:\s*)+/i, '') }),
    ...(publishedOn && { publishedOn }),
    ...(author && { authors: [author] }),
  }
}
