import { isFurniture } from '../pictures/furniture.ts'
import { addressOf } from '../pictures/readImage.ts'
import type { SourcePicture } from '../pictures/SourcePicture.ts'
import { describing } from '../pictures/words.ts'
import type { Block, SourceEntry } from './blocks.ts'

/** `![a picture](…)`, `[words](…)`, `<b>words</b>`, `**words**`: what is left of Markdown or HTML in a pasted text. */
const strip = (text: string): string =>
  text
    .replaceAll(/!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)/g, ' ')
    .replaceAll(/\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)/g, '$1')
    .replaceAll(/<\/?(?:a|b|br|em|i|p|span|strong|sub|sup|u|div)(?:\s[^<>]*)?\/?>/gi, '')
    .replaceAll(/\*\*([^*\n]{1,1000})\*\*/g, '$1')
    .replaceAll(/[ \t]+/g, ' ')
    .trim()

/** The pictures that are left of Markdown in a line. */
const picturesIn = (text: string): SourcePicture[] =>
  [...text.matchAll(/!\[(?<alt>[^\]\n]{0,300})\]\((?<src>[^)\s]{1,1000})[^)\n]{0,300}\)/g)].flatMap(({ groups }) => {
    const { alt = '', src = '' } = groups ?? {}
    const url = addressOf(src)
    const described = describing(alt)
    return url && !isFurniture({ alt, src: url }) ? [{ url, ...(described && { alt: described }) }] : []
  })

/** A crawler's note before the text: `date 2024-08`, `Published: 2024-08-01`. */
const DATE_NOTE = /^\s*(?:date|published|publi[ée] le|date de publication)\s*:?\s*(\d{4}-\d\d(?:-\d\d)?)(?!\d)\s*/i

const END = /[.!?…:;,»”")\]]$/

/** Lines that were cut by width, as in e-mails of plain text: most but the last of a paragraph are about equally long. */
const isHardWrapped = (lines: string[]): boolean => {
  const inner = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '')
  if (inner.length < 4) return false
  const long = inner.filter(({ length }) => length >= 55 && length <= 90)
  const isNarrow = long.length >= inner.length * 0.6 && lines.every(({ length }) => length <= 100)
  // Sentences break off at the end of a line and go on in the next one: also where the lines are of uneven length.
  const broken = lines.filter(
    (line, index) => line.length >= 40 && !END.test(line.trim()) && /^\p{Ll}/u.test(lines[index + 1] ?? ''),
  )
  const isWide = lines.every(({ length }) => length <= 140)
  return isNarrow || (broken.length >= 4 && broken.length >= inner.length * (isWide ? 0.2 : 0.4))
}

/** « > Nouveau président », « >> Un nouvel atelier », « ► Un accord »: a title that is marked like an item, above its text. */
const MARKED_TITLE = /^(?:>{1,3}|»|[►▶■◆]) ?(?=\p{Lu}[^.;…]{5,80}$)/u
const LINK_LINE = /^(?:>{1,3}|»|[►▶■◆]) ?(?:Lire|Voir|En savoir|Plus d|Découvr|Read|See|Contact|Inscri)/iu
/** « LE MOT DE LA PRÉSIDENTE »: a line in capitals begins what stands below it, also without a blank line between them. */
const isInCapitals = (line: string): boolean =>
  line === line.toUpperCase() && line.length <= 60 && /\p{Lu}{3}/u.test(line) && !END.test(line)
/** « 3 juillet ......... Club achats »: a line of a table. */
const LEADER = /\.{4,}/

/** Who signs what stands above: a name, and what they are. */
const SIGNATURE =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}, (?:(?:vice-|co-?)?(?:président|direct|maire|gérant|fondat|délégué|secrétaire|rédact|responsable|trésori|administrat|élue?\b|adjoint|chef)|PDG|P-DG|DG)/u

/** « Direction artistique : … , … , … »: who did what. */
const CREDITS = /^\p{Lu}[^:,]{2,40} ?: (?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}(?:, | et |$)){2,}/u

