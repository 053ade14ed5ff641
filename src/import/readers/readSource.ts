import { ImportError } from '../errors.ts'
import type { SourceDocument } from './blocks.ts'
import { decodeText } from './decodeText.ts'
import { readDocx } from './readDocx.ts'
import { readEmail } from './readEmail.ts'
import { readJsonFeed, readXmlFeed } from './readFeed.ts'
import { readHtml } from './readHtml.ts'
import { readMarkdown } from './readMarkdown.ts'
import { readNinjs } from './readNinjs.ts'
import { readPdf } from './readPdf.ts'
import { isMarkdown, readText } from './readText.ts'

/** Bytes of one source. */
export const MAX_BYTES = 20 * 1024 * 1024

export type Source = {
  bytes: Uint8Array
  /** Of a `Content-Type` header. */
  charset?: string
  /** A file's name or an address: its ending helps where the content does not tell. */
  name: string
}

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature

const readJson = async (text: string): Promise<SourceDocument> => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new ImportError('badFormat', 'JSON', error)
  }
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined
  return typeof version === 'string' && version.includes('jsonfeed.org') ? readJsonFeed(json) : readNinjs(json)
}

/** Two headers of an e-mail within the first lines. */
const isEmail = (text: string): boolean => {
  const head = text.slice(0, 16_384).split(/\r?\n\r?\n/, 1)[0] ?? ''
  return (
    /^(?:From|To|Subject|Date|MIME-Version|Received|Return-Path|Message-ID):/im.test(head) &&
    /^MIME-Version:|^Received:|^Message-ID:/im.test(head)
  )
}

const readTextual = async ({ name, text }: { name: string; text: string }): Promise<SourceDocument> => {
  const base = /^https?:/i.test(name) ? name : undefined
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 4096)
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) {
    if (/<(?:\w+:)?feed[\s>]/.test(start)) return readXmlFeed(text, 'atom')
    if (/<rss[\s>]|<(?:\w+:)?RDF[\s>]/i.test(start))
      return readXmlFeed(text, /wordpress\.org\/export\//.test(text.slice(0, 8192)) ? 'wxr' : 'rss')
    if (/<!ENTITY/i.test(start)) throw new ImportError('entities')
  }
  if (/\.json$/i.test(name) || /^[[{]\s*["{]/.test(start)) return readJson(text)
  if (
    /^<(?:!doctype html|html|head|body|\?xml|!--|table|div|p|h1|center|meta|article|section)[\s>]/i.test(start) ||
    /\.x?html?$/i.test(name)
  )
    return { entries: [await readHtml(text, { base })], format: 'html' }
  if (/\.(?:md|markdown|mdx)$/i.test(name) || /^---\r?\n/.test(start) || isMarkdown(text))
    return { entries: [await readMarkdown(text, base)], format: 'markdown' }
  return { entries: [readText(text)], format: 'text' }
}

const readAny = async ({ bytes, charset, name }: Source): Promise<SourceDocument> => {
  if (bytes.byteLength > MAX_BYTES) throw new ImportError('tooBig')
  let document: SourceDocument
  if (startsWith(bytes, '%PDF-')) document = { entries: [await readPdf(bytes)], format: 'pdf' }
  else if (startsWith(bytes, 'PK\u0003\u0004')) document = { entries: [await readDocx(bytes)], format: 'docx' }
  else {
    const text = decodeText(bytes, charset)
    document =
      isEmail(text) || /\.eml$/i.test(name)
        ? { entries: [await readEmail(bytes)], format: 'email' }
        : await readTextual({ name, text })
  }
  if (!document.entries.some(({ blocks, title }) => blocks.length > 0 || title)) throw new ImportError('empty')
  return document
}

/**
 * Reads a source by what it is, whatever it is called.
 *
 * @throws {ImportError} with a sentence, for what is refused or cannot be read.
 */
export const readSource = async (source: Source): Promise<SourceDocument> => {
  try {
    return await readAny(source)
  } catch (error) {
    // A parser that calls itself for each level has come to the end of its stack.
    throw error instanceof RangeError ? new ImportError('tooDeep', undefined, error) : error
  }
}
