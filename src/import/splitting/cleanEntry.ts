import type { Block, SourceEntry } from '../readers/blocks.ts'
import { datesIn } from '../recognising/dates.ts'
import { isBoilerplate, isTruncated, fateBeside, plainOf, withoutLink } from './boilerplate.ts'
import { isDayAlone, readByline } from './byline.ts'
import type { Byline } from './byline.ts'
import { mendText } from './mendText.ts'
import { dropLines, isCreditBelow, withCaptions } from './pictures.ts'

const RELATED =
  /^(?:articles? (?:similaires?|lies?|recents?|associes?)|a lire (?:aussi|egalement)|lire aussi|sur le meme (?:sujet|theme)|dans la meme (?:rubrique|categorie)|vous aimerez aussi|a decouvrir aussi|nos derniers articles|la redaction vous (?:conseille|propose|recommande|suggere)|(?:nos )?articles recommandes|(?:articles )?les plus lus$|related (?:posts|articles))/

/** « Articles similaires »: what follows, as far as it is cut or short, leads to other pages. */
const dropRelated = (blocks: Block[]): Block[] => {
  const at = blocks.findIndex(({ text }) => text.length < 60 && RELATED.test(plainOf(text)))
  if (at < 0) return blocks
  let end = at + 1
  while (end < blocks.length && ((blocks[end]?.text.length ?? 0) < 140 || isTruncated(blocks[end]?.text ?? '')))
    end += 1
  return [...blocks.slice(0, at), ...blocks.slice(end)]
}

/** « 1 2 3 … 48 Page suivante »: the list of texts is over. */
const PAGES = /^1 2 3 [\d .…]*(?:pages? )?(?:suivante?s?)?[ >»]*$/
const SIDE_LIST = /^(?:a la une|en continu|les plus (?:lus|commentes|partages)|(?:notre |la )?newsletter)$/

/** What stands beside a list of texts, below its pages: titles of other pages and the form of a newsletter. An agenda stays. */
const dropSideLists = (blocks: Block[]): Block[] => {
  const at = blocks.findIndex(({ text }) => text.length < 100 && PAGES.test(plainOf(text)))
  if (at < 0) return blocks
  let isBeside = false
  return blocks.filter(({ kind, text }, index) => {
    if (index <= at) return true
    if (SIDE_LIST.test(plainOf(text))) isBeside = true
    else if (text.length > 140 || (kind === 'heading' && text === text.toUpperCase())) isBeside = false
    return !isBeside
  })
}

/** « Le journal du parc – Mai 2024 », « Édito – Été 2024 »: when a newsletter appeared, at the end of a line at its top. */
const ISSUE =
  /(?:^|[\s–—|·,(-])(?:(?<month>(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) (?:19|20)\d\d)|(?:printemps|été|automne|hiver) (?<year>(?:19|20)\d\d))\)?$/iu
const TOP = 4

const issueOf = (blocks: readonly Block[]): string | undefined => {
  const [found] = blocks
    .slice(0, TOP)
    .flatMap(({ text }) => (text.length <= 90 ? [ISSUE.exec(text)?.groups] : []))
    .filter((groups) => groups !== undefined)
  return found?.year ?? (found?.month ? datesIn(found.month)[0]?.value : undefined)
}