/** « 15 avril, 8h30 – Petit-déjeuner », « Jeudi 4 / Rentrée du réseau »: what is on when; below another one it is no title. */
const DATED =
  /^(?:(?:lun|mar|mer|jeu|ven|sam|dim)\p{L}*\.? )?(?:le |les |du )?\d{1,2}(?:er)?(?: ?(?:-|–|au|et|&) ?\d{1,2}(?:er)?)?(?: (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\p{L}*\.?)?(?: (?:19|20)\d\d)?(?:,? (?:(?:à|de|dès) )?\d{1,2} ?h(?: ?\d\d)?(?:(?: à |-)\d{1,2} ?h(?: ?\d\d)?)?| de \d{1,2} ?h.{0,15})?\s*[–/:-]\s/iu

/** Entries of a menu beside each other: « Ma ville   Sortir   Contact ». */
const MENU = /^\p{Lu}[^.!?;\d]{1,25}(?: {2,}\p{Lu}[^.!?;\d]{1,35}){2,}$/u

/** The day of a teaser, on a line of its own between its title and its text. */
const DAY_ALONE = /^(?:le )?(?:\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d|\d{1,2}(?:er)? \p{L}{3,9} (?:19|20)\d\d)$/iu

/** « À Roubaix, la laine refuse / de mourir »: a title that is broken over two short lines, and goes on without a capital. */
const joinTitles = (lines: readonly string[]): string[] => {
  const isBlank = (at: number): boolean => (lines[at] ?? '').trim() === ''
  const isBroken = (at: number): boolean => {
    const [first = '', second = ''] = [lines[at], lines[at + 1]]
    const isShort = first.length <= 50 && second.length <= 50
    return (
      isShort &&
      isBlank(at - 1) &&
      isBlank(at + 2) &&
      !END.test(first) &&
      /^\p{Lu}/u.test(first) &&
      /^\p{Ll}/u.test(second)
    )
  }
  return lines.map((line, index) => {
    if (isBroken(index)) return `${line} ${lines[index + 1]}`
    return isBroken(index - 1) ? '' : line
  })
}

/** A line that stands alone, short, without an end: a title. A line in capitals as well. */
const isTitle = (line: string, { isAlone, hasNext }: { isAlone: boolean; hasNext: boolean }): boolean =>
  line.length <= 110 &&
  hasNext &&
  /\p{L}{2}/u.test(line) &&
  (isAlone || line === line.toUpperCase()) &&
  (!END.test(line) || /[!?]$/.test(line) || line.endsWith('»')) &&
  !/^(?:[-•*–…>]|\.\.\.)/.test(line) &&
  !/(?:www\.|https?:|\S@\S)/i.test(line) &&
  !LEADER.test(line) &&
  !SIGNATURE.test(line) &&
  !CREDITS.test(line)

/**
 * A text as it is pasted: a paragraph is a line, or what stands between blank lines where the lines were cut by width; a title is a short line without an
 * end that stands alone.
 */
export const readText = (text: string): SourceEntry => {
  const note = DATE_NOTE.exec(text)
  const body = note ? text.slice(note[0].length) : text
  const lines = joinTitles(
    body
      // No word is as long: rules would take long over it.
      .replaceAll(/\S{1000,}/g, (word) => word.slice(0, 1000))
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll('\f', '\n')
      .split('\n')
      .map((line) => line.trimEnd()),
  )
  const isWrapped = isHardWrapped(lines)
  const blocks: Block[] = []
  let paragraph: string[] = []
  let waiting: SourcePicture[] = []
  const push = (written: string, isAlone: boolean, hasNext: boolean): void => {
    waiting.push(...picturesIn(written))
    const plain = strip(written)
    if (plain === '' || MENU.test(written.trim())) return
    const beside = waiting.length > 0 ? { above: waiting } : {}
    waiting = []
    if (isTitle(plain, { hasNext, isAlone }))
      blocks.push({ ...beside, isLink: false, kind: 'heading', level: 3, text: plain })
    else if (MARKED_TITLE.test(plain) && isAlone && hasNext && !LINK_LINE.test(plain))
      blocks.push({ ...beside, isLink: false, kind: 'heading', level: 3, text: plain.replace(MARKED_TITLE, '') })
    else if (/^[-•*–>]\s+/.test(plain))
      blocks.push({ ...beside, isLink: false, kind: 'listItem', text: plain.replace(/^[-•*–>]\s+/, '') })
    else blocks.push({ ...beside, isLink: false, kind: 'paragraph', text: plain })
  }
  const flush = (hasNext: boolean): void => {
    if (paragraph.length > 0)
      push(
        paragraph
          .join(' ')
          .replaceAll(/(\p{L})- (?=\p{Ll})/gu, '$1')
          .replaceAll(/(\p{L})- (?=\p{Lu}\p{Ll})/gu, '$1-'),
        paragraph.length === 1,
        hasNext,
      )
    paragraph = []
  }
  const hasBlanks = lines.some((line, index) => line.trim() === '' && index > 0 && index < lines.length - 1)
  const last = lines.findLastIndex((line) => line.trim() !== '')
  /** Begins what stands between blank lines, and a whole text follows it: as newsletters that were copied from a page have their titles. */
  const isAbove = (index: number): boolean => {
    const [before = '', line = ''] = [lines[index - 1], lines[index]]
    const after = (DAY_ALONE.test(lines[index + 1] ?? '') ? lines[index + 2] : lines[index + 1]) ?? ''
    return (
      (before.trim() === '' || before === before.toUpperCase()) &&
      after.length >= 60 &&
      after.length > line.length &&
      END.test(after) &&
      !/[,:;]$/.test(line)
    )
  }
  lines.forEach((line, index) => {
    const rest = index < last
    if (!isWrapped) {
      const isAlone = hasBlanks
        ? (lines[index + 1] ?? '').trim() === '' || isAbove(index)
        : (lines[index + 1]?.length ?? 0) > 110 || /^\S{4,15} n°\s?\d+ ?:/.test(line)
      const isOfList = DATED.test(line) && DATED.test(lines[index - 1] ?? '')
      push(line, isAlone && !isOfList, rest)
    } else if (line.trim() === '') flush(rest)
    else if (/^\s*[-•*–]\s/.test(line)) {
      flush(true)
      paragraph = [line.trim()]
    } else {
      const before = paragraph.at(-1)
      const isOwn = before === undefined && (isInCapitals(line.trim()) || MARKED_TITLE.test(line))
      // A short line with an end closes a paragraph.
      const isNew = before !== undefined && before.length < 40 && /[.!?]$/.test(before) && /^\p{Lu}/u.test(line)
      if (isNew || LEADER.test(line)) flush(true)
      paragraph.push(line.trim())
      if (isOwn && rest && (lines[index + 1] ?? '').trim() !== '') flush(true)
    }
  })
  flush(false)
  const end = blocks.at(-1)
  if (end && waiting.length > 0) end.below = waiting
  return { blocks, ...(note?.[1] && { publishedOn: note[1] }) }
}

/** Whether a text that is not called Markdown is: it has headings with `#`. */
export const isMarkdown = (text: string): boolean =>
  /^#{1,6} (?!(?:fin|end)(?: du communiqué)?\s*#*\s*$)\S/im.test(text)
