import type { CollectionConfig, Config, Endpoint, GlobalConfig, PayloadRequest } from 'payload'

import { assertStaff } from '../../access/assertStaff.ts'
import { COLLECTION_NAMES } from '../../../collections/names.ts'
import { mayEdit } from '../../access/locks.ts'
import { NEWSROOM } from '../../content-events/names.ts'
import { isRecordWithoutDrafts } from '../../content-model/records.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { isId, readBody } from '../../errors/readBody.ts'
import { refusal } from '../../errors/refusal.ts'
import { PUBLISHING_REFUSALS } from '../../messages/publishing.ts'
import { discardBegun, discardForgotten, noteBegun, noteEmpty } from './begunDocuments.ts'
import { holdLock, keepLockAfterSave, noteStartOfSave, releaseLock, takeOverLock } from './holdLock.ts'
import { refuseStaleGlobal, refuseStaleWrite } from './refuseStaleWrite.ts'

const ACTIONS = {
  discard: discardBegun,
  hold: async (req: PayloadRequest, place: { collection: string; id: number | string }) => holdLock(req, place),
  release: releaseLock,
  take: takeOverLock,
}

const isAction = (value: unknown): value is keyof typeof ACTIONS =>
  typeof value === 'string' && Object.hasOwn(ACTIONS, value)

const handler = async (req: PayloadRequest): Promise<Response> => {
  assertStaff(req)
  const body = await readBody(req)
  const { action, collection, id } = body ?? {}
  const known = req.payload.config.collections.find(({ slug }) => slug === collection)
  if (!isAction(action) || !known || !isId(id)) throw refusal(req, PUBLISHING_REFUSALS.badAction)
  if ((action === 'hold' || action === 'take') && !(await mayEdit({ collection: known.slug, id, req })))
    throw refusal(req, PUBLISHING_REFUSALS.notYours, 403)
  const place = { collection: known.slug, id }
  await ACTIONS[action](req, place)
  if (action === 'discard') await discardForgotten(req)
  return Response.json({ ok: true })
}

/** `POST /api/editing`: what the form of a document says while it is open and when it is left. Of the panel, not for websites. */
const editingEndpoint: Endpoint = { handler, method: 'post', path: '/editing' }

/**
 * Payload's autosave is told to wait for longer than anybody edits (the longest that a browser's timer can): the button to publish saves,
 * see `useSaver.ts`. It stays on in the config, since the versions are stored for it.
 */
const NEVER_IN_MS = 2_000_000_000

const withoutPayloadsAutosave = (versions: CollectionConfig['versions']): CollectionConfig['versions'] =>
  typeof versions === 'object' && typeof versions.drafts === 'object' && versions.drafts.autosave
    ? { ...versions, drafts: { ...versions.drafts, autosave: { interval: NEVER_IN_MS } } }
    : versions

const saveButtonOf = (isRecord: boolean): string => `beffroi/panel#${isRecord ? 'RecordSaveButton' : 'SaveButton'}`

const withEditing = (collection: CollectionConfig, isRecord: boolean): CollectionConfig => {
  const { components } = collection.admin ?? {}
  const hasDrafts = typeof collection.versions === 'object' && Boolean(collection.versions.drafts)
  const edit = {
    ...components?.edit,
    beforeDocumentControls: [...(components?.edit?.beforeDocumentControls ?? []), 'beffroi/panel#DocumentDates'],
    ...(hasDrafts ? { PublishButton: 'beffroi/panel#PublishButton' } : { SaveButton: saveButtonOf(isRecord) }),
  }
  const ownViews = {
    default: { Component: 'beffroi/panel#EditView' },
    ...(hasDrafts && { versions: { Component: 'beffroi/rsc#VersionsView' } }),
  }
  // What a feature or a project put in their place comes first.
  const views = { ...components?.views, edit: { ...ownViews, ...components?.views?.edit } }
  return {
    ...collection,
    admin: { ...collection.admin, components: { ...components, edit, views: views as never } },
    hooks: {
      ...collection.hooks,
      afterOperation: [
        ...(collection.hooks?.afterOperation ?? []),
        ...(hasDrafts ? [noteBegun] : []),
        keepLockAfterSave,
      ],
      beforeOperation: [
        noteStartOfSave,
        refuseStaleWrite,
        ...(hasDrafts ? [noteEmpty] : []),
        ...(collection.hooks?.beforeOperation ?? []),
      ],
    },
    versions: withoutPayloadsAutosave(collection.versions),
  }
}

const withEditingGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  admin: {
    ...global.admin,
    components: {
      ...global.admin?.components,
      elements: { ...global.admin?.components?.elements, SaveButton: 'beffroi/panel#SaveButton' },
    },
  },
  hooks: { ...global.hooks, beforeOperation: [refuseStaleGlobal, ...(global.hooks?.beforeOperation ?? [])] },
})

/** Makes documents save themselves, and no save replace what its author has not seen: nothing that an editor wrote is lost. */
export const editing = (config: Config): Config => {
  const ours = new Set(COLLECTION_NAMES.map((name) => projectSlug(config, name)))
  const { components } = config.admin ?? {}
  return {
    ...config,
    admin: {
      ...config.admin,
      components: { ...components, providers: [...(components?.providers ?? []), 'beffroi/panel#KeptTextsProvider'] },
    },
    collections: config.collections?.map((collection) =>
      ours.has(collection.slug as never)
        ? withEditing(collection, isRecordWithoutDrafts(config, collection.slug))
        : collection,
    ),
    endpoints: [...(config.endpoints ?? []), editingEndpoint],
    globals: config.globals?.map((global) => (global.slug === NEWSROOM ? withEditingGlobal(global) : global)),
  }
}
