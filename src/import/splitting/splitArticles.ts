import type { ArticleKind, ImportedArticle, ImportedDocument } from '../document.ts'
import type { SourcePicture } from '../pictures/SourcePicture.ts'
import type { Block, SourceDocument, SourceEntry } from '../readers/blocks.ts'
import { isGivenName } from '../recognising/givenNames.ts'
import { isTruncated, plainOf } from './boilerplate.ts'
import { isDayAlone, readByline } from './byline.ts'
import { cleanEntry } from './cleanEntry.ts'
import {
  AGENDA,
  beginsInCapitals,
  BRIEF_SECTION,
  cutAtTitles,
  EDITORIAL,
  HAS_DAY,
  hasDateline,
  isDated,
  isDatedLine,
  isMasthead,
  NUMBERED,
  sizeOf,
  textsOf,
  VIDEO_SECTION,
} from './drafts.ts'
import type { Draft } from './drafts.ts'
import { isOneStory } from './isOneStory.ts'
import { dropTeasers, isListing, isRubric, titlesOf } from './listings.ts'
import { mendText } from './mendText.ts'
import { placedIn, withPictures } from './pictures.ts'
import { workingTitle } from './workingTitle.ts'

/** Who signs stands below: a name, then a title, or both. */
const SIGNATURE = /^(?:\p{Lu}[\p{L}'-]+ ){1,3}\p{Lu}[\p{L}' -]+,?\s*(?:\n|,|$)/u
const NAME_ALONE = /^(?:\p{Lu}[\p{L}'-]+ ){1,3}\p{Lu}[\p{L}'-]+$/u
const MAX_SIGNATURE = 200
/** Less is the publication's name, not a text that somebody signs. */
const LEAST_SIGNED = 200

/** « Recyclage. La société… » */
const LEAD_IN = /^(?<title>\p{Lu}[^.:!?«»]{2,40})\. (?=[\p{Lu}«])/u

const RUBRIC = /^\p{Lu}[\p{Lu} &'’-]{2,30}$/u
const LEAST_RUBRICS = 3

const areItems = (blocks: readonly Block[]): boolean =>
  blocks.length >= 2 && blocks.every(({ kind, text }) => kind === 'listItem' && text.length >= 50 && !isDatedLine(text))

/** Short titles in capitals over texts (« BANQUE », « NAVAL ») are rubrics: their texts have no titles of their own. What is listed below one are texts each. */
const cutRubrics = (drafts: Draft[]): Draft[] => {
  const [first, ...later] = drafts.filter(({ blocks, title }) => title !== undefined && blocks.length > 0)
  // The first is the publication's own, where it is none.
  const titled = first?.title !== undefined && RUBRIC.test(first.title) ? [first, ...later] : later
  const areRubrics =
    titled.length >= LEAST_RUBRICS &&
    titled.every(({ title = '' }) => RUBRIC.test(title) && title.split(' ').length <= 3) &&
    titled.filter(({ blocks }) => blocks.length === 1 || areItems(blocks)).length >= titled.length * 0.8
  if (!areRubrics) return drafts
  return drafts.flatMap((draft): Draft[] => {
    if (draft.title === undefined || draft.blocks.length === 0 || !titled.includes(draft)) return [draft]
    const { title, ...rest } = draft
    if (!areItems(draft.blocks)) return [{ ...rest, section: title }]
    return draft.blocks.map((block) => ({ ...rest, blocks: [block], section: title }))
  })
}

/** The day on a line of its own below a title is its text's. */
const takeDay = (draft: Draft): Draft => {
  const [first, ...blocks] = draft.blocks
  if (!first || blocks.length === 0 || !isDayAlone(first.text)) return draft
  const publishedOn = readByline(first.text, 0)?.publishedOn
  return { ...draft, blocks, ...(publishedOn && { publishedOn }) }
}

const cutAtLeadIns = (draft: Draft): Draft[] =>
  draft.blocks.map((block) => {
    const title = LEAD_IN.exec(block.text)?.groups?.title ?? ''
    return { ...draft, blocks: [{ ...block, text: block.text.slice(title.length + 2) }], pictures: [], title }
  })

/** Paragraphs in a rubric of briefs that each begin with a word or two of their own: a brief each. */
const cutBriefs = (given: Draft): Draft[] => {
  // « ILS BOUGENT »: a title in capitals over texts that each begin so is a rubric as well.
  const { title: over, ...untitled } = given
  const isOver =
    over !== undefined &&
    RUBRIC.test(over) &&
    given.blocks.length >= 2 &&
    given.blocks.every(({ text }) => LEAD_IN.test(text))
  if (isOver) return cutAtLeadIns({ ...untitled, section: over })
  const draft = given
  const isOfBriefs =
    draft.title === undefined &&
    BRIEF_SECTION.test(plainOf(draft.section ?? '')) &&
    draft.blocks.length >= 2 &&
    draft.blocks.every(({ text }) => LEAD_IN.test(text))
  const isOfItems =
    draft.title === undefined && BRIEF_SECTION.test(plainOf(draft.section ?? '')) && areItems(draft.blocks)
  if (isOfItems && !isOfBriefs) return draft.blocks.map((block) => ({ ...draft, blocks: [block], pictures: [] }))
  return isOfBriefs ? cutAtLeadIns(draft) : [draft]
}

/** Paragraphs in a rubric, the first of which begins with the place it is from: each place begins a brief. */
const cutAtDatelines = (draft: Draft): Draft[] => {
  const [first] = draft.blocks
  const isCapital = draft.blocks.filter(beginsInCapitals).length >= 2
  const begins = (block: Block): boolean => hasDateline(block) || (isCapital && beginsInCapitals(block))
  if (draft.title !== undefined || draft.section === undefined || !first || !begins(first)) return [draft]
  const cut: Draft[] = []
  for (const block of draft.blocks) {
    const last = cut.at(-1)
    if (last && !begins(block)) last.blocks.push(block)
    else cut.push({ ...draft, blocks: [block], ...(last && { pictures: [] }) })
  }
  return cut
}

/** « Exposition. À Thiers, la lame devient un art »: a word before a title is its rubric. */
const RUBRIC_BEFORE = /^(?<rubric>\p{Lu}\p{Ll}{3,14})\. (?=\p{Lu}.{14})/u

const withoutRubric = (draft: Draft): Draft => {
  const rubric = RUBRIC_BEFORE.exec(draft.title ?? '')?.groups?.rubric
  return rubric ? { ...draft, section: draft.section ?? rubric, title: draft.title?.slice(rubric.length + 2) } : draft
}

const standfirstOf = (texts: string[], isLong: boolean): string | undefined =>
  isLong && texts.length > 2 && (texts[0]?.length ?? 999) <= 320 && (texts[0]?.length ?? 0) > 60 ? texts[0] : undefined

const articleOf = ({
  entry,
  kind,
  draft: given,
}: {
  draft: Draft
  entry: SourceEntry
  kind: ArticleKind
}): ImportedArticle => {
  const draft = withoutRubric(given)
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
    ...((draft.publishedOn ?? entry.publishedOn) && { publishedOn: draft.publishedOn ?? entry.publishedOn }),
    ...(entry.url && { url: entry.url }),
    ...(pictures.length > 0 && { pictures }),
  }
}

const kindOf = (draft: Draft): ArticleKind => {
  if (isDated(draft) && draft.title !== undefined) return 'agenda'
  if (draft.section !== undefined && draft.title === draft.section && AGENDA.test(plainOf(draft.section)))
    return 'agenda'
  if (draft.isVideo || (draft.section !== undefined && VIDEO_SECTION.test(plainOf(draft.section)))) return 'video'
  if (EDITORIAL.test(plainOf(draft.title ?? draft.section ?? ''))) return 'editorial'
  if (draft.section !== undefined && BRIEF_SECTION.test(plainOf(draft.section))) return 'brief'
  return isTruncated(textsOf(draft).at(-1) ?? '') && sizeOf(draft) < 420 ? 'teaser' : 'story'
}

type Split = Pick<ImportedDocument, 'articles' | 'kind'> & {
  /** What the publication calls itself above its stories. */
  masthead?: string | undefined
  publishedOn?: string | undefined
}

const LEAST_DAYS = 3
const TOP = 3

/** A publication that calls itself an agenda and has day under day is one text. */
const agendaOf = (blocks: Block[]): Draft | undefined => {
  const at = blocks
    .slice(0, TOP)
    .findIndex(({ text }) => text.length < 100 && /(?<!\p{L})(?:agenda|calendrier)(?!\p{L})/u.test(plainOf(text)))
  const title = blocks[at]?.text
  // A title of its own among the days is another text.
  const hasOthers = blocks.slice(at + 1).some(
    ({ kind, text }) =>
      kind === 'heading' &&
      !isDatedLine(text) &&
      // « Janvier – février 2026 » is the issue's.
      !/(?:^| )(?:19|20)\d\d$/.test(text) &&
      text.split(' ').length > 3 &&
      !text.endsWith('?'),
  )
  if (hasOthers || title === undefined || blocks.filter(({ text }) => isDatedLine(text)).length < LEAST_DAYS)
    return undefined
  return {
    blocks: blocks
      .slice(at + 1)
      .map((block) => ({ ...block, kind: block.kind === 'heading' ? 'paragraph' : block.kind })),
    isVideo: false,
    level: 1,
    title,
  }
}

const splitEntry = (source: SourceEntry): Split => {
  const { blocks: read, entry, hasReadMore, isRelease } = cleanEntry(source)
  const blocks = isListing(read) ? read : dropTeasers(read)
  if (isListing(blocks) && titlesOf(blocks).length < 3) {
    const texts = blocks.filter((block) => block.kind !== 'heading' && !isRubric(block))
    const articles = texts.map((block) =>
      articleOf({ draft: { blocks: [block], isVideo: false, level: 0 }, entry: { blocks: [] }, kind: 'teaser' }),
    )
    return { articles, kind: 'listing', publishedOn: entry.publishedOn }
  }
  const whole = agendaOf(blocks)
  if (whole)
    return {
      articles: [articleOf({ draft: whole, entry, kind: 'agenda' })],
      kind: 'newsletter',
      publishedOn: entry.publishedOn,
    }
  const drafts = cutRubrics(cutAtTitles(blocks).map(takeDay).flatMap(cutBriefs).flatMap(cutAtDatelines))
  const filled = drafts.filter((draft) => draft.blocks.length > 0)
  const isDigest = blocks.filter(({ text }) => NUMBERED.test(text)).length >= 2
  if (filled.length <= 1 || isRelease || (!isDigest && isOneStory(drafts, hasReadMore))) {
    const [first] = filled
    // In plain text the first line is the title, also where another line stands between it and the text.
    const heads = drafts.filter((draft) => draft.title !== undefined)
    // « CULTURE & ÉCONOMIE » above a title is its rubric.
    const top = heads[0] && RUBRIC.test(heads[0].title ?? '') && heads[0] !== first ? (heads[1] ?? heads[0]) : heads[0]
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
      // A title is no line of its text; where the line above is the title, the next one is.
      const isHeadline = draft === filled[0] && !isTitle
      const [head, ...rest]: Block[] = [
        ...(!isHeadline && draft.title ? [{ isLink: false, kind: 'paragraph' as const, text: draft.title }] : []),
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
    // A name alone below an editorial signs it.
    if (size === 0 && before?.kind === 'editorial' && isGivenName(signer) && NAME_ALONE.test(draft.title ?? '')) {
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
    if (
      draft.title === undefined &&
      draft.section !== undefined &&
      (AGENDA.test(plainOf(draft.section)) || isDated(draft))
    ) {
      const agenda = { ...draft, title: draft.section }
      articles.push(articleOf({ draft: agenda, entry, kind: kindOf(agenda) }))
      continue
    }
    if (draft.title === undefined && draft.section === undefined && draft.publishedOn === undefined) {
      const [first] = textsOf(draft)
      if (first !== undefined && size < 200 && isMasthead(first)) masthead ??= first
      // Before the first title: an editorial where it is long or signed, an introduction of a digest, or a greeting.
      const isSigned =
        size >= LEAST_SIGNED &&
        draft.blocks.slice(-3).some(({ text }) => text.length < MAX_SIGNATURE && SIGNATURE.test(text))
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
