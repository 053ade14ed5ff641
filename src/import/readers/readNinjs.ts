import type { SourcePicture } from '../pictures/SourcePicture.ts'
import { describing } from '../pictures/words.ts'
import type { SourceDocument } from './blocks.ts'
import { entryOf, refuseManyItems } from './feedEntry.ts'
import { isImage, linkedPicture } from './feedPictures.ts'

type Ninjs = Record<string, unknown>

const textIn = (item: Ninjs, ...names: string[]): string | undefined => {
  const found = names.map((name) => item[name]).find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof found === 'string' ? found : undefined
}

/** The list `headlines` or `bodies` of ninjs 2 and 3, as its first value. */
const valueIn = (item: Ninjs, list: string, role?: string): string | undefined => {
  const values: unknown = item[list]
  if (!Array.isArray(values)) return undefined
  const records = values.filter((value): value is Ninjs => typeof value === 'object' && value !== null)
  return textIn(records.find((value) => role !== undefined && value.role === role) ?? records[0] ?? {}, 'value')
}

const records = (value: unknown): Ninjs[] =>
  Array.isArray(value)
    ? value.filter((one): one is Ninjs => typeof one === 'object' && one !== null)
    : typeof value === 'object' && value !== null
      ? records(Object.values(value))
      : []

const numberIn = (item: Ninjs, name: string): number | undefined =>
  typeof item[name] === 'number' ? item[name] : undefined

/** The largest rendition of an item, of those that are pictures. */
const renditionOf = (item: Ninjs): Ninjs | undefined =>
  records(item.renditions)
    .filter((one) => isImage(textIn(one, 'mimetype', 'contentType'), textIn(one, 'href')))
    .toSorted((a, b) => (numberIn(b, 'width') ?? 0) - (numberIn(a, 'width') ?? 0))[0]

const isPicture = ({ type }: Ninjs): boolean => type === undefined || type === 'picture' || type === 'graphic'

/** The picture of an associated item; the renditions of the item itself, of which ours has its lead picture, are one too. */
const ninjsPicture = (item: Ninjs, words: Ninjs): SourcePicture | undefined => {
  const rendition = renditionOf(item)
  return rendition
    ? linkedPicture({
        alt: describing(textIn(words, 'altText', 'alt_text')),
        caption: textIn(words, 'description_text', 'caption') ?? valueIn(words, 'descriptions', 'caption'),
        credit: textIn(words, 'creditline', 'creditLine', 'byline', 'by', 'copyrightholder', 'copyrightHolder'),
        height: numberIn(rendition, 'height'),
        url: textIn(rendition, 'href'),
        width: numberIn(rendition, 'width'),
      })
    : undefined
}

/** An item of the IPTC's ninjs, 1 to 3, or a list of them. */
export const readNinjs = async (json: unknown): Promise<SourceDocument> => {
  const items = (Array.isArray(json) ? json : [json]).filter(
    (item): item is Ninjs => typeof item === 'object' && item !== null,
  )
  refuseManyItems(items.length)
  const entries = await Promise.all(
    items.map((item) =>
      entryOf({
        authors: [textIn(item, 'by', 'byline')],
        body: textIn(item, 'body_xhtml', 'body_html', 'body_content') ?? valueIn(item, 'bodies'),
        pictures: [
          ninjsPicture(item, {}),
          ...records(item.associations)
            .filter(isPicture)
            .map((one) => ninjsPicture(one, one)),
        ],
        date: textIn(item, 'versioncreated', 'versionCreated', 'firstcreated', 'firstCreated', 'contentcreated'),
        text: textIn(item, 'body_text', 'description_text'),
        title: textIn(item, 'headline', 'title', 'name') ?? valueIn(item, 'headlines', 'main'),
        url: textIn(item, 'uri'),
      }),
    ),
  )
  return { entries, format: 'ninjs' }
}
