import type { CollectionConfig, Field } from 'payload'

import { createContent, deleteOwnDrafts, isStaff, readPublished, updateOwnDrafts } from '../access/roles.ts'
import { formerSlugsField, keepFormerSlugs } from '../fields/formerSlugs.ts'
import { slugField } from '../fields/slug.ts'
import {
  createdByField,
  publishedAtField,
  setCreatedBy,
  setPublishedAt,
  stampVersion,
  updatedByField,
} from '../fields/stamps.ts'
import { verbatimField } from '../fields/verbatim.ts'
import { guardPublication, sanitizePublication } from './guardPublication.ts'
import { keepUntranslatedFields } from './keepTranslations.ts'
import { keepPublicLanguages, rememberPublicLanguages, requireMainLanguage } from './publicationLanguages.ts'
import { publishMedia } from './publishMedia.ts'
import { recordOperation } from './recordOperation.ts'
import { refuseMissingTargets } from './refuseMissingTargets.ts'
import { bringBackPendingDraft, rememberPendingDraft } from './storedVersions.ts'

/** Slower than Payload's default, so that an afternoon of writing does not push the morning's versions out. */
const AUTOSAVE_INTERVAL_IN_MS = 2000

/** A long story keeps its history; older versions go. */
const VERSIONS_KEPT = 100

type PublishableOptions = {
  /** What the slug is made from; a collection without pages of its own has none. */
  slugFrom?: string[]
}

/**
 * Adds what every collection that the public reads has in common: drafts with autosave, versions, scheduled publication and unpublication, a trash,
 * a slug, and the access rules of the newsroom.
 */
export const publishable = (collection: CollectionConfig, { slugFrom }: PublishableOptions = {}): CollectionConfig => {
  const common: Field[] = [
    ...(slugFrom ? [slugField({ from: slugFrom }), formerSlugsField] : []),
    publishedAtField,
    verbatimField,
    createdByField,
    updatedByField,
  ]
  return {
    ...collection,
    access: {
      create: createContent,
      delete: deleteOwnDrafts,
      read: readPublished,
      readVersions: isStaff,
      update: updateOwnDrafts,
      ...collection.access,
    },
    fields: [...collection.fields, ...common],
    hooks: {
      ...collection.hooks,
      afterChange: [keepPublicLanguages, bringBackPendingDraft, ...(collection.hooks?.afterChange ?? [])],
      beforeChange: [
        guardPublication,
        keepUntranslatedFields,
        setCreatedBy,
        stampVersion,
        ...(collection.hooks?.beforeChange ?? []),
        refuseMissingTargets,
        requireMainLanguage,
        setPublishedAt,
        ...(slugFrom ? [keepFormerSlugs] : []),
        publishMedia,
        rememberPendingDraft,
        rememberPublicLanguages,
      ],
      beforeOperation: [sanitizePublication, ...(collection.hooks?.beforeOperation ?? []), recordOperation],
    },
    indexes: [{ fields: ['_status', 'publishedAt', 'createdAt'] }, ...(collection.indexes ?? [])],
    trash: true,
    versions: {
      drafts: { autosave: { interval: AUTOSAVE_INTERVAL_IN_MS }, schedulePublish: { timeFormat: 'HH:mm' } },
      maxPerDoc: VERSIONS_KEPT,
    },
  }
}
