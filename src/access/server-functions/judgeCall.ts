import type { CollectionSlug, PayloadRequest, SanitizedPermissions } from 'payload'

import { isRecord } from '../../isRecord.ts'
import { projectSlugs } from '../../content-model/projectSlug.ts'
import { lockStateOf, mayEdit, mayEditGlobal, type LockState } from '../locks.ts'
import { entitiesOf } from './entitiesOf.ts'

type Args = Record<string, unknown>

/** The arguments that a call may have, and what is told with its answer. */
export type Judgement = { args: Args; lockedState?: LockState }

export type Call = { args: Args; name: string; permissions: SanitizedPermissions; req: PayloadRequest }

/** What the form of the first account sends. */
const FIRST_ACCOUNT = ['collectionSlug', 'data', 'docPermissions', 'docPreferences', 'formState', 'operation', 'schemaPath', 'skipValidation']

/** A stranger needs one function, and only as long as there is no account: the form of the first one. */
const asStranger = async ({ args, name, req }: Call): Promise<Args | undefined> => {
  const collection = req.payload.config.admin.user as CollectionSlug
  if (name !== 'form-state' || args.collectionSlug !== collection || (args.schemaPath ?? collection) !== collection) return undefined
  const somebody = await req.payload.db.findOne({ collection, req, where: {} })
  return somebody ? undefined : Object.fromEntries(FIRST_ACCOUNT.filter((key) => key in args).map((key) => [key, args[key]]))
}

/** Who may neither read nor make anything of a collection is told nothing of it: not its fields, its columns or its documents. */
const isOpen = (permissions: SanitizedPermissions['collections'], slug: string): boolean => {
  const entity = permissions && Object.hasOwn(permissions, slug) ? permissions[slug as CollectionSlug] : undefined
  return Boolean(entity?.read || entity?.create)
}

const mayLock = ({ collectionSlug, globalSlug, id }: Args, req: PayloadRequest): Promise<boolean> | boolean => {
  if (typeof globalSlug === 'string') return mayEditGlobal(globalSlug, req)
  return typeof collectionSlug === 'string' && (typeof id === 'string' || typeof id === 'number') && mayEdit({ collection: collectionSlug as CollectionSlug, id, req })
}

/**
 * A change in a form locks its document: in the name of who may edit it, and of nobody else. The forms of our collections say themselves
 * when they are held and left (`usePresence.ts`): a lock that the form's state made would come after they are left, when the server is slow.
 */
const judgeLock = async ({ args, name, req }: Call): Promise<Judgement> => {
  if (name !== 'form-state' || !(args.returnLockStatus || args.updateLastEdited)) return { args }
  const without = { ...args, returnLockStatus: false, updateLastEdited: false }
  if (!(await mayLock(args, req))) return { args: without }
  const { collectionSlug: slug, id } = args as { collectionSlug?: CollectionSlug; id: number | string }
  const isOurs = slug !== undefined && Object.values(projectSlugs(req.payload.config)).includes(slug)
  return isOurs ? { args: without, lockedState: await lockStateOf({ collection: slug, id, req }) } : { args }
}

/** What a call of the panel may be made with; `undefined` when its caller may not make it at all. */
export const judgeCall = async (call: Call): Promise<Judgement | undefined> => {
  const { name, permissions, req } = call
  const args = isRecord(call.args) ? call.args : {}
  if (!req.user) {
    const asked = await asStranger({ ...call, args })
    return asked && { args: asked }
  }
  if (!permissions.canAccessAdmin) return undefined
  const { collections, globals } = entitiesOf(name, args)
  const isAllowed =
    collections.every((slug) => isOpen(permissions.collections, slug)) &&
    globals.every((slug) => Boolean(permissions.globals && Object.hasOwn(permissions.globals, slug) && permissions.globals[slug]?.read))
  return isAllowed ? judgeLock({ ...call, args }) : undefined
}
