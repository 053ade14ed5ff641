import { randomUUID } from 'node:crypto'

import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, CollectionConfig } from 'payload'

import { isAdmin, nobody, unlessAdmin } from '../../src/access/roles.ts'
import type { AccountKind } from '../../src/access/roles.ts'
import { urlField } from '../../src/fields/text.ts'
import { isRecord } from '../../src/payload/values.ts'

/** Gives a new client a key, unless it is to have none. The panel makes one in its form. */
const giveKey: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' || !('data' in args) || !isRecord(args.data)) return
  const { apiKey, enableAPIKey }: Record<string, unknown> = args.data
  if (!apiKey && enableAPIKey !== false)
    Object.assign(args, { data: { ...args.data, apiKey: randomUUID(), enableAPIKey: true } })
}

/** Shows a key in the answer that makes it and in no other: what is stored is never read again. */
const showKeyOnce: CollectionAfterOperationHook = ({ args, operation, result }) => {
  if (operation !== 'create' || !isRecord(result) || !('data' in args) || !isRecord(args.data)) return result
  const { apiKey, enableAPIKey }: Record<string, unknown> = args.data
  return enableAPIKey && apiKey ? { ...result, apiKey } : result
}

/** Websites that read over the API with a key (`Authorization: api-clients API-Key …`). They never write. */
export const apiClients: CollectionConfig = {
  slug: 'api-clients',
  access: { admin: () => false, create: isAdmin, delete: isAdmin, read: isAdmin, unlock: nobody, update: isAdmin },
  admin: {
    defaultColumns: ['name', 'website', 'readDrafts', 'updatedAt'],
    description: {
      en: 'Websites and programs that read the content with a key.',
      fr: 'Sites et programmes qui lisent les contenus avec une clé.',
    },
    group: { en: 'Administration', fr: 'Administration' },
    hidden: unlessAdmin,
    pagination: { defaultLimit: 25 },
    useAsTitle: 'name',
  },
  auth: { disableLocalStrategy: true, useAPIKey: true },
  custom: { beffroi: { account: 'apiClient' satisfies AccountKind } },
  defaultSort: 'name',
  fields: [
    { name: 'name', type: 'text', label: { en: 'Name', fr: 'Nom' }, required: true },
    urlField({ name: 'website', label: { en: 'Website', fr: 'Site web' } }),
    {
      name: 'readDrafts',
      type: 'checkbox',
      admin: {
        description: {
          en: 'For previews only: with this key, drafts can be read.',
          fr: 'Pour les prévisualisations seulement : avec cette clé, les brouillons se lisent.',
        },
      },
      label: { en: 'May read drafts', fr: 'Peut lire les brouillons' },
    },
  ],
  hooks: { afterOperation: [showKeyOnce], beforeOperation: [giveKey] },
  labels: {
    plural: { en: 'API clients', fr: 'Clients de l’API' },
    singular: { en: 'API client', fr: 'Client de l’API' },
  },
}
