import type { ResolvedClientFeature, SlashMenuGroup, SlashMenuItem } from '@payloadcms/richtext-lexical'

import { withoutAccents } from '../../../formats/withoutAccents.ts'
import { menuEntry, menuWords } from '../../../messages/bodyEditor.ts'
import { t } from '../../../messages/t.ts'

type Feature = Pick<ResolvedClientFeature<unknown>, 'slashMenu' | 'toolbarFixed' | 'toolbarInline'>
type Toolbar = NonNullable<Feature['toolbarFixed']>
type Label = NonNullable<SlashMenuItem['label']>

/** With and without accents, since the menu compares letter by letter. */
const spellings = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap((word) => [word, withoutAccents(word)])),
]

const labelOf = (key: string): Label | undefined => {
  const entry = menuEntry(key)
  return entry && (({ i18n }) => t(i18n.language, entry))
}

const slashItem = (item: SlashMenuItem): SlashMenuItem => {
  const entry = menuEntry(item.key)
  const words = [...(entry ? [entry.fr, entry.en] : []), ...menuWords(item.key), ...(item.keywords ?? [])]
  return { ...item, keywords: spellings(words), label: labelOf(item.key) ?? item.label }
}

const slashGroup = (group: SlashMenuGroup): SlashMenuGroup => ({ ...group, items: group.items.map(slashItem) })

const toolbar = ({ groups, ...rest }: Toolbar): Toolbar => ({
  ...rest,
  groups: groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, label: labelOf(item.key) ?? item.label })),
  })),
})

/**
 * Gives the entries of a feature's menus the newsroom's names, and words in French and in English that find them after a `/`. Payload's own are
 * found in English alone, and some are English in every panel.
 */
export const relabel = (feature: Feature): void => {
  const { slashMenu, toolbarFixed, toolbarInline } = feature
  if (slashMenu?.groups) feature.slashMenu = { ...slashMenu, groups: slashMenu.groups.map(slashGroup) }
  if (toolbarFixed) feature.toolbarFixed = toolbar(toolbarFixed)
  if (toolbarInline) feature.toolbarInline = toolbar(toolbarInline)
}
