import type { CollectionConfig, Field } from 'payload'

import { createContent } from '../src/access/createContent.ts'
import { isStaff } from '../src/access/isStaff.ts'
import { readPublished } from '../src/access/readPublished.ts'
import { deleteOwnDrafts, updateOwnDrafts } from '../src/access/updateOwnDrafts.ts'
import { createdByField } from '../src/fields/createdBy.ts'
import { publishedAtField } from '../src/fields/publishedAt.ts'
import { slugField } from '../src/fields/slug.ts'
import { updatedByField } from '../src/fields/updatedBy.ts'
import { guardPublication } from '../src/hooks/guardPublication.ts'
import { keepUntranslatedFields } from '../src/hooks/keepFacts.ts'
import { publishMedia } from '../src/hooks/publishMedia.ts'
import { recordOperation } from '../src/hooks/recordOperation.ts'
import { setCreatedBy, stampVersion } from '../src/hooks/stampAuthor.ts'
import { setPublishedAt } from '../src/hooks/stampPublication.ts'
import { bringBackPendingDraft, rememberPendingDraft } from '../src/publishing/keepPendingDraft.ts'
import { keepPublicLanguages, rememberPublicLanguages } from '../src/publishing/publishOneLanguage.ts'
import { refuseMissingTargets } from '../src/publishing/refuseMissingTargets.ts'
import { requireMainLanguage } from '../src/publishing/requireMainLanguage.ts'
import { sanitizePublication } from '../src/publishing/sanitizePublication.ts'

/** Slower than Payload's default, so that an afternoon of writing does not push the morning's versions out. */
const AUTOSAVE_INTERVAL_IN_MS = 2000

/** A long story keeps its history; older versions go. */
const VERSIONS_KEPT = 100

type PublishableOptions = {
  /** What the slug is made from; a collection without pages of its own has none. */
  slugFrom?: string[]
}

/**
 * What every collection that the public reads has in common: drafts with autosave, versions, scheduled publication and
 * unpublication, a trash, a slug, and the access rules of the newsroom.
 */
export const publishable = (collection: CollectionConfig, { slugFrom }: PublishableOptions = {}): CollectionConfig => {
  const common: Field[] = [...(slugFrom ? [slugField({ from: slugFrom })] : []), publishedAtField, createdByField, updatedByField]
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
      beforeChange: [guardPublication, keepUntranslatedFields, setCreatedBy, stampVersion, ...(collection.hooks?.beforeChange ?? []), refuseMissingTargets, requireMainLanguage, setPublishedAt, publishMedia, rememberPendingDraft, rememberPublicLanguages],
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
