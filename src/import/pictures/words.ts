/** « © Ville de Thiers », « (Photo : Jeanne Morel) », « Crédit photo : DR », at the end of a caption or alone. */
const CREDIT =
  /(?:^|[\s.,;–—|(-]+)(?:©|\(c\)|copyright|cr[ée]dits?(?:[ -]photos?)?\s*:|photos?\s*:)\s*(?<credit>[^()©|]{2,100}?)[\s)]*\.?$/iu
/** « (Photo Jeanne Morel) » */
const PHOTO_BY = /[\s.,;–—|-]*\(photos?(?: de| par)? (?<credit>\p{Lu}[^()]{2,100})\)\.?$/iu

export type CreditedWords = { caption?: string; credit?: string }

/** What a caption says, and whom it names as the maker of the picture. */
export const splitCredit = (written: string): CreditedWords => {
  const text = written.replaceAll(/\s+/g, ' ').trim()
  const found = CREDIT.exec(text) ?? PHOTO_BY.exec(text)
  const credit = found?.groups?.credit?.trim()
  if (!found || !credit) return text === '' ? {} : { caption: text }
  const caption = text.slice(0, found.index).trim()
  // The full stop before the credit ends the caption.
  const end = found[0].startsWith('.') && caption !== '' ? '.' : ''
  return { credit, ...(caption !== '' && { caption: `${caption}${end}` }) }
}

/** `IMG_2041`, `dsc-0042`, `capture-decran-2019-03-02`, `quai.jpg`: what a camera or a folder calls it describes nothing. */
export const isFileName = (title: string): boolean =>
  !/\s/.test(title.trim()) || /^(?:img|dsc|dscn|image|photo|capture)[\s_-]*\d/i.test(title)

/** An alternative text that describes something: no file's name, no word alone. */
export const describing = (alt: string | null | undefined): string | undefined => {
  const text = alt?.replaceAll(/\s+/g, ' ').trim()
  return text && !isFileName(text) ? text : undefined
}
