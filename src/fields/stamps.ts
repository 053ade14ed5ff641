import type { CollectionBeforeChangeHook, DateField, RelationshipField } from 'payload'

import { isStaffField, isStaffUser, nobody } from '../access/roles.ts'
import { MOMENT_INPUT } from './panelInputs.ts'

/** The field for who made a document. Not for the public, and nobody may hand a document to somebody else to gain or lose a right. */
export const createdByField: RelationshipField = {
  name: 'createdBy',
  type: 'relationship',
  access: { create: nobody, read: isStaffField, update: nobody },
  admin: { position: 'sidebar', readOnly: true },
  index: true,
  label: { en: 'Created by', fr: 'Créé par' },
  relationTo: 'users',
}

/** The field for who made a version of a document; empty when no person did (an expiry, an import). Not for the public. */
export const updatedByField: RelationshipField = {
  name: 'updatedBy',
  type: 'relationship',
  access: { create: nobody, read: isStaffField, update: nobody },
  admin: { position: 'sidebar', readOnly: true },
  label: { en: 'Last changed by', fr: 'Modifié par' },
  relationTo: 'users',
}

/** Sets who made a document: authors may change what they made. A duplicate belongs to the person who made it. */
export const setCreatedBy: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && isStaffUser(req) ? { ...data, createdBy: req.user?.id } : data

/** Sets who made this version: the member of the newsroom who saved, restored or scheduled it. */
export const stampVersion: CollectionBeforeChangeHook = ({ data, req }) => ({
  ...data,
  updatedBy: isStaffUser(req) ? req.user?.id : null,
})

/** The field for when the public saw a document first; set by its first publication unless an editor wrote a date. */
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
  custom: { isAlwaysPublished: true },
  // A duplicate has not been published yet.
  hooks: { beforeDuplicate: [() => null] },
  index: true,
  label: { en: 'Publication date', fr: 'Date de publication' },
}

/**
 * Sets the date of publication when a document is published first, unless an editor gave it one. What is published always has one: an editor who empties it
 * gets back the one that the document had.
 */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data._status === 'published' && !data.publishedAt
    ? { ...data, publishedAt: (originalDoc?.publishedAt as null | string | undefined) ?? new Date().toISOString() }
    : data
