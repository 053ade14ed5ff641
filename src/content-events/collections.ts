import type { CollectionConfig } from 'payload'

import { isAdmin, nobody, unlessAdmin } from '../access/roles.ts'
import { internalCollection } from '../content-model/internalCollection.ts'
import { CHANGE_KINDS } from './ContentEvent.ts'

/**
 * The log of what the public saw change: one row a change, written in its transaction and never changed afterwards, but for what the worker adds
 * once it is committed (`sequence` and `affected`).
 */
export const contentEvents: CollectionConfig = {
  slug: 'content-events',
  access: { create: nobody, delete: nobody, read: isAdmin, update: nobody },
  admin: {
    components: { views: { edit: { root: { Component: 'beffroi/rsc#EventView' } } } },
    defaultColumns: ['title', 'type', 'occurredAt', 'user', 'sequence'],
    description: {
      en: 'What the public saw change, when, and by whom.',
      fr: 'Ce que le public a vu changer, quand, et par qui.',
    },
    // What a change touches may be a thousand documents, which a list has no use for.
    enableListViewSelectAPI: true,
    group: { en: 'Administration', fr: 'Administration' },
    hidden: unlessAdmin,
    pagination: { defaultLimit: 25 },
    useAsTitle: 'title',
  },
  defaultSort: '-occurredAt',
  disableDuplicate: true,
  fields: [
    { name: 'title', type: 'text', label: { en: 'What', fr: 'Quoi' } },
    {
      name: 'type',
      type: 'text',
      admin: { components: { Cell: 'beffroi/rsc#EventChangeCell' } },
      index: true,
      label: { en: 'Event', fr: 'Événement' },
      required: true,
    },
    {
      name: 'change',
      type: 'select',
      label: { en: 'Change', fr: 'Changement' },
      options: CHANGE_KINDS.map(({ label, value }) => ({ label, value })),
      required: true,
    },
    {
      name: 'occurredAt',
      type: 'date',
      admin: { date: { displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
      index: true,
      label: { en: 'When', fr: 'Quand' },
      required: true,
    },
    {
      name: 'user',
      type: 'json',
      admin: { components: { Cell: 'beffroi/rsc#EventPersonCell' } },
      label: { en: 'By', fr: 'Par' },
    },
    { name: 'collectionName', type: 'text', label: { en: 'Collection', fr: 'Collection' }, required: true },
    { name: 'document', type: 'text', index: true, label: { en: 'Document', fr: 'Document' }, required: true },
    { name: 'slug', type: 'json', label: { en: 'Address before and after', fr: 'Adresse avant et après' } },
    { name: 'locales', type: 'json', label: { en: 'Languages', fr: 'Langues' } },
    { name: 'links', type: 'json', admin: { hidden: true }, label: { en: 'Links', fr: 'Liens' } },
    { name: 'affected', type: 'json', label: { en: 'What shows it', fr: 'Ce qui le montre' } },
    {
      name: 'sequence',
      type: 'number',
      label: { en: 'Number in the log', fr: 'Numéro dans le journal' },
      unique: true,
    },
    // Apart from `sequence`: MongoDB finds what has no value with no index.
    {
      name: 'pending',
      type: 'checkbox',
      admin: { hidden: true },
      label: { en: 'Not numbered yet', fr: 'Pas encore numéroté' },
    },
  ],
  indexes: [{ fields: ['pending', 'occurredAt'] }],
  labels: {
    plural: { en: 'Content events', fr: 'Événements de contenu' },
    singular: { en: 'Content event', fr: 'Événement de contenu' },
  },
  timestamps: true,
}

/** How far each consumer of the content events has read: a row a consumer, moved in the same transaction as what it made of the events. */
export const eventConsumers = internalCollection({
  slug: 'event-consumers',
  fields: [
    { name: 'consumer', type: 'text', required: true, unique: true },
    { name: 'cursor', type: 'number', required: true },
  ],
  labels: {
    plural: { en: 'Event consumers', fr: 'Consommateurs d’événements' },
    singular: { en: 'Event consumer', fr: 'Consommateur d’événements' },
  },
})

/**
 * The published snapshot: one row for each document that is, or was lately, public, with the content that strangers see. It is what readers are
 * answered from, what a change is compared with, and what tells, in one query, which documents show another. Written with the document, in one transaction.
 */
export const publishedDocuments = internalCollection({
  slug: 'published-documents',
  fields: [
    // `articles:66f0…`: Beffroi's name of the collection, and the id.
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'collectionName', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'visible', type: 'checkbox', index: true },
    { name: 'slug', type: 'text' },
    { name: 'title', type: 'text' },
    // By language: the digest of what a reader of that language sees.
    { name: 'digests', type: 'json' },
    // The keys of the documents that it links to.
    { name: 'links', type: 'text', hasMany: true, index: true },
    // Those of them that are shown wherever the document itself is shown: an event comes with its place.
    { name: 'embedded', type: 'json' },
    // JSON, in one piece of text: it is read whole, and databases keep a JSON value's keys in an order of their own.
    { name: 'content', type: 'textarea' },
    // The digest of the fields that `content` was made with.
    { name: 'model', type: 'text' },
    { name: 'lastEventAt', type: 'date', index: true },
  ],
  labels: {
    plural: { en: 'Published documents', fr: 'Documents publiés' },
    singular: { en: 'Published document', fr: 'Document publié' },
  },
})
