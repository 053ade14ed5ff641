import type { CheckName } from '../messages/checks.ts'
import type { Facts, Finding } from './Finding.ts'
import type { Written } from './readWritten.ts'
import { findBrokenAddresses } from './rules/addresses.ts'
import { findMissingAltText } from './rules/altText.ts'
import { findUnsourcedFigures } from './rules/figureSources.ts'
import { findBrokenLinks } from './rules/links.ts'
import { findMissingPicture } from './rules/picture.ts'
import { findRepeated } from './rules/repeated.ts'
import { findEndingRights, findUnknownRights } from './rules/rights.ts'
import { findMissingStandfirst } from './rules/standfirst.ts'
import { findLongTitle } from './rules/titleLength.ts'
import { findOldTranslations } from './rules/translations.ts'
import { findUnlinked } from './rules/unlinked.ts'
import { findWrongWeekdays } from './rules/weekdays.ts'

type Rule = (written: Written, facts: Facts) => Finding[]

// oxlint-disable-next-line sort-keys -- in the order in which findings are listed
const RULES: Record<CheckName, Rule> = {
  standfirst: findMissingStandfirst,
  picture: findMissingPicture,
  altText: findMissingAltText,
  rights: findEndingRights,
  unknownRights: findUnknownRights,
  titleLength: findLongTitle,
  unlinked: findUnlinked,
  links: findBrokenLinks,
  addresses: findBrokenAddresses,
  weekdays: findWrongWeekdays,
  figureSources: findUnsourcedFigures,
  translations: findOldTranslations,
  repeated: findRepeated,
}

/** What the newsroom makes of a check: `off`, `tell`, or `block`, which keeps a document from being published. */
export type Modes = Readonly<Record<CheckName, 'block' | 'off' | 'tell'>>

/** A list of more is no list that anybody works through. */
const MOST_FINDINGS = 100

/** Everything that the checks which are on find in a document. Pure; those whose facts were not gathered find nothing. */
export const runChecks = (written: Written, facts: Facts, modes: Modes): Finding[] =>
  (Object.entries(RULES) as [CheckName, Rule][])
    .flatMap(([name, rule]) => {
      if (modes[name] === 'off') return []
      return rule(written, facts).map((finding): Finding =>
        modes[name] === 'block' ? { ...finding, blocks: true } : finding,
      )
    })
    .slice(0, MOST_FINDINGS)