/** A paragraph that a running head or an advertisement has broken in two: it stops within a sentence, and what stands behind the furniture goes on without a capital. */
const joinBroken = (blocks: readonly Block[], all: readonly Block[]): Block[] => {
  const joined: Block[] = []
  let at = -1
  for (const block of blocks) {
    const last = joined.at(-1)
    const from = all.findIndex(({ text }, index) => index > at && text === block.text)
    const isBroken =
      last?.kind === 'paragraph' &&
      block.kind === 'paragraph' &&
      from > at + 1 &&
      last.text.length > 60 &&
      /[\p{L},]$/u.test(last.text) &&
      /^\p{Ll}/u.test(block.text)
    if (isBroken) joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}` }
    else joined.push(block)
    if (from >= 0) at = from
  }
  return joined
}

const RELEASE =
  /^(?:communique(?: de presse)?|(?:pour diffusion|a diffuser) immediate(?:ment)?|for immediate release|(?:press|news) release)(?![\p{L}-])/u
const PRESS_CONTACT =
  /^(?:[-–—# ]*)?(?:(?:vos )?contacts? (?:presse|medias?|press)|(?:press|media) contacts?|relations? (?:presse|medias))(?![\p{L}-])/u
const ABOUT = /^(?:a propos d(?:e |u |es |')|about )/
const HEAD = 6
const LONGEST_CONTACT = 140

/** Whether a source is one press release: it says so at its top, or has what press releases end with, who sends it and whom to ask. */
const isRelease = (blocks: readonly Block[]): boolean => {
  const lines = blocks.map(({ text }) => (text.length < LONGEST_CONTACT ? plainOf(text) : ''))
  const says = lines.filter((line) => RELEASE.test(line)).length
  if (says > 1) return false
  if (lines.slice(0, HEAD).some((line) => RELEASE.test(line))) return true
  return (
    lines.filter((line) => ABOUT.test(line)).length === 1 &&
    lines.filter((line) => PRESS_CONTACT.test(line)).length === 1
  )
}

/** Whom the press asks, at the end of a release: an agency, a person, an address, each on a line. */
const dropContacts = (blocks: Block[]): Block[] => {
  const at = blocks.findIndex(({ text }) => text.length < LONGEST_CONTACT && PRESS_CONTACT.test(plainOf(text)))
  if (at < 0) return blocks
  let end = at + 1
  while (
    end < blocks.length &&
    (blocks[end]?.text.length ?? 0) < LONGEST_CONTACT &&
    !ABOUT.test(plainOf(blocks[end]?.text ?? ''))
  )
    end += 1
  return [...blocks.slice(0, at), ...blocks.slice(end)]
}

type Cleaned = {
  blocks: Block[]
  entry: SourceEntry
  hasReadMore: boolean
  /** One text, whatever stands in it as a title. */
  isRelease: boolean
}

/** A source less what is furniture, its text mended, with what its lines say of the publication. */
export const cleanEntry = (source: SourceEntry): Cleaned => {
  const whole = source.blocks.map(({ text }) => text).join('\n')
  const linked = source.blocks.map((block) => ({ ...block, text: mendText(block.text, whole) }))
  const mended = linked.map((block) => ({ ...block, text: withoutLink(block.text) }))
  const hasReadMore =
    linked.filter(
      ({ text }, index) =>
        text !== mended[index]?.text ||
        /^[>→\s]*(?:en savoir|lire (?:la suite|l'article|plus)|read more|pour plus d'info|plus d'infos?)/i.test(text),
    ).length >= 2
  // Days that several texts have below their titles are those texts', not the publication's.
  const areOfTexts = mended.filter(({ text }) => isDayAlone(text)).length >= 2
  const bylines = mended.map(({ text }, index) =>
    areOfTexts && isDayAlone(text) ? undefined : readByline(text, index),
  )
  const { authors = source.authors, publishedOn = source.publishedOn ?? issueOf(mended) } = Object.assign(
    {},
    ...bylines.toReversed(),
  ) as Byline
  // « Titre », and below it who wrote when: a title, without a blank line between them. Above it may stand its rubric.
  const at = bylines.findIndex((byline, index) => byline && index > 0) - 1
  const top = bylines[0] ? undefined : mended[at]
  const isTop =
    top?.kind === 'paragraph' &&
    top.text.length <= 110 &&
    !/[.,;:…]$/.test(top.text) &&
    mended.slice(0, at).every(({ text }) => isBoilerplate(text) || /^\p{Lu}[\p{Lu} &'’-]{2,30}$/u.test(text)) &&
    mended.length > 3
  const headed = isTop
    ? mended.map((block): Block => (block === top ? { ...top, kind: 'heading', level: 3 } : block))
    : mended
  const told = dropLines(headed, (_, index) => (bylines[index] ? 'leaves pictures upwards' : undefined))
  const isOne = isRelease(mended)
  const captioned = withCaptions(dropRelated(dropSideLists(isOne ? dropContacts(told) : told)))
  const blocks = dropLines(captioned, (block, index) => {
    if (isCreditBelow(block, captioned[index - 1])) return 'leaves pictures'
    const { text } = block
    if (text.length > 1 && !isBoilerplate(text)) return undefined
    return fateBeside(text)
  })
  return {
    blocks: joinBroken(blocks, captioned),
    entry: { ...source, ...(authors && { authors }), ...(publishedOn && { publishedOn }) },
    hasReadMore,
    isRelease: isOne,
  }
}
