import type { Access, CollectionConfig } from 'payload'

import { mayPublish, nobody, staffRole } from '../access/roles.ts'
import { createdByField, setCreatedBy } from '../fields/stamps.ts'
import { importEndpoints } from './endpoints.ts'
import { forgetFiles } from './pictures/files.ts'

/** Editors see every import, authors those that they made; nobody else sees any, and a website never. */
const readImports: Access = ({ req }) => {
  if (mayPublish(req)) return true
  return req.user && staffRole(req) === 'author' ? { createdBy: { equals: req.user.id } } : false
}

/** Whether the panel hides the imports from a user: from who may make no articles. */
const unlessWriter = ({ user }: { user: unknown }): boolean =>
  !(
    typeof user === 'object' &&
    user !== null &&
    'role' in user &&
    ['admin', 'author', 'editor'].some((role) => role === user.role)
  )

/**
 * A document that was read: what it says, what was proposed and decided, and what was made of it. It holds the text and never the file, and is no content:
 * it has no versions, is in no snapshot, and rings no bell. Only the endpoints below write it.
 */
export const imports: CollectionConfig = {
  slug: 'imports',
  access: { create: nobody, delete: readImports, read: readImports, update: nobody },
  admin: {
    components: {
      beforeListTable: ['beffroi/panel#NewImport'],
      views: { edit: { root: { Component: 'beffroi/rsc#ImportView' } } },
    },
    defaultColumns: ['title', 'state', 'createdBy', 'createdAt'],
    description: {
      en: 'Newsletters, press releases and pages that become linked drafts. Nothing is published by an import.',
      fr: 'Lettres, communiqués et pages qui deviennent des brouillons liés. Un import ne publie rien.',
    },
    enableListViewSelectAPI: true,
    group: { en: 'Newsroom', fr: 'Rédaction' },
    hidden: unlessWriter,
    pagination: { defaultLimit: 25 },
    useAsTitle: 'title',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  endpoints: importEndpoints,
  fields: [
    { name: 'title', type: 'text', label: { en: 'Document', fr: 'Document' }, required: true },
    {
      name: 'state',
      type: 'select',
      defaultValue: 'review',
      index: true,
      label: { en: 'State', fr: 'État' },
      options: [
        { label: { en: 'To review', fr: 'À relire' }, value: 'review' },
        { label: { en: 'Drafts created', fr: 'Brouillons créés' }, value: 'created' },
        { label: { en: 'Undone', fr: 'Annulé' }, value: 'undone' },
      ],
      required: true,
    },
    { name: 'address', type: 'text', index: true, label: { en: 'Address', fr: 'Adresse' } },
    // The title of an import of the same document that became drafts before.
    {
      name: 'earlier',
      type: 'text',
      admin: { hidden: true },
      label: { en: 'Imported before', fr: 'Importé auparavant' },
    },
    // What two imports are compared by: see `fingerprintOf`.
    { name: 'fingerprint', type: 'json', admin: { hidden: true }, label: { en: 'Fingerprint', fr: 'Empreinte' } },
    // The types are those of `src/import`: ImportedDocument, Proposal[], Created[].
    { name: 'document', type: 'json', label: { en: 'What it says', fr: 'Ce qu’il dit' }, required: true },
    { name: 'proposals', type: 'json', label: { en: 'Proposals', fr: 'Propositions' }, required: true },
    { name: 'created', type: 'json', label: { en: 'What was made', fr: 'Ce qui a été créé' } },
    // TakenPicture[]: none is taken until somebody takes it.
    { name: 'pictures', type: 'json', admin: { hidden: true }, label: { en: 'Pictures taken', fr: 'Images reprises' } },
    createdByField,
  ],
  graphQL: false,
  hooks: { afterDelete: [forgetFiles], beforeChange: [setCreatedBy] },
  labels: { plural: { en: 'Imports', fr: 'Imports' }, singular: { en: 'Import', fr: 'Import' } },
  lockDocuments: false,
}
