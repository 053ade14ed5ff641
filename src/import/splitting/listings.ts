import type { Block } from '../readers/blocks.ts'
import { isTruncated } from './boilerplate.ts'
import { namesWithin } from './namesWithin.ts'

/** A line between texts that cannot be one: too short for a teaser, without a verb's end. */
export const isRubric = ({ kind, text }: Block): boolean =>
  kind !== 'heading' && text.length < 40 && !/[.!?…»]$/.test(text)

export const titlesOf = (blocks: Block[]): string[] =>
  blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)

const GOES_ON =
  /^(?:Il|Elle|Ils|Elles|On|Ce|Cet|Cette|Ces|Cela|Ceci|Celui|Celle|Mais|Et|Or|Ainsi|Pour cela|Son|Sa|Ses|Leur|Leurs|Par ailleurs|En effet|De plus|En outre|Enfin|Ensuite|Puis|Toutefois|Cependant|Pourtant|Résultat|Un|Une|Nous|Notre|Nos|Aujourd'hui|Quant|D'ailleurs|Autre|Côté|«)(?![\p{L}])/u

/** Whether texts speak of other things: they share no names, and none goes on where another ended. */
const areUnrelated = (texts: readonly string[]): boolean => {
  if (texts.filter((text) => GOES_ON.test(text)).length > texts.length * 0.15) return false
  const names = texts.map(namesWithin)
  const sharing = names.filter((own, index) =>
    names.some((other, at) => at !== index && own.some((name) => other.includes(name))),
  )
  return names.every(({ length }) => length > 0) && sharing.length <= texts.length * 0.4
}

/** Lines that each tell another story: most are about as long as a teaser, and begin anew (a date, a place, who), are cut, or have nothing to do with each other. */
export const isListing = (blocks: Block[]): boolean => {
  const texts = blocks.filter((block) => block.kind !== 'heading' && !isRubric(block)).map(({ text }) => text)
  if (texts.length < 3) return false
  const isShort = texts.every((text) => text.length >= 100 && text.length <= 520)
  if (isShort && titlesOf(blocks).length === 0 && areUnrelated(texts)) return true
  const teasers = texts.filter((text) => text.length <= 420)
  const anew = texts.filter(
    (text) =>
      isTruncated(text) ||
      /^(?:Le|Ce|Du|Depuis le) (?:\p{L}+ )?\d|^(?:(?! a | ont | est | sont | était | va | se )[^.]){3,60}\. ?[\p{Lu}«]/u.test(
        text,
      ),
  )
  return teasers.length >= texts.length * 0.9 && anew.length >= texts.length * 0.6
}

/** The teasers of other pages at the end of a story: cut texts, after texts that are whole. */
export const dropTeasers = (blocks: Block[]): Block[] => {
  let end = blocks.length
  while (end > 0 && isTruncated(blocks[end - 1]?.text ?? '') && (blocks[end - 1]?.text.length ?? 0) < 400) end -= 1
  const dropped = blocks.length - end
  return dropped >= 2 &&
    end >= 2 &&
    blocks.slice(0, end).filter(({ text }) => text.length > 100 && !isTruncated(text)).length >= 2
    ? blocks.slice(0, end)
    : blocks
}
