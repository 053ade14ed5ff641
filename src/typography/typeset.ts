import { applyRules, passagePattern } from './replacements.ts'
import type { Rule, Run } from './replacements.ts'
import { DUTCH_RULES } from './rules/dutch.ts'
import { ENGLISH_RULES } from './rules/english.ts'
import { frenchRules } from './rules/french.ts'
import type { TypographySettings } from './settings.ts'

/** Longer than any paragraph. */
const LONGEST = 50_000

const rulesOf = (locale: string, settings: TypographySettings): Rule[] => {
  const [language] = locale.split(/[-_]/)
  if (language === 'fr') return frenchRules(settings)
  if (language === 'en') return ENGLISH_RULES
  return language === 'nl' ? DUTCH_RULES : []
}

export type Typesetter = (runs: readonly Run[]) => string[]

/**
 * Makes what sets the runs of one paragraph by the rules of a language: marks, spaces, ligatures, never words. A language without rules, and a paragraph of more
 * than 50,000 characters, is left as it is; so are the passages named.
 */
export const createTypesetter = (
  locale: string,
  settings: TypographySettings,
  passages: readonly string[] = [],
): Typesetter => {
  const rules = rulesOf(locale, settings)
  const left = passagePattern([...settings.verbatim, ...passages])
  return (runs) => {
    const length = runs.reduce((sum, { text }) => sum + text.length, 0)
    if (rules.length === 0 || length > LONGEST) return runs.map(({ text }) => text)
    // What parts two texts of a line is none itself.
    return applyRules(runs, rules, left).map((set, at) => (runs[at]?.text === '\n' ? '\n' : set))
  }
}
