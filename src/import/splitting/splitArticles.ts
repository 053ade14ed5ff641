import type { ArticleKind, ImportedArticle, ImportedDocument } from '../document.ts'
import type { SourcePicture } from '../pictures/SourcePicture.ts'
import type { Block, SourceDocument, SourceEntry } from '../readers/blocks.ts'
import { isGivenName } from '../recognising/givenNames.ts'
import { isTruncated, plainOf } from './boilerplate.ts'
import { cleanEntry } from './cleanEntry.ts'
import { mendText } from './mendText.ts'
import { besideOf, placedIn, withPictures } from './pictures.ts'
import { workingTitle } from './workingTitle.ts'

/** A title over several texts. */
const SECTION =
  /^(?:en bref|breves?|a la une|actualites?|actus?|agenda|evenements?|en video|videos?|territoires?|entreprises?|economie|dossier|zoom|portraits?|a noter|a venir|rendez-vous|vie (?:du|des|de la) .{0,30}|l'actu(?:alite)?(?: (?:en bref|des adherents|du mois|economique|du territoire))?|focus|en images|les? news|nos actualites|innovation|emploi|formation|culture|societe|politique|collectivites|industrie|agriculture|environnement)(?: ?[:!])?$/
const EDITORIAL = /^(?:l')?(?:edito(?:rial)?|le mot d[ue]|le billet d[ue])\b/
const NUMBERED = /^(?:news|actu(?:alite)?s?|info|sujet|breve)?\s*(?:n ?[°o]|#)\s?\d+\s*[:.–-]\s*(?=\S)/i
const AGENDA = /^(?:l')?agenda\b|^(?:vos |les |nos )?(?:prochains )?rendez-vous\b|^a venir\b|^evenements? a venir/
const VIDEO_SECTION = /^(?:en )?videos?$/
const BRIEF_SECTION = /bref|breve/
/** Who signs stands below: a name, then a title, or both. */
const SIGNATURE = /^(?:\p{Lu}[\p{L}'-]+ ){1,3}\p{Lu}[\p{L}' -]+,?\s*(?:\n|,|$)/u
const MAX_SIGNATURE = 200

const HAS_DAY =
  /\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/i

/** What a publication calls itself, with its number or its day: the line above its stories. */
const MASTHEAD =
  /^(?:.{0,60}(?<!\p{L}))?(?:lettre|newsletter|infolettre|journal|bulletin|gazette|magazine|mensuel|hebdo|flash info|agenda)(?!\p{L}).*|.*(?:n ?°|numero|#) ?\d+.*/u

const isMasthead = (text: string): boolean => {
  const plain = plainOf(text)
  return plain.length <= 110 && MASTHEAD.test(plain) && !/[.!?]$/.test(plain)
}

type Draft = {
  blocks: Block[]
  /** Beside its title. */
  pictures?: SourcePicture[]
  section?: string
  title?: string
  level: number
  isVideo: boolean
}

const textsOf = ({ blocks }: Draft): string[] => blocks.map(({ text }) => text)

const sizeOf = (draft: Draft): number => textsOf(draft).join(' ').length

const isSection = (text: string): boolean => SECTION.test(plainOf(text).replace(/^[^\p{L}]+/u, ''))

/** Cuts blocks at their titles; a title that is followed by another one is a section's, or a line of the first. */
const cutAtTitles = (blocks: Block[]): Draft[] => {
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

/** What is shorter is no text of its own. */
const LEAST_STORY = 80

const NAME_IN_TITLE = /(?<=[\p{L}\p{N}»:,!?]\s)\p{Lu}[\p{L}\p{N}]{2,}/gu

/** Whether most titles bring names that the text has not had: stories of their own. Crossheads speak of what their story has named. */
const bringNames = (drafts: readonly Draft[]): boolean => {
  const later = drafts.slice(1).filter(({ title = '' }, index) => {
    const before = drafts
      .slice(0, index + 1)
      .flatMap((draft) => [draft.title ?? '', ...textsOf(draft)])
      .join(' ')
    return (title.match(NAME_IN_TITLE) ?? []).some((name) => !before.includes(name))
  })
  return later.length >= 2 && later.length >= (drafts.length - 1) * 0.6
}

/** The text under the first title belongs together with what is under its subtitles: a story with crossheads, not a newsletter. */
const isOneStory = (drafts: Draft[], hasReadMore: boolean): boolean => {
  const titled = drafts.filter((draft) => draft.title !== undefined && draft.blocks.length > 0)
  if (titled.length === 0 || hasReadMore) return false
  if (drafts.some(({ section }) => section)) return false
  const names = titled.map(({ title = '' }) => title)
  // One text, and lines that stand alone.
  if (
    titled.filter((draft) => sizeOf(draft) >= LEAST_STORY).length === 1 &&
    !names.every((name) => NUMBERED.test(name))
  )
    return true
  const [lead] = drafts.filter((draft) => draft.blocks.length > 0)
  // Under the name of a newsletter stand its stories.
  const [top] = drafts.filter((draft) => draft.title !== undefined)
  if (top?.title !== undefined && isMasthead(top.title) && titled.length >= 2) return false
  // Titles of one rank, none above the others: stories. In plain text (rank 3) nobody can tell.
  const ranks = new Set(titled.map(({ level }) => level))
  if (titled.length >= 2 && lead?.title !== undefined && ranks.size === 1 && !ranks.has(3)) return false
  // Titles in capitals are a newsletter's.
  if (titled.length >= 2 && names.every((name) => name === name.toUpperCase())) return false
  // Each with its day: an agenda.
  if (
    titled.length >= 2 &&
    titled.filter((draft) => HAS_DAY.test(textsOf(draft).join(' '))).length >= titled.length * 0.7
  )
    return false
  if (titled.length >= 3 && bringNames(titled)) return false
  const verbs = names.filter((name) =>
    /[!?]|\b(?:a|ont|est|sont|inaugure|lance|ouvre|rejoint|recrute|signe|fête|investit|annonce|accueille|obtient)\b/u.test(
      name,
    ),
  )
  // Crossheads are short and say no news.
  return (
    Boolean(lead) &&
    verbs.length <= titled.length * 0.34 &&
    titled.every(({ title = '' }, index) => title.length <= 75 || (index === 0 && titled[0] === lead)) &&
    (lead?.title === undefined || titled.length <= 6)
  )
}

/** « Recyclage. La société… » */
const LEAD_IN = /^(?<title>\p{Lu}[^.:!?«»]{2,40})\. (?=[\p{Lu}«])/u

/** Paragraphs in a rubric of briefs that each begin with a word or two of their own: a brief each. */
const cutBriefs = (draft: Draft): Draft[] => {
  const isOfBriefs =
    draft.title === undefined &&
    BRIEF_SECTION.test(plainOf(draft.section ?? '')) &&
    draft.blocks.length >= 2 &&
    draft.blocks.every(({ text }) => LEAD_IN.test(text))
  if (!isOfBriefs) return [draft]
  return draft.blocks.map((block) => {
    const title = LEAD_IN.exec(block.text)?.groups?.title ?? ''
    return { ...draft, blocks: [{ ...block, text: block.text.slice(title.length + 2) }], pictures: [], title }
  })
}

const standfirstOf = (texts: string[], isLong: boolean): string | undefined =>
  isLong && texts.length > 2 && (texts[0]?.length ?? 999) <= 320 && (texts[0]?.length ?? 0) > 60 ? texts[0] : undefined

const articleOf = ({
  entry,
  kind,
  draft,
}: {
  draft: Draft
  entry: SourceEntry
  kind: ArticleKind
}): ImportedArticle => {
  const paragraphs = textsOf(draft)
  const standfirst = kind === 'story' ? standfirstOf(paragraphs, sizeOf(draft) > 1200) : undefined
  const pictures = placedIn(draft, standfirst ? 1 : 0)
  return {
    isTruncated: isTruncated(paragraphs.at(-1) ?? ''),
    isWorkingTitle: draft.title === undefined,
    kind,
    paragraphs: standfirst ? paragraphs.slice(1) : paragraphs,
    title: draft.title ?? workingTitle(paragraphs[0] ?? ''),
    ...(standfirst && { standfirst }),
    ...(draft.section && { section: draft.section }),
    ...(entry.authors && { authors: entry.authors }),
    ...(entry.publishedOn && { publishedOn: entry.publishedOn }),
    ...(entry.url && { url: entry.url }),
    ...(pictures.length > 0 && { pictures }),
  }
}

/** A line between texts that cannot be one: too short for a teaser, without a verb's end. */
const isRubric = ({ kind, text }: Block): boolean => kind !== 'heading' && text.length < 40 && !/[.!?…»]$/.test(text)

const titlesOf = (blocks: Block[]): string[] => blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)

const GOES_ON =
  /^(?:Il|Elle|Ils|Elles|On|Ce|Cet|Cette|Ces|Cela|Ceci|Celui|Celle|Mais|Et|Or|Ainsi|Pour cela|Son|Sa|Ses|Leur|Leurs|Par ailleurs|En effet|De plus|En outre|Enfin|Ensuite|Puis|Toutefois|Cependant|Pourtant|Résultat|Un|Une|Nous|Notre|Nos|Aujourd'hui|Quant|D'ailleurs|Autre|Côté|«)(?![\p{L}])/u

/** The names that stand within the sentences of a text. */
const namesWithin = (text: string): Set<string> => new Set(text.match(NAME_IN_TITLE) ?? [])

/** Whether texts speak of other things: they share no names, and none goes on where another ended. */
const areUnrelated = (texts: readonly string[]): boolean => {
  if (texts.filter((text) => GOES_ON.test(text)).length > texts.length * 0.15) return false
  const names = texts.map(namesWithin)
  const sharing = names.filter((own, index) =>
    names.some((other, at) => at !== index && [...own].some((name) => other.has(name))),
  )
  return names.every(({ size }) => size > 0) && sharing.length <= texts.length * 0.4
}

/** Lines that each tell another story: most are about as long as a teaser, and begin anew (a date, a place, who), are cut, or have nothing to do with each other. */
const isListing = (blocks: Block[]): boolean => {
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

const kindOf = (draft: Draft): ArticleKind => {
  if (draft.section !== undefined && draft.title === draft.section && AGENDA.test(plainOf(draft.section)))
    return 'agenda'
  if (draft.isVideo || (draft.section !== undefined && VIDEO_SECTION.test(plainOf(draft.section)))) return 'video'
  if (EDITORIAL.test(plainOf(draft.title ?? draft.section ?? ''))) return 'editorial'
  if (draft.section !== undefined && BRIEF_SECTION.test(plainOf(draft.section))) return 'brief'
  return isTruncated(textsOf(draft).at(-1) ?? '') && sizeOf(draft) < 420 ? 'teaser' : 'story'
}

/** The teasers of other pages at the end of a story: cut texts, after texts that are whole. */
const dropTeasers = (blocks: Block[]): Block[] => {
  let end = blocks.length
  while (end > 0 && isTruncated(blocks[end - 1]?.text ?? '') && (blocks[end - 1]?.text.length ?? 0) < 400) end -= 1
  const dropped = blocks.length - end
  return dropped >= 2 &&
    end >= 2 &&
    blocks.slice(0, end).filter(({ text }) => text.length > 100 && !isTruncated(text)).length >= 2
    ? blocks.slice(0, end)
    : blocks
}

type Split = Pick<ImportedDocument, 'articles' | 'kind'> & {
  /** What the publication calls itself above its stories. */
  masthead?: string | undefined
  publishedOn?: string | undefined
}

const splitEntry = (source: SourceEntry): Split => {
  const { blocks: read, entry, hasReadMore } = cleanEntry(source)
  const blocks = isListing(read) ? read : dropTeasers(read)
  if (isListing(blocks) && titlesOf(blocks).length < 3) {
    const texts = blocks.filter((block) => block.kind !== 'heading' && !isRubric(block))
    const articles = texts.map((block) =>
      articleOf({ draft: { blocks: [block], isVideo: false, level: 0 }, entry: { blocks: [] }, kind: 'teaser' }),
    )
    return { articles, kind: 'listing', publishedOn: entry.publishedOn }
  }
  const drafts = cutAtTitles(blocks).flatMap(cutBriefs)
  const filled = drafts.filter((draft) => draft.blocks.length > 0)
  const isDigest = blocks.filter(({ text }) => NUMBERED.test(text)).length >= 2
  if (filled.length <= 1 || (!isDigest && isOneStory(drafts, hasReadMore))) {
    const [first] = filled
    // In plain text the first line is the title, also where another line stands between it and the text.
    const top = drafts.find((draft) => draft.title !== undefined)
    const isAbove = top !== undefined && top !== first && top.level === 3 && first?.level === 3
    const isTitle = isAbove && top.title !== undefined && !isMasthead(top.title) && top.title.length >= 12
    const title =
      (isTitle ? top.title : undefined) ??
      first?.title ??
      drafts.find((draft) => draft.title !== undefined && draft.level <= 3 && filled.length <= 1)?.title ??
      entry.title
    // A title without a text under it leaves its pictures to the next one.
    let above: SourcePicture[] = []
    const body = drafts.flatMap((draft): Block[] => {
      above.push(...(draft.pictures ?? []))
      if (draft.blocks.length === 0) return []
      const isLead = draft === filled[0]
      const [head, ...rest]: Block[] = [
        ...(!isLead && draft.title ? [{ isLink: false, kind: 'paragraph' as const, text: draft.title }] : []),
        ...draft.blocks,
      ]
      const led = head ? [{ ...head, above: [...above, ...(head.above ?? [])] }] : []
      above = []
      return [...led, ...rest]
    })
    const whole: Draft = {
      blocks: body,
      isVideo: false,
      level: 1,
      pictures: above,
      ...(title && { title: mendText(title) }),
    }
    return {
      articles: body.length > 0 || whole.title ? [articleOf({ draft: whole, entry, kind: kindOf(whole) })] : [],
      kind: 'story',
      publishedOn: entry.publishedOn,
    }
  }
  const articles: ImportedArticle[] = []
  let masthead: string | undefined
  for (const [index, draft] of drafts.entries()) {
    const isFirst = articles.length === 0
    const size = sizeOf(draft)
    const next = drafts[index + 1]
    // The publication's own name, and what introduces it in a line.
    if (
      index <= 1 &&
      draft.title &&
      isMasthead(draft.title) &&
      size < 120 &&
      next !== undefined &&
      !HAS_DAY.test(textsOf(draft).join(' '))
    ) {
      masthead ??= draft.title
      continue
    }
    const [signer = ''] = (draft.title ?? '').split(' ')
    const before = articles.at(-1)
    if (
      size === 0 &&
      before &&
      isGivenName(signer) &&
      SIGNATURE.test(draft.title ?? '') &&
      /, \p{Ll}/u.test(draft.title ?? '')
    ) {
      before.paragraphs.push(draft.title ?? '')
      continue
    }
    if (size === 0) {
      if (draft.isVideo && draft.title) articles.push(articleOf({ draft, entry, kind: 'video' }))
      continue
    }
    if (isDigest && isFirst && next !== undefined && size < 500) {
      articles.push(
        articleOf({
          draft: { ...draft, title: draft.title ?? entry.title ?? textsOf(draft)[0] ?? '' },
          entry,
          kind: 'digest',
        }),
      )
      continue
    }
    // Dates one under the other are one agenda.
    if (draft.title === undefined && draft.section !== undefined && AGENDA.test(plainOf(draft.section))) {
      const agenda = { ...draft, title: draft.section }
      articles.push(articleOf({ draft: agenda, entry, kind: kindOf(agenda) }))
      continue
    }
    if (draft.title === undefined && draft.section === undefined) {
      const [first] = textsOf(draft)
      if (first !== undefined && size < 200 && isMasthead(first)) masthead ??= first
      // Before the first title: an editorial where it is long or signed, an introduction of a digest, or a greeting.
      const isSigned = draft.blocks.slice(-3).some(({ text }) => text.length < MAX_SIGNATURE && SIGNATURE.test(text))
      if (size >= 500 || isSigned) articles.push(articleOf({ draft, entry, kind: 'editorial' }))
      continue
    }
    // A name or an address below the last text of a newsletter is its sender's.
    if (
      size < 60 &&
      !/[.!?…]$/.test(textsOf(draft).at(-1) ?? '') &&
      draft.title !== undefined &&
      draft.title.length < 40 &&
      index === drafts.length - 1 &&
      !draft.isVideo
    )
      continue
    // An editorial's signature, set in bold, is no story.
    const last = articles.at(-1)
    if (
      last &&
      isGivenName((draft.title ?? '').split(' ')[0] ?? '') &&
      isGivenName((draft.title ?? '').split(' ')[0] ?? '') &&
      SIGNATURE.test(draft.title ?? '') &&
      size < MAX_SIGNATURE &&
      (draft.title ?? '').split(' ').length <= 4
    ) {
      last.paragraphs.push(`${draft.title} ${textsOf(draft).join(' ')}`)
      last.kind = isFirst || last.kind === 'story' ? 'editorial' : last.kind
      continue
    }
    articles.push(articleOf({ draft, entry, kind: kindOf(draft) }))
  }
  return {
    articles,
    kind: isDigest ? 'digest' : articles.length > 1 ? 'newsletter' : 'story',
    masthead,
    publishedOn: entry.publishedOn,
  }
}

/** The articles of a source, in its order, less what is furniture. Each entry of a feed is one, of a newsletter each title. */
export const splitArticles = (document: SourceDocument): Split => {
  const [first] = document.entries
  if (document.entries.length === 1 && first) {
    const split = splitEntry(first)
    // What is attached to several texts belongs to none of them.
    return split.articles.length === 1
      ? { ...split, articles: split.articles.map((article) => withPictures(article, first.pictures)) }
      : split
  }
  const articles = document.entries.flatMap((entry) => {
    const { blocks } = cleanEntry(entry)
    const draft: Draft = { blocks, isVideo: false, level: 1, ...(entry.title && { title: mendText(entry.title) }) }
    return blocks.length > 0 || draft.title
      ? [withPictures(articleOf({ draft, entry, kind: kindOf(draft) }), entry.pictures)]
      : []
  })
  return { articles, kind: 'listing' }
}
