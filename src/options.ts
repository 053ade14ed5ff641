import type { CollectionConfig, Field, GlobalConfig } from 'payload'

import { collections, type CollectionName } from '../collections/index.ts'
import type { LimitsOptions, SanitizedLimitsOptions } from './limits/options.ts'
import { sanitizeLimitsOptions } from './limits/sanitizeLimitsOptions.ts'

export type CollectionOption = {
  /**
   * Last word on a collection: it gets Beffroi's and returns what is used. Spread what you extend:
   * `({ defaultCollection }) => ({ ...defaultCollection, defaultSort: 'title' })`.
   */
  collectionOverride?: (args: { defaultCollection: CollectionConfig }) => CollectionConfig
  /** Fields put after Beffroi's own. */
  fields?: Field[]
  /** The slug of the collection in this project. @default Beffroi's name of the collection */
  slug?: string
}

export type BeffroiOptions = {
  /**
   * One entry a collection, by Beffroi's name of it; `false` leaves the collection out, and every relation to it. A
   * collection that the project has under the same slug is kept and extended with the fields it lacks.
   */
  collections?: { [name in CollectionName]?: CollectionOption | false }
  /** Puts the newsroom's desk (planned, late, in draft, recently published) on the dashboard. @default true */
  dashboard?: boolean
  /**
   * Keeps the collections, their access rules and the stored schema, and adds nothing else: no limits, no dashboard,
   * no jobs. @default false
   */
  disabled?: boolean
  /** Limits on what a caller may ask of the API at once; `false` takes them away. */
  limits?: LimitsOptions | false
  /** The global that describes the newsroom; `false` leaves it out. */
  newsroom?: false | { globalOverride?: (args: { defaultGlobal: GlobalConfig }) => GlobalConfig }
}

export type SanitizedBeffroiOptions = {
  collections: { [name in CollectionName]: CollectionOption | false }
  dashboard: boolean
  disabled: boolean
  limits: SanitizedLimitsOptions | false
  newsroom: BeffroiOptions['newsroom']
}

const NAMES = Object.keys(collections) as CollectionName[]

const refuse = (path: string, problem: string): never => {
  throw new TypeError(`[beffroi] ${path} ${problem}`)
}

/** Fills the defaults in and refuses options of a wrong shape, with their path and what to write instead. */
export const sanitizeOptions = (options: BeffroiOptions = {}): SanitizedBeffroiOptions => {
  const given: Record<string, CollectionOption | false | undefined> = options.collections ?? {}
  for (const [name, option] of Object.entries(given)) {
    if (!NAMES.some((known) => known === name)) refuse(`options.collections.${name}`, `is no collection of Beffroi; use one of ${NAMES.join(', ')}.`)
    if (option && option.slug !== undefined && !/^[a-z][a-z0-9-]*$/.test(option.slug)) {
      refuse(`options.collections.${name}.slug`, `is ${JSON.stringify(option.slug)}; use lower-case letters, digits and dashes.`)
    }
  }
  if (given.users === false) refuse('options.collections.users', 'cannot be left out: the access rules need to know who may publish. Rename it, or extend your own.')

  return {
    collections: Object.fromEntries(NAMES.map((name) => [name, given[name] ?? {}])) as SanitizedBeffroiOptions['collections'],
    dashboard: options.dashboard ?? true,
    disabled: options.disabled ?? false,
    limits: options.limits === false ? false : sanitizeLimitsOptions(options.limits),
    newsroom: options.newsroom ?? {},
  }
}
