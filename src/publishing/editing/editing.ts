import type { CollectionConfig, Config, GlobalConfig } from 'payload'

import { NEWSROOM } from '../../content-events/eventNames.ts'
import { projectSlug } from '../../content-model/projectSlug.ts'
import { COLLECTION_NAMES } from '../../../collections/names.ts'
import { noteBegun, noteEmpty } from './begunDocuments.ts'
import { editingEndpoint } from './editingEndpoint.ts'
import { keepLockAfterSave, noteStartOfSave } from './holdLock.ts'
import { refuseStaleGlobal, refuseStaleWrite } from './refuseStaleWrite.ts'

/**
 * Payload's autosave is told to wait for longer than anybody edits (the longest that a browser's timer can): the button to publish saves,
 * see `useSaver.ts`. It stays on in the config, since the versions are stored for it.
 */
const NEVER_IN_MS = 2_000_000_000

const withoutPayloadsAutosave = (versions: CollectionConfig['versions']): CollectionConfig['versions'] =>
  typeof versions === 'object' && typeof versions.drafts === 'object' && versions.drafts.autosave
    ? { ...versions, drafts: { ...versions.drafts, autosave: { interval: NEVER_IN_MS } } }
    : versions

const withEditing = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  const hasDrafts = typeof collection.versions === 'object' && Boolean(collection.versions.drafts)
  const edit = {
    ...components?.edit,
    beforeDocumentControls: [...(components?.edit?.beforeDocumentControls ?? []), 'beffroi/client#DocumentDates'],
    ...(hasDrafts ? { PublishButton: 'beffroi/client#PublishButton' } : { SaveButton: 'beffroi/client#SaveButton' }),
  }
  const ownViews = { default: { Component: 'beffroi/client#EditView' }, ...(hasDrafts && { versions: { Component: 'beffroi/rsc#VersionsView' } }) }
  // What a feature or a project put in their place comes first.
  const views = { ...components?.views, edit: { ...ownViews, ...components?.views?.edit } }
  return {
    ...collection,
    admin: { ...collection.admin, components: { ...components, edit, views: views as never } },
    hooks: {
      ...collection.hooks,
      afterOperation: [...(collection.hooks?.afterOperation ?? []), ...(hasDrafts ? [noteBegun] : []), keepLockAfterSave],
      beforeOperation: [noteStartOfSave, refuseStaleWrite, ...(hasDrafts ? [noteEmpty] : []), ...(collection.hooks?.beforeOperation ?? [])],
    },
    versions: withoutPayloadsAutosave(collection.versions),
  }
}

const withEditingGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  admin: { ...global.admin, components: { ...global.admin?.components, elements: { ...global.admin?.components?.elements, SaveButton: 'beffroi/client#SaveButton' } } },
  hooks: { ...global.hooks, beforeOperation: [refuseStaleGlobal, ...(global.hooks?.beforeOperation ?? [])] },
})

/** Nothing that an editor wrote is lost: documents save themselves and say so, and no save replaces what its author has not seen. */
export const editing = (config: Config): Config => {
  const ours = new Set(COLLECTION_NAMES.map((name) => projectSlug(config, name)))
  return {
    ...config,
    collections: config.collections?.map((collection) => (ours.has(collection.slug as never) ? withEditing(collection) : collection)),
    endpoints: [...(config.endpoints ?? []), editingEndpoint],
    globals: config.globals?.map((global) => (global.slug === NEWSROOM ? withEditingGlobal(global) : global)),
  }
}
