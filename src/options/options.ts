import type { CollectionConfig, Field, GlobalConfig } from 'payload'

import { COLLECTION_NAMES } from '../../collections/names.ts'
import type { CollectionName } from '../../collections/names.ts'
import { sanitizeChangeStreamOptions } from '../change-stream/options.ts'
import type { ChangeStreamOptions, SanitizedChangeStreamOptions } from '../change-stream/options.ts'
import { sanitizeContentApiOptions } from '../content-api/options.ts'
import type { ContentApiOptions, SanitizedContentApiOptions } from '../content-api/options.ts'
import { sanitizeContentEventsOptions } from '../content-events/options.ts'
import type { ContentEventsOptions, SanitizedContentEventsOptions } from '../content-events/options.ts'
import { sanitizeLinkChecksOptions } from '../link-checks/options.ts'
import type { LinkChecksOptions, SanitizedLinkChecksOptions } from '../link-checks/options.ts'
import { sanitizeLimitsOptions } from '../limits/options.ts'
import type { LimitsOptions, SanitizedLimitsOptions } from '../limits/options.ts'
import { sanitizeWebhooksOptions } from '../webhooks/options.ts'
import type { SanitizedWebhooksOptions, WebhooksOptions } from '../webhooks/options.ts'
import { checkBoolean, checkFunction, checkKeys, refuseOption, showOption } from './check.ts'

/** What a project says of one of the collections. */
export type CollectionOption = {
  /**
   * Last word on a collection: it gets Beffroi's, or the project's own as Beffroi extends it, and returns what is used.
   * Spread what you extend: `({ defaultCollection }) => ({ ...defaultCollection, defaultSort: 'title' })`.
   */
  collectionOverride?: (args: { defaultCollection: CollectionConfig }) => CollectionConfig
  /** Fields put after Beffroi's own. */
  fields?: Field[]
  /** The slug of the collection in this project. @default Beffroi's name of the collection */
  slug?: string
}

/** What a project says of the newsroom's settings. */
export type NewsroomOption = {
  /** Last word on the global `newsroom`, as `collectionOverride` is on a collection. */
  globalOverride?: (args: { defaultGlobal: GlobalConfig }) => GlobalConfig
}

/** The options of `beffroiPlugin`. */
export type BeffroiOptions = {
  /** How many follow the changes at once. */
  changeStream?: ChangeStreamOptions
  /**
   * One entry a collection, by Beffroi's name of it. `false` leaves the collection out, every relation to it, and what
   * cannot be without it (a role without its person). A collection that the project has under the same slug is kept and
   * extended with the fields it lacks.
   */
  collections?: { [name in CollectionName]?: CollectionOption | false }
  /** How published content is read. */
  contentApi?: ContentApiOptions
  /** The log of what the public saw change. */
  contentEvents?: ContentEventsOptions
  /** Puts the newsroom's desk (planned, late, in draft, recently published) on the dashboard. @default true */
  dashboard?: boolean
  /**
   * Keeps the collections, their access rules and the stored schema, and does nothing else: no limits, no dashboard, no
   * jobs, no content events, no webhooks. @default false
   */
  disabled?: boolean
  /** Limits on what a caller may ask of the API at once; `false` takes them away. */
  limits?: LimitsOptions | false
  /**
   * Asks for the addresses of other sites that documents link to, about once a week, and lists what is broken; `true` for the usual options. It sends requests to
   * the internet by itself, so it is asked for. @default false
   */
  linkChecks?: LinkChecksOptions | boolean
  /** The global that describes the newsroom; `false` leaves it out. */
  newsroom?: NewsroomOption | false
  /** Searches what is published (`GET /api/search`), in memory: about as much of it as bench/README.md says. @default true */
  search?: boolean
  /** How websites are told; which ones is set in the admin panel. */
  webhooks?: WebhooksOptions
}

/** The options with their defaults. */
export type SanitizedBeffroiOptions = {
  changeStream: SanitizedChangeStreamOptions
  collections: { [name in CollectionName]: CollectionOption | false }
  contentApi: SanitizedContentApiOptions
  contentEvents: SanitizedContentEventsOptions
  dashboard: boolean
  disabled: boolean
  limits: SanitizedLimitsOptions | false
  linkChecks: SanitizedLinkChecksOptions | false
  newsroom: NewsroomOption | false
  search: boolean
  webhooks: SanitizedWebhooksOptions
}

const NAMES: CollectionName[] = [...COLLECTION_NAMES]

const OPTIONS: (keyof BeffroiOptions)[] = [
  'changeStream',
  'collections',
  'contentApi',
  'contentEvents',
  'dashboard',
  'disabled',
  'limits',
  'linkChecks',
  'newsroom',
  'search',
  'webhooks',
]

const COLLECTION_OPTIONS: (keyof CollectionOption)[] = ['collectionOverride', 'fields', 'slug']

