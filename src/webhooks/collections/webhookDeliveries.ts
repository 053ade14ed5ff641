import type { CollectionConfig, RelationshipField } from 'payload'

import { isEditor, nobody, unlessEditor } from '../../access/roles.ts'
import { relation } from '../../fields/relation.ts'
import type { DeliveryTrigger, DeliveryState } from '../DeliveryRow.ts'
import { deliveryEndpoints } from '../api/endpoints.ts'

const NOT_LISTED = { disableListColumn: true, disableListFilter: true }

const SECONDS = { displayFormat: 'dd/MM/yyyy HH:mm:ss' }

const TRIGGERS: { label: { en: string; fr: string }; value: DeliveryTrigger }[] = [
  { label: { en: 'Changes', fr: 'Changements' }, value: 'events' },
  { label: { en: 'Newsletter handed over', fr: 'Lettre remise' }, value: 'issue' },
  { label: { en: 'Rebuild', fr: 'Reconstruction' }, value: 'rebuild' },
  { label: { en: 'Test', fr: 'Essai' }, value: 'test' },
]

const STATES: { label: { en: string; fr: string }; value: DeliveryState }[] = [
  { label: { en: 'Pending', fr: 'En attente' }, value: 'pending' },
  { label: { en: 'Delivered', fr: 'Livré' }, value: 'delivered' },
  { label: { en: 'Failed', fr: 'Échoué' }, value: 'failed' },
  { label: { en: 'Cancelled', fr: 'Annulé' }, value: 'cancelled' },
]

/** What was sent to webhooks, or will be: editors read it, the newsroom writes it. */
export const webhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  access: { create: nobody, delete: nobody, read: isEditor, update: nobody },
  admin: {
    components: {
      beforeListTable: ['beffroi/rsc#ResendPanel'],
      views: { edit: { root: { Component: 'beffroi/rsc#DeliveryView' } } },
    },
    defaultColumns: ['trigger', 'webhook', 'state', 'attemptCount', 'attempts', 'createdAt', 'nextAttemptAt'],
    description: {
      en: 'What was sent to websites and caches, what they answered, and what comes next.',
      fr: 'Ce qui a été envoyé aux sites et aux caches, ce qu’ils ont répondu, et la suite.',
    },
    // A message may weigh hundreds of kilobytes, which a list has no use for.
    enableListViewSelectAPI: true,
    group: { en: 'Administration', fr: 'Administration' },
    hidden: unlessEditor,
    listSearchableFields: ['messageId'],
    pagination: { defaultLimit: 25 },
    useAsTitle: 'messageId',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  endpoints: deliveryEndpoints,
  fields: [
    {
      ...relation({ label: { en: 'Webhook', fr: 'Webhook' }, name: 'webhook', required: true, to: 'webhooks' }),
      // Payload's own filter lists webhooks, which an editor may not read: the log has one of its own.
      admin: {
        components: { Cell: 'beffroi/rsc#DeliveryWebhookCell', Filter: 'beffroi/panel#DeliveryWebhookFilter' },
        disableListFilter: true,
      },
    } as RelationshipField,
    { name: 'messageId', type: 'text', label: { en: 'Message', fr: 'Message' }, required: true, unique: true },
    {
      name: 'key',
      type: 'text',
      admin: { ...NOT_LISTED, hidden: true },
      label: { en: 'Key', fr: 'Clé' },
      required: true,
      unique: true,
    },
    {
      name: 'trigger',
      type: 'select',
      admin: { components: { Cell: 'beffroi/rsc#DeliveryContentCell' } },
      label: { en: 'What', fr: 'Quoi' },
      options: TRIGGERS,
      required: true,
    },
    {
      name: 'state',
      type: 'select',
      admin: { components: { Cell: 'beffroi/rsc#DeliveryStateCell' } },
      defaultValue: 'pending' satisfies DeliveryState,
      index: true,
      label: { en: 'State', fr: 'État' },
      options: STATES,
      required: true,
    },
    { name: 'firstSequence', type: 'number', label: { en: 'First event', fr: 'Premier événement' } },
    { name: 'lastSequence', type: 'number', label: { en: 'Last event', fr: 'Dernier événement' } },
    { name: 'eventCount', type: 'number', label: { en: 'Number of events', fr: 'Nombre d’événements' } },
    { name: 'events', type: 'json', admin: NOT_LISTED, label: { en: 'Events', fr: 'Événements' } },
    {
      name: 'message',
      type: 'json',
      admin: NOT_LISTED,
      label: { en: 'What is sent', fr: 'Ce qui est envoyé' },
      required: true,
    },
    {
      name: 'attempts',
      type: 'json',
      admin: { components: { Cell: 'beffroi/rsc#DeliveryAnswerCell' }, disableListFilter: true },
      label: { en: 'Last answer', fr: 'Dernière réponse' },
    },
    { name: 'attemptCount', type: 'number', defaultValue: 0, label: { en: 'Attempts', fr: 'Tentatives' } },
    {
      name: 'nextAttemptAt',
      type: 'date',
      admin: { components: { Cell: 'beffroi/rsc#DeliveryNextCell' }, date: SECONDS },
      index: true,
      label: { en: 'What comes next', fr: 'La suite' },
    },
    { name: 'deliveredAt', type: 'date', admin: { date: SECONDS }, label: { en: 'Delivered', fr: 'Livré le' } },
    relation({ label: { en: 'Requested by', fr: 'Demandé par' }, name: 'requestedBy', to: 'users' }),
  ],
  forceSelect: {
    attemptCount: true,
    attempts: true,
    createdAt: true,
    deliveredAt: true,
    eventCount: true,
    events: true,
    trigger: true,
    nextAttemptAt: true,
    state: true,
    webhook: true,
  },
  labels: { plural: { en: 'Deliveries', fr: 'Envois' }, singular: { en: 'Delivery', fr: 'Envoi' } },
}
