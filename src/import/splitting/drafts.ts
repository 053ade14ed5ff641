import type { SourcePicture } from '../pictures/SourcePicture.ts'
import type { Block } from '../readers/blocks.ts'
import { plainOf } from './boilerplate.ts'
import { besideOf } from './pictures.ts'

/** A title over several texts. */
const SECTION =
  /^(?:en bref|breves?|a la une|actualites?|actus?|agenda|evenements?|en video|videos?|territoires?|entreprises?|economie|dossier|zoom|portraits?|a noter|a venir|rendez-vous|vie (?:du|des|de la) .{0,30}|l'actu(?:alite)?(?: (?:en bref|des adherents|du mois|economique|du territoire))?|focus|en images|les? news|nos actualites|innovation|emploi|formation|culture|societe|politique|collectivites|industrie|agriculture|environnement)(?: ?[:!])?$/
export const EDITORIAL = /^(?:l')?(?:edito(?:rial)?|le mot d[ue]|le billet d[ue])\b/
export const NUMBERED = /^(?:news|actu(?:alite)?s?|info|sujet|breve)?\s*(?:n ?[°o]|#)\s?\d+\s*[:.–-]\s*(?=\S)/i
export const AGENDA =
  /^(?:l')?agenda\b|^(?:vos |les |nos )?(?:prochains )?rendez-vous\b|^a venir\b|^evenements? a venir|^save the dates?\b|^dates? a retenir/
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

/** Cuts blocks at their titles; a title that is followed by another one is a section's, or a line of the first. */
export const cutAtTitles = (blocks: Block[]): Draft[] => {
  const drafts: Draft[] = [{ blocks: [], isVideo: false, level: 0 }]
  let section: string | undefined
  for (const block of blocks) {
    const last = drafts.at(-1)
    if (!last) continue
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
    } else
      drafts.push({
        blocks: [],
        isVideo: last.isVideo && last.title === undefined && last.blocks.length === 0,
        level: block.kind === 'heading' ? block.level : 3,
        pictures: besideOf(block),
        title,
        ...(section && { section }),
      })
  }
  return drafts
}
