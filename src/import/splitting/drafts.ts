import type { SourcePicture } from '../pictures/SourcePicture.ts'
import type { Block } from '../readers/blocks.ts'
import { plainOf } from './boilerplate.ts'
import { isDayAlone, readByline } from './byline.ts'
import { besideOf } from './pictures.ts'

/** A title over several texts. */
const SECTION =
  /^(?:en bref|breves?|a la une|actualites?|actus?|agenda|evenements?|en video|videos?|territoires?|entreprises?|economie|dossier|zoom|portraits?|a noter|a venir|rendez-vous|vie (?:du|des|de la) .{0,30}|l'actu(?:alite)?(?: (?:en bref|des adherents|du mois|economique|du territoire))?|focus|en images|les? news|nos actualites|innovation|emploi|formation|culture|societe|politique|collectivites|industrie|agriculture|environnement)(?: ?[:!])?$/
export const EDITORIAL = /^(?:l')?(?:edito(?:rial)?|le mot d[ue]|le billet d[ue])\b/
export const NUMBERED =
  /^(?:news|actu(?:alite)?s?|info|sujet|breve)?\s*(?:n ?[°o]|#)\s?\d+\s*[:.–-]\s*(?=\S)|^\d{1,2}\/ (?=\p{L})/iu
export const AGENDA =
  /^(?:l')?agenda\b|^(?:vos |les |nos )?(?:prochains )?rendez-vous\b|^a venir\b|^evenements? a venir|^save the dates?\b|^(?:les )?dates? a retenir|^a vos agendas?/
export const VIDEO_SECTION = /^(?:en )?videos?$/
export const BRIEF_SECTION = /bref|breve/
export const HAS_DAY =
  /\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/i

/** What a publication calls itself, with its number or its day: the line above its stories. */
const MASTHEAD =
  /^(?:.{0,60}(?<!\p{L}))?(?:lettre|newsletter|infolettre|journal|bulletin|gazette|magazine|mensuel|hebdo|flash info|agenda)(?!\p{L}).*|.*[–—|] ?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) (?:19|20)\d\d|.*(?:n ?°|numero|#) ?\d+.*/u

export const isMasthead = (text: string): boolean => {
  const plain = plainOf(text)
  return plain.length <= 110 && MASTHEAD.test(plain) && !/[.!?]$/.test(plain)
}

/** A text with its title, before it is an article. */
export type Draft = {
  blocks: Block[]
  /** Beside its title. */
  pictures?: SourcePicture[]
  section?: string
  title?: string
  level: number
  isVideo: boolean
  /** The day on a line of its own below its title. */
  publishedOn?: string
}

/** What begins with a day: « Mardi 5 novembre, 12h : déjeuner », « 14 mai – Forum », « Du 3 au 5 juin, salon ». */
const DATED_LINE =
  /^(?:(?:lun|mar|mer|jeu|ven|sam|dim)\p{L}*\.? )?(?:le |les |du |a partir du )?\d{1,2}(?:er)?(?: ?(?:-|–|au|et|&) ?\d{1,2}(?:er)?)?(?: (?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)\p{L}*\.?|\s?[/–:,-])/u

export const isDatedLine = (text: string): boolean => DATED_LINE.test(plainOf(text))

/** Whether days stand one under the other. */
export const isDated = ({ blocks }: Draft): boolean =>
  blocks.length >= 2 && blocks.every(({ text }) => text.length <= 160 && isDatedLine(text))

export const textsOf = ({ blocks }: Draft): string[] => blocks.map(({ text }) => text)

export const sizeOf = (draft: Draft): number => textsOf(draft).join(' ').length

const isSection = (text: string): boolean => SECTION.test(plainOf(text).replace(/^[^\p{L}]+/u, ''))

const NUMBERED_RUBRIC = /^(?<number>\d{1,2})[.)] (?=\p{Lu})/u

/** « NEVERS (58). Après l'incendie… », « NEVERS (Nièvre) – … »: a place in capitals with its department begins a brief. */
const DATELINE = /^\p{Lu}[\p{Lu}' -]{2,40} \((?:\d{2,3}|2[AB]|\p{Lu}[\p{L}' -]{2,25})\)(?:\.| [–—-]) ?(?=[\p{Lu}\d«])/u

/** « REIMS. Une école… »: a place in capitals alone, which says so only where several texts below a rubric begin alike. */
const CAPITALS = /^\p{Lu}[\p{Lu}' -]{2,40}\. (?=[\p{Lu}«])/u

export const beginsInCapitals = ({ text }: Block): boolean => CAPITALS.test(text.replaceAll('’', "'"))

export const hasDateline = ({ text }: Block): boolean => DATELINE.test(text.replaceAll('’', "'"))

/** « 2. LA VIE DU RÉSEAU »: headings in capitals that count from one are rubrics, where titles or datelines stand below them. */
const numberedRubrics = (blocks: readonly Block[]): Set<Block> => {
  const found = blocks.filter(
    ({ kind, text }) => kind === 'heading' && text === text.toUpperCase() && NUMBERED_RUBRIC.test(text),
  )
  const isCounted = found.every(({ text }, index) => Number(NUMBERED_RUBRIC.exec(text)?.groups?.number) === index + 1)
  const [first] = found
  const below = first ? blocks.slice(blocks.indexOf(first)) : []
  const parts = below.filter((block) => hasDateline(block) || (block.kind === 'heading' && !found.includes(block)))
  return new Set(found.length >= 2 && isCounted && parts.length >= 2 ? found : [])
}

/** Whether the day of each text stands above its title, as on pages that list what appeared. */
const haveDaysAbove = (blocks: readonly Block[]): boolean => {
  const days = blocks.flatMap(({ text }, index) => (isDayAlone(text) ? [index] : []))
  const above = days.filter((at) => {
    const before = blocks[at - 1]
    const next = blocks[at + 1]
    return next?.kind === 'heading' && !isDayAlone(next.text) && (before?.kind !== 'heading' || isSection(before.text))
  })
  return days.length >= 3 && above.length >= days.length * 0.6
}

/** Cuts blocks at their titles; a title that is followed by another one is a section's, or a line of the first. */
export const cutAtTitles = (blocks: Block[]): Draft[] => {
  const drafts: Draft[] = [{ blocks: [], isVideo: false, level: 0 }]
  const rubrics = numberedRubrics(blocks)
  const daysAbove = haveDaysAbove(blocks)
  let section: string | undefined
  for (const block of blocks) {
    const last = drafts.at(-1)
    if (!last) continue
    if (daysAbove && isDayAlone(block.text)) {
      const publishedOn = readByline(block.text, 0)?.publishedOn
      drafts.push({
        blocks: [],
        isVideo: false,
        level: 9,
        ...(publishedOn && { publishedOn }),
        ...(section && { section }),
      })
      continue
    }
    if (rubrics.has(block)) {
      section = block.text.replace(NUMBERED_RUBRIC, '')
      drafts.push({ blocks: [], isVideo: false, level: 9, section })
      continue
    }
    const numbered = NUMBERED.test(block.text) && block.text.length <= 160
    const isEditorial = block.text.length < 60 && EDITORIAL.test(plainOf(block.text)) && !/[.!?]$/.test(block.text)
    if (block.kind !== 'heading' && !numbered && !isEditorial && !(block.text.length < 40 && isSection(block.text))) {
      last.blocks.push(block)
      continue
    }
    const title = block.text.replace(NUMBERED, '').trim()
    if (isSection(title)) {
      section = title
      // What follows has no title of its own yet.
      drafts.push({ blocks: [], isVideo: VIDEO_SECTION.test(plainOf(title)), level: 9, section })
    } else {
      // The day above a title is its text's.
      const publishedOn = last.title === undefined && last.blocks.length === 0 ? last.publishedOn : undefined
      if (publishedOn) drafts.pop()
      drafts.push({
        blocks: [],
        isVideo: last.isVideo && last.title === undefined && last.blocks.length === 0,
        level: block.kind === 'heading' ? block.level : 3,
        pictures: besideOf(block),
        title,
        ...(publishedOn && { publishedOn }),
        ...(section && { section }),
      })
    }
  }
  return drafts
}
