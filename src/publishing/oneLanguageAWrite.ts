import type { CollectionBeforeOperationHook, CollectionConfig, Config, GlobalConfig, PayloadRequest } from 'payload'

import { staffRole } from '../access/roles.ts'
import { refusal } from '../errors/refusal.ts'

const WRITES: ReadonlySet<string> = new Set(['create', 'update'])

type Caller = { operation: string; overrideAccess: boolean | undefined; req: PayloadRequest }

/**
 * Payload answers a write in `locale=all` with 200 and stores nothing of it, and writes one in a language that the newsroom does not have into the main
 * one (REST) or nowhere (Local API). One write is one language.
 */
const refuseOtherLocales = ({ operation, overrideAccess, req }: Caller): void => {
  const { localization } = req.payload.config
  // A translator who may not write the main language is told that, by the access rules.
  if (!localization || !WRITES.has(operation) || (!overrideAccess && staffRole(req) === 'translator')) return
  const asked: unknown = req.query?.locale
  const locale = req.payloadAPI === 'REST' && typeof asked === 'string' && asked ? asked : req.locale
  if (!locale || localization.localeCodes.includes(locale)) return
  const codes = localization.localeCodes.join(', ')
  throw refusal(req, {
    en: `locale: a write is in one language, and “${locale}” is none of this newsroom’s (${codes}). Send one request a language.`,
    fr: `locale : on écrit dans une langue à la fois, et « ${locale} » n’en est pas une de cette rédaction (${codes}). Envoyez une requête par langue.`,
  })
}

const inCollection: CollectionBeforeOperationHook = ({ operation, overrideAccess, req }) => refuseOtherLocales({ operation, overrideAccess, req })

const guardCollection = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [inCollection, ...(collection.hooks?.beforeOperation ?? [])] },
})

const guardGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    beforeOperation: [({ operation, overrideAccess, req }) => refuseOtherLocales({ operation, overrideAccess, req }), ...(global.hooks?.beforeOperation ?? [])],
  },
})

/** Refuses writes in no language, or in all of them, in every collection and global of the project. */
export const oneLanguageAWrite = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(guardCollection),
  globals: config.globals?.map(guardGlobal),
})
