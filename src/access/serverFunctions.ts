import type { CollectionSlug, PayloadRequest, SanitizedPermissions, ServerFunction } from 'payload'

import { projectSlugs } from '../content-model/slugs.ts'
import { isRecord } from '../payload/values.ts'
import { lockStateOf, mayEdit, mayEditGlobal } from './locks.ts'
import type { LockState } from './locks.ts'

type Entities = { collections: string[]; globals: string[] }

const stringsIn = (value: unknown): string[] => [value].flat().filter((entry) => typeof entry === 'string')

const property = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined)

/** `collection.articles.body`, as the function that renders a single field is told it. */
const inSchemaPath = (schemaPath: unknown, type: string): string[] => {
  const [kind, slug] = typeof schemaPath === 'string' ? schemaPath.split('.') : []
  return kind === type && slug ? [slug] : []
}

/** Every collection and global that the arguments of a server function speak of. */
const entitiesOf = (name: string, args: Record<string, unknown>): Entities => {
  const path = name === 'render-field' ? args.schemaPath : undefined
  return {
    collections: [
      args.collectionSlug,
      property(args.parent, 'collectionSlug'),
      property(args.doc, 'relationTo'),
      args.collectionsToDisplay,
      args.folderAssignedCollections,
    ]
      .flatMap(stringsIn)
      .concat(inSchemaPath(path, 'collection')),
    globals: [args.globalSlug, args.global].flatMap(stringsIn).concat(inSchemaPath(path, 'global')),
  }
}

type Args = Record<string, unknown>

/** The arguments that a call may have, and what is told with its answer. */
type Judgement = { args: Args; lockedState?: LockState }

type Call = { args: Args; name: string; permissions: SanitizedPermissions; req: PayloadRequest }

/** What the form of the first account sends. */
const FIRST_ACCOUNT = [
  'collectionSlug',
  'data',
  'docPermissions',
  'docPreferences',
  'formState',
  'operation',
  'schemaPath',
  'skipValidation',
]

/** A stranger needs one function, and only as long as there is no account: the form of the first one. */
const asStranger = async ({ args, name, req }: Call): Promise<Args | undefined> => {
  const collection = req.payload.config.admin.user as CollectionSlug
  if (name !== 'form-state' || args.collectionSlug !== collection || (args.schemaPath ?? collection) !== collection)
    return undefined
  const somebody = await req.payload.db.findOne({ collection, req, where: {} })
  return somebody
    ? undefined
    : Object.fromEntries(FIRST_ACCOUNT.filter((key) => key in args).map((key) => [key, args[key]]))
}

/** Who may neither read nor make anything of a collection is told nothing of it: not its fields, its columns or its documents. */
const isOpen = (permissions: SanitizedPermissions['collections'], slug: string): boolean => {
  const entity = permissions && Object.hasOwn(permissions, slug) ? permissions[slug as CollectionSlug] : undefined
  return Boolean(entity?.read || entity?.create)
}

const mayLock = ({ collectionSlug, globalSlug, id }: Args, req: PayloadRequest): Promise<boolean> | boolean => {
  if (typeof globalSlug === 'string') return mayEditGlobal(globalSlug, req)
  return (
    typeof collectionSlug === 'string' &&
    (typeof id === 'string' || typeof id === 'number') &&
    mayEdit({ collection: collectionSlug as CollectionSlug, id, req })
  )
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
const judgeCall = async (call: Call): Promise<Judgement | undefined> => {
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
    globals.every((slug) =>
      Boolean(permissions.globals && Object.hasOwn(permissions.globals, slug) && permissions.globals[slug]?.read),
    )
  return isAllowed ? judgeLock({ ...call, args }) : undefined
}

/** The server functions of Payload's admin panel; those of a project are known by their own names. */
const NAMES: ReadonlySet<unknown> = new Set([
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'get-folder-results-component-and-data',
  'get-upcoming-scheduled-publish',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'schedule-publish',
  'slugify',
  'table-state',
])

/** Payload looks a function up in a plain object, where `constructor` and the other names of `Object.prototype` are found as well. */
const isServerFunction = (name: unknown, ofProject: object = {}): boolean =>
  NAMES.has(name) || (typeof name === 'string' && Object.hasOwn(ofProject, name))

type GuardServerFunctionsArgs = {
  args: Record<string, unknown>
  name: string
  serverFunctions?: Record<string, ServerFunction>
}
type Handler<A extends GuardServerFunctionsArgs> = (args: A) => Promise<unknown>

const JUDGE = 'beffroi-judge-call'

/** Payload calls it with the request, the permissions and who asks, as it does any server function. */
const judge = async ({
  call,
  permissions,
  req,
}: { call: Pick<Call, 'args' | 'name'> } & Pick<Call, 'permissions' | 'req'>): Promise<Partial<Judgement>> =>
  (await judgeCall({ ...call, permissions, req })) ?? {}

/** What the panel takes for an answer with nothing in it; it takes what `slugify` answers for a word. */
const nothing = (name: unknown): unknown => (name === 'slugify' ? undefined : {})

/**
 * Guards the server functions of the admin panel: only known ones are called, a stranger gets nothing, and everybody else learns nothing
 * of the collections that they may not read.
 *
 * @param handle `handleServerFunctions` of `@payloadcms/next/layouts`
 * @example
 * const handle = guardServerFunctions(handleServerFunctions)
 */
export const guardServerFunctions =
  <A extends GuardServerFunctionsArgs>(handle: Handler<A>): Handler<A> =>
  async (asked) => {
    const { args, name, serverFunctions } = asked
    if (!isServerFunction(name, serverFunctions)) return nothing(name)
    const judged = await handle({
      ...asked,
      args: { call: { args, name } },
      name: JUDGE,
      serverFunctions: { [JUDGE]: judge as unknown as ServerFunction },
    })
    if (!isRecord(judged) || !isRecord(judged.args)) return nothing(name)
    const answer = await handle({ ...asked, args: judged.args })
    return judged.lockedState && isRecord(answer) ? { ...answer, lockedState: judged.lockedState } : answer
  }
