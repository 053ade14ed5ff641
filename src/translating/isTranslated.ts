import type { CollectionConfig, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { contentName } from '../content-events/names.ts'

type Collection = Pick<CollectionConfig, 'slug' | 'versions'> | Pick<SanitizedCollectionConfig, 'slug' | 'versions'>

/** Whether the documents of a collection are translated: content that is a draft first. */
export const isTranslated = (config: Pick<SanitizedConfig, 'custom'>, { slug, versions }: Collection): boolean =>
  contentName(config, slug) !== undefined &&
  typeof versions === 'object' &&
  Boolean((versions as { drafts?: unknown }).drafts)

/** The languages that documents are translated into. */
export const targetLanguages = ({ localization }: Pick<SanitizedConfig, 'localization'>): string[] =>
  localization ? localization.localeCodes.filter((code) => code !== localization.defaultLocale) : []
