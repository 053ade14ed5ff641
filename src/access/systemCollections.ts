import { APIError } from 'payload'
import type { Access, CollectionBeforeDeleteHook, Config, Endpoint, PayloadRequest, SanitizedConfig } from 'payload'

import { translate } from '../messages/validation.ts'
import { guardLocks } from './locks.ts'
import { accountKind, isAdmin, isStaffUser, mayPublish, nobody, staffRole } from './roles.ts'

/** Members of the newsroom, and the accounts of the admin panel in a project that has others. */
const usesAdminPanel = (req: PayloadRequest): boolean =>
  isStaffUser(req) ||
  (accountKind(req) === undefined && req.user !== null && req.user.collection === req.payload.config.admin.user)

const runsJobs = ({ req }: { req: PayloadRequest }): boolean => staffRole(req) === 'admin'

/** Keeps a rule of Payload's for those who use the admin panel, and closes it to everybody else. */
const forAdminPanel =
  (rule: Access): Access =>
  (args) =>
    usesAdminPanel(args.req) && rule(args)

const endpointForAdminPanel = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    if (!usesAdminPanel(req)) throw new APIError(req.t('error:notAllowedToPerformAction'), 403)
    return endpoint.handler(req)
  },
})

/** The admin panel cancels a scheduled publication by deleting its job without asking who may. */
const keepSchedule: CollectionBeforeDeleteHook = ({ req }) => {
  if (isStaffUser(req) && !mayPublish(req)) throw new APIError(translate(req, 'beffroi:mayNotPublish'), 403)
}

/** A built config; GraphQL has one of its own, see `guardRequests.ts`. */
export type BuiltConfig = Pick<SanitizedConfig, 'collections' | 'globals'>

/**
 * Closes the records that Payload keeps for itself to all but users of the admin panel: its default opens them to any account with whatever key.
 * They are made when the config is built, after every plugin, so that the first moment to close them is when it is used.
 */
export const closeSystemCollections = ({ collections, globals }: BuiltConfig): void => {
  const find = (slug: string) => collections.find((config) => config.slug === slug)
  for (const slug of ['payload-locked-documents', 'payload-preferences']) {
    const config = find(slug)
    if (!config) continue
    for (const verb of ['create', 'delete', 'read', 'update'] as const)
      config.access[verb] = forAdminPanel(config.access[verb])
  }
  const locks = find('payload-locked-documents')
  if (locks) guardLocks(locks)
  for (const slug of ['payload-kv', 'payload-migrations']) {
    const config = find(slug)
    if (config) Object.assign(config.access, { create: nobody, delete: nobody, read: nobody, update: nobody })
  }
  for (const config of collections) if (!config.versions) config.access.readVersions = nobody
  const preferences = find('payload-preferences')
  if (preferences?.endpoints) preferences.endpoints = preferences.endpoints.map(endpointForAdminPanel)
  find('payload-jobs')?.hooks.beforeDelete.push(keepSchedule)
  const stats = globals.find(({ slug }) => slug === 'payload-jobs-stats')
  if (stats) Object.assign(stats.access, { read: isAdmin, update: nobody })
}

/** Closes Payload's own collections to API keys and other accounts, and running jobs over the API to all but admins. */
export const systemCollections = (config: Config): Config => ({
  ...config,
  graphQL: {
    ...config.graphQL,
    // Under Next.js the resolvers hold another copy of the config than Payload does: what is closed in one stays open in the other.
    queries: (library, schema) => {
      closeSystemCollections(schema.config)
      return config.graphQL?.queries?.(library, schema) ?? {}
    },
  },
  jobs: { ...config.jobs, access: { cancel: runsJobs, queue: runsJobs, run: runsJobs, ...config.jobs?.access } },
  onInit: async (payload) => {
    closeSystemCollections(payload.config)
    await config.onInit?.(payload)
  },
})
