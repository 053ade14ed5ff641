import type { CollectionConfig } from 'payload'

import { isAdmin } from '../../src/access/isAdmin.ts'
import { unlessAdmin } from '../../src/access/unlessAdmin.ts'
import { nobody } from '../../src/access/nobody.ts'
import type { AccountKind } from '../../src/access/roles.ts'
import { urlField } from '../../src/fields/url.ts'
import { giveKey, showKeyOnce } from './giveKey.ts'

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
  labels: { plural: { en: 'API clients', fr: 'Clients de l’API' }, singular: { en: 'API client', fr: 'Client de l’API' } },
}