const checkCollection = (name: string, option: CollectionOption | false | undefined) => {
  const path = `collections.${name}`
  if (option === false || option === undefined) return
  checkKeys(path, option, COLLECTION_OPTIONS)
  checkFunction(`${path}.collectionOverride`, option.collectionOverride)
  if (option.fields !== undefined && !Array.isArray(option.fields))
    refuseOption(`${path}.fields`, `is ${showOption(option.fields)}; write a list of fields.`)
  if (option.slug === undefined) return
  if (typeof option.slug !== 'string' || !/^[a-z][a-z0-9-]*$/.test(option.slug))
    refuseOption(`${path}.slug`, `is ${showOption(option.slug)}; use lower-case letters, digits and dashes.`)
  if (option.slug.startsWith('payload-'))
    refuseOption(`${path}.slug`, `is "${option.slug}"; names that start with payload- are Payload's own.`)
}

/** What content events cannot be without, and what cannot be without them. */
const BEHIND_EVENTS = ['published-documents', 'event-consumers', 'leases'] as const satisfies CollectionName[]
const ON_EVENTS = ['preview-links', 'webhooks', 'webhook-deliveries'] as const satisfies CollectionName[]

/** Reviews are left out together. */
const OF_REVIEWS = ['reviews', 'review-steps', 'review-comments', 'review-notices'] as const satisfies CollectionName[]

const leaveOutReviews = (
  given: NonNullable<BeffroiOptions['collections']>,
): NonNullable<BeffroiOptions['collections']> =>
  OF_REVIEWS.some((name) => given[name] === false)
    ? { ...given, ...Object.fromEntries(OF_REVIEWS.map((name) => [name, false])) }
    : given

const leaveOutEvents = (
  given: NonNullable<BeffroiOptions['collections']>,
): NonNullable<BeffroiOptions['collections']> => {
  if (given['content-events'] === false)
    return { ...given, ...Object.fromEntries([...BEHIND_EVENTS, ...ON_EVENTS].map((name) => [name, false])) }
  const missing = BEHIND_EVENTS.find((name) => given[name] === false)
  if (missing)
    refuseOption(
      `collections.${missing}`,
      "cannot be left out alone: content events need it. Leave 'content-events' out, and all that goes with it is left out.",
    )
  return given
}

const checkSlugs = (options: SanitizedBeffroiOptions['collections']) => {
  const taken = new Map<string, string>()
  for (const name of NAMES) {
    const option = options[name]
    if (option === false) continue
    const slug = option.slug ?? name
    const other = taken.get(slug)
    if (other)
      refuseOption(
        `collections.${name}.slug`,
        `is "${slug}", and so is that of ${other}; give each collection a slug of its own.`,
      )
    taken.set(slug, name)
  }
}

/**
 * Fills the defaults in.
 *
 * @throws TypeError when an option has a wrong shape, with its path and what to write instead.
 */
export const sanitizeOptions = (options: BeffroiOptions = {}): SanitizedBeffroiOptions => {
  checkKeys('', options, OPTIONS)
  const given: NonNullable<BeffroiOptions['collections']> = options.collections ?? {}
  checkKeys('collections', given, NAMES)
  for (const [name, option] of Object.entries(given)) checkCollection(name, option)
  if (given.users === false)
    refuseOption(
      'collections.users',
      'cannot be left out: the access rules need to know who may publish. Rename it, or extend your own.',
    )
  checkBoolean('dashboard', options.dashboard)
  checkBoolean('disabled', options.disabled)
  checkBoolean('search', options.search)
  if (options.newsroom) {
    checkKeys('newsroom', options.newsroom, ['globalOverride'])
    checkFunction('newsroom.globalOverride', options.newsroom.globalOverride)
  }
  if (options.limits)
    checkKeys('limits', options.limits, ['budget', 'graphQL', 'maxDepth', 'pageSize', 'populatedPage'])
  const kept = leaveOutEvents(leaveOutReviews(given))
  const named = Object.fromEntries(
    NAMES.map((name) => [name, kept[name] ?? {}]),
  ) as SanitizedBeffroiOptions['collections']
  checkSlugs(named)

  return {
    changeStream: sanitizeChangeStreamOptions(options.changeStream),
    collections: named,
    contentApi: sanitizeContentApiOptions(options.contentApi),
    contentEvents: sanitizeContentEventsOptions(options.contentEvents),
    dashboard: options.dashboard ?? true,
    disabled: options.disabled ?? false,
    limits: options.limits === false ? false : sanitizeLimitsOptions(options.limits),
    linkChecks:
      options.linkChecks === undefined || options.linkChecks === false
        ? false
        : sanitizeLinkChecksOptions(options.linkChecks === true ? {} : options.linkChecks),
    newsroom: options.newsroom ?? {},
    search: options.search ?? true,
    webhooks: sanitizeWebhooksOptions(options.webhooks),
  }
}
