import sax from 'sax'

import { ImportError } from '../../import/errors.ts'
import type { Encoding } from './readFile.ts'
import { readChunks } from './readFile.ts'

/** An element within a record: its text, less that of elements in it. */
type Child = { attributes: Readonly<Record<string, string>>; children: Child[]; name: string; text: string }

/** An element that stands directly in the channel of a feed, with what is in it. */
export type XmlRecord = Child & { isTooLong: boolean }

/** Characters of one record: a novel has a million. */
const MOST_TEXT = 4_000_000
const MOST_CHILDREN = 50_000
const MOST_NESTED = 50

export const childrenOf = (record: Child, name: string): Child[] =>
  record.children.filter((child) => child.name === name)

/** The text of the first element of a name; `undefined` for none, and for spaces. */
export const textOf = (record: Child, name: string): string | undefined =>
  record.children.find((child) => child.name === name)?.text.trim() || undefined

type Parsing = { feed: (text: string) => XmlRecord[]; end: () => void }

const createParser = (root: string, channel: string): Parsing => {
  // Strict, so that names keep their capitals and no entity of HTML is expanded; what is not well-formed is passed over below.
  const parser = sax.parser(true, { position: false })
  const done: XmlRecord[] = []
  let open: Child[] = []
  let depth = 0
  let isRooted = false
  let size = 0
  let children = 0
  let isTooLong = false
  const add = (text: string): void => {
    const current = open.at(-1)
    if (!current || isTooLong) return
    size += text.length
    if (size > MOST_TEXT) isTooLong = true
    else current.text += text
  }
  parser.onopentag = ({ attributes, name }) => {
    depth += 1
    if (depth === 1) {
      if (name !== root) throw new ImportError('badFormat', name)
      isRooted = true
    }
    if (depth === 2 && name !== channel) throw new ImportError('badFormat', name)
    if (depth < 3) return
    if (depth === 3) {
      size = 0
      children = 0
      isTooLong = false
    }
    children += 1
    if (children > MOST_CHILDREN || open.length >= MOST_NESTED) isTooLong = true
    const child: Child = { attributes: attributes as Record<string, string>, children: [], name, text: '' }
    if (!isTooLong) open.at(-1)?.children.push(child)
    open.push(child)
  }
  parser.onclosetag = () => {
    const closed = depth >= 3 ? open.pop() : undefined
    if (depth === 3 && closed) {
      done.push({ ...closed, isTooLong })
      open = []
    }
    depth -= 1
  }
  parser.ondoctype = () => {
    throw new ImportError('entities')
  }
  Object.assign(parser, {
    oncdata: add,
    onerror: () => {
      // A sign that is no entity, an element that is not closed: what can be read is read.
      parser.error = null as unknown as Error
    },
    ontext: add,
  } satisfies Partial<sax.SAXParser>)
  return {
    end: () => {
      if (!isRooted) throw new ImportError('badFormat')
    },
    feed: (text) => {
      parser.write(text)
      return done.splice(0)
    },
  }
}

/**
 * The elements of an RSS channel one after the other, whatever the size of the file. Entities are not expanded, nothing is fetched; what is not well-formed
 * is passed over.
 *
 * @throws {ImportError} `entities` for a document type, `badFormat` for what is no RSS.
 */
export async function* readXmlRecords(file: string, encoding: Encoding): AsyncGenerator<XmlRecord> {
  const parser = createParser('rss', 'channel')
  let isFirst = true
  for await (const chunk of readChunks(file, encoding)) {
    const text = isFirst ? chunk.replace(/^[\uFEFF\s]+/, '') : chunk
    if (text !== '') isFirst = false
    yield* parser.feed(text)
  }
  parser.end()
}
