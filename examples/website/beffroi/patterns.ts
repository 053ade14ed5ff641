import type { Patterns } from '../addresses.ts'
import { DEFAULT_PATTERNS } from '../addresses.ts'
import { NewsroomDocument } from '../generated/queries.ts'
import { DEFAULT_LOCALE, fallbackOf } from '../locale.ts'
import { ask } from './ask.ts'
import { generationOf } from './generations.ts'

/** How `proxy.ts` tells a page which address the reader has. */
export const PATH_HEADER = 'x-beffroi-path'

/** What follows the question mark of it. */
export const QUERY_HEADER = 'x-beffroi-query'

let kept: { generation: string; patterns: Patterns } | undefined

/**
 * Where the newsroom has its pages, for `proxy.ts`, which has no part in Next's cache: kept until a webhook says that its settings changed.
 * @returns undefined when the newsroom has not answered since this site was started
 */
export const readPatterns = async (): Promise<Patterns | undefined> => {
  const generation = generationOf(['all', 'newsroom'])
  if (kept?.generation === generation) return kept.patterns
  try {
    const { Newsroom } = await ask(NewsroomDocument, { fallback: fallbackOf(DEFAULT_LOCALE), locale: DEFAULT_LOCALE })
    kept = { generation, patterns: Newsroom?.addressPatterns ?? DEFAULT_PATTERNS }
    return kept.patterns
  } catch {
    // Pages that are kept can be shown without the newsroom.
    return kept?.patterns
  }
}
