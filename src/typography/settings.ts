import { ACCENTED_CAPITALS } from '../formats/accentedCapitals.ts'
import { NBSP, NNBSP } from './characters.ts'

/** How the newsroom writes, where usage differs. */
export type TypographySettings = {
  /** The words whose capital has an accent, and « À ». */
  capitals: readonly string[]
  colonSpace: string
  /** Whether what is saved is set. */
  isOnSave: boolean
  /** The space within « ». */
  quoteSpace: string
  /** What is left as it is typed, everywhere: the name of a firm, « Yahoo! ». */
  verbatim: readonly string[]
}

const SPACE = { nbsp: NBSP, nnbsp: NNBSP }

export type StoredTypography = {
  capitals?: null | string
  colonSpace?: keyof typeof SPACE | null
  onSave?: boolean | null
  quoteSpace?: keyof typeof SPACE | null
  verbatim?: null | string
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The settings as the newsroom stores them, lists with a line for each entry; what is missing is as most newspapers have it. */
export const readTypographySettings = ({
  capitals,
  colonSpace,
  onSave,
  quoteSpace,
  verbatim,
}: StoredTypography = {}): TypographySettings => ({
  capitals: typeof capitals === 'string' ? linesOf(capitals) : ACCENTED_CAPITALS,
  colonSpace: SPACE[colonSpace ?? 'nbsp'],
  isOnSave: onSave ?? true,
  quoteSpace: SPACE[quoteSpace ?? 'nnbsp'],
  verbatim: linesOf(verbatim ?? ''),
})
