import type { CollectionBeforeChangeHook, DateField, RelationshipField } from 'payload'

import { isStaffField, isStaffUser, nobody } from '../access/roles.ts'
import { MOMENT_INPUT } from './panelInputs.ts'

/** Who made a document. Not for the public, and nobody may hand a document to somebody else to gain or lose a right. */
export const createdByField: RelationshipField = {
  name: 'createdBy',
  type: 'relationship',
  access: { create: nobody, read: isStaffField, update: nobody },
  admin: { position: 'sidebar', readOnly: true },
  index: true,
  label: { en: 'Created by', fr: 'Créé par' },
  relationTo: 'users',
}

/** Who made a version of a document; empty when no person did (an expiry, an import). Not for the public. */
export const updatedByField: RelationshipField = {
  name: 'updatedBy',
  type: 'relationship',
  access: { create: nobody, read: isStaffField, update: nobody },
  admin: { position: 'sidebar', readOnly: true },
  label: { en: 'Last changed by', fr: 'Modifié par' },
  relationTo: 'users',
}

/** Remembers who made a document: authors may change what they made. A duplicate belongs to whoever made it. */
export const setCreatedBy: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && isStaffUser(req) ? { ...data, createdBy: req.user?.id } : data

/** Remembers who made this version: the member of the newsroom who saved, restored or scheduled it. */
export const stampVersion: CollectionBeforeChangeHook = ({ data, req }) => ({
  ...data,
  updatedBy: isStaffUser(req) ? req.user?.id : null,
})

/** When the public saw a document first; set by its first publication unless an editor wrote a date. */
export const publishedAtField: DateField = {
  name: 'publishedAt',
  type: 'date',
  admin: {
    ...MOMENT_INPUT,
    description: {
      en: 'Date shown to readers. Left empty, the moment of the first publication.',
      fr: 'Date montrée aux lecteurs. Laissée vide, c’est l’instant de la première publication.',
    },
    position: 'sidebar',
  },
  // A duplicate has not been published yet.
  hooks: { beforeDuplicate: [() => null] },
  index: true,
  label: { en: 'Publication date', fr: 'Date de publication' },
}

/** The first publication dates a document, unless an editor gave it a date. */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data._status === 'published' && !data.publishedAt && !originalDoc?.publishedAt
    ? { ...data, publishedAt: new Date().toISOString() }
    : data
