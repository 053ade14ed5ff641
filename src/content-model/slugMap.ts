import type { Field } from 'payload'

import { COLLECTION_NAMES } from '../../collections/names.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { collections } from './collections.ts'

/** The slug that a collection has in this project by Beffroi's name of it; `undefined` when it is left out. */
export type SlugMap = ReadonlyMap<string, string | undefined>

/** Whether one of the fields, those of rows, tabs and groups included, is a required relation to a collection that is left out. */
export const needsLeftOut = (fields: Field[], slugs: SlugMap): boolean =>
  fields.some((field) => {
    if (field.type === 'relationship' || field.type === 'upload') {
      return Boolean(field.required) && [field.relationTo].flat().every((slug) => slugs.has(slug) && slugs.get(slug) === undefined)
    }
    if (field.type === 'tabs') return field.tabs.some((tab) => needsLeftOut(tab.fields, slugs))
    return (field.type === 'row' || field.type === 'collapsible' || field.type === 'group') && needsLeftOut(field.fields, slugs)
  })

/** How the project names the collections. What cannot be without one that is left out goes too: a role without its person. */
export const slugMap = (options: SanitizedBeffroiOptions): SlugMap => {
  const slugs = new Map(
    Object.entries(options.collections).map(([name, option]) => [name, option === false ? undefined : (option.slug ?? name)]),
  )
  for (;;) {
    const orphan = COLLECTION_NAMES.find((name) => slugs.get(name) !== undefined && needsLeftOut(collections[name].fields, slugs))
    if (!orphan) return slugs
    slugs.set(orphan, undefined)
  }
}
