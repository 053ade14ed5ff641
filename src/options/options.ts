import type { CollectionConfig, Field, GlobalConfig } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import type { ContentEventsOptions, SanitizedContentEventsOptions } from '../content-events/options.ts'
import type { LimitsOptions, SanitizedLimitsOptions } from '../limits/options.ts'
import type { SanitizedWebhooksOptions, WebhooksOptions } from '../webhooks/options.ts'

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

export type NewsroomOption = {
  /** Last word on the global `newsroom`, as `collectionOverride` is on a collection. */
  globalOverride?: (args: { defaultGlobal: GlobalConfig }) => GlobalConfig
}

export type BeffroiOptions = {
  /**
   * One entry a collection, by Beffroi's name of it. `false` leaves the collection out, every relation to it, and what
   * cannot be without it (a role without its person). A collection that the project has under the same slug is kept and
   * extended with the fields it lacks.
   */
  collections?: { [name in CollectionName]?: CollectionOption | false }
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
  /** The global that describes the newsroom; `false` leaves it out. */
  newsroom?: NewsroomOption | false
  /** How websites are told; which ones is set in the admin panel. */
  webhooks?: WebhooksOptions
}

export type SanitizedBeffroiOptions = {
  collections: { [name in CollectionName]: CollectionOption | false }
  contentEvents: SanitizedContentEventsOptions
  dashboard: boolean
  disabled: boolean
  limits: SanitizedLimitsOptions | false
  newsroom: NewsroomOption | false
  webhooks: SanitizedWebhooksOptions
}
