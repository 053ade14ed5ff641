import { decodeHTML } from 'entities'

/** The words of a title or a caption: without elements, shortcodes of captions and spaces too many, its entities as letters. */
export const plainText = (html: string): string =>
  decodeHTML(
    html
      .replaceAll(/<!--(?:(?!<!--)[\s\S])*?-->|<\/?[a-z][^<>]{0,2000}>/gi, ' ')
      .replaceAll(/\[\/?caption[^\]]{0,500}\]/g, ' '),
  )
    .replaceAll(/[ \t\r\n\f]+/g, ' ')
    .trim()
