import type { CollectionBeforeDeleteHook, CollectionConfig, Condition, Option } from 'payload'

import { articles } from '../../../collections/articles/index.ts'
import { artworks } from '../../../collections/artworks/index.ts'
import { events } from '../../../collections/events/index.ts'
import { media } from '../../../collections/media/index.ts'
import { newsletters } from '../../../collections/newsletters/index.ts'
import { newsroom } from '../../../collections/newsroom/index.ts'
import { organisations } from '../../../collections/organisations/index.ts'
import { people } from '../../../collections/people/index.ts'
import { places } from '../../../collections/places/index.ts'
import { roles } from '../../../collections/roles/index.ts'
import { series } from '../../../collections/series/index.ts'
import { topics } from '../../../collections/topics/index.ts'
import { isAdmin, nobody, unlessAdmin } from '../../access/roles.ts'
import { CHANGE_KINDS } from '../../content-events/ContentEvent.ts'
import { removeCursor } from '../../content-events/cursors.ts'
import { CONTENT_COLLECTIONS, NEWSROOM } from '../../content-events/names.ts'
import type { ContentCollection } from '../../content-events/names.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import type { Bilingual } from '../../messages/t.ts'
import { PROVIDER_NAMES } from '../WebhookRow.ts'
import type { DisabledReason, ProviderName, Receives, SignatureKind, WebhookState } from '../WebhookRow.ts'
import { secretEndpoints, webhookEndpoints } from '../api/endpoints.ts'
import { consumerOf } from '../dispatch/consumerState.ts'
import { PROVIDERS } from '../providers/providers.ts'
import { completeSecrets } from '../secrets/signingSecrets.ts'
import { writeOnly } from '../secrets/writeOnly.ts'
import {
  checkCredentials,
  validateDebounce,
  validateHeaderName,
  validateHeaders,
  validateMaxWait,
  validateWebhookUrl,
} from './validateWebhook.ts'

const CONTENT: Record<ContentCollection, CollectionConfig> = {
  articles,
  artworks,
  events,
  media,
  newsletters,
  organisations,
  people,
  places,
  roles,
  series,
  topics,
}

/** What a webhook may be told about, by the names that events have for it. */
const contentOptions: Option[] = [
  ...CONTENT_COLLECTIONS.map((value) => ({ label: CONTENT[value].labels?.plural ?? value, value })),
  { label: newsroom.label ?? NEWSROOM, value: NEWSROOM },
]

/** Deliveries of a webhook that is gone would wait for ever; a database with tables would not let it go before them. */
const forgetWebhook: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { payload } = req
  const collection = projectSlug(payload.config, 'webhook-deliveries')
  if (collection) await payload.db.deleteMany({ collection, req, where: { webhook: { equals: id } } })
  await removeCursor({ payload, consumer: consumerOf({ id }), req })
}

/** Shows a field of a webhook where its provider has a use for it. */
const forProviders =
  (providers: ProviderName[]): Condition =>
  (data) =>
    providers.some((name) => name === data?.provider)

const SIGNED = PROVIDER_NAMES.filter((name) => PROVIDERS[name].isSigned)
const WITH_TOKEN = PROVIDER_NAMES.filter((name) => PROVIDERS[name].needsToken)

/** Written by the newsroom, never by a form or an API. */
const OURS = { create: nobody, update: nobody }

/** Websites, build services and caches that are told when the public sees something else. */
export const webhooks: CollectionConfig = {
  slug: 'webhooks',
  access: { create: isAdmin, delete: isAdmin, read: isAdmin, update: isAdmin },
  admin: {
    defaultColumns: ['name', 'provider', 'state', 'url', 'updatedAt'],
    description: {
      en: 'Websites and caches that are told when the public sees something else.',
      fr: 'Sites et caches qui sont prévenus quand le public voit autre chose.',
    },
    group: { en: 'Administration', fr: 'Administration' },
    hidden: unlessAdmin,
    listSearchableFields: ['name', 'url'],
    pagination: { defaultLimit: 25 },
    useAsTitle: 'name',
  },
  defaultSort: 'name',
  endpoints: [...webhookEndpoints, ...secretEndpoints],
  fields: [
    {
      name: 'notice',
      type: 'ui',
      admin: { components: { Field: 'beffroi/panel#WebhookStateNotice' }, disableListColumn: true },
      label: { en: 'State', fr: 'État' },
    },
    { name: 'name', type: 'text', label: { en: 'Name', fr: 'Nom' }, required: true },
    {
      type: 'tabs',
      tabs: [
        {
          fields: [
            {
              name: 'provider',
              type: 'select',
              admin: { isClearable: false },
              defaultValue: 'generic' satisfies ProviderName,
              label: { en: 'Who is told', fr: 'Qui est prévenu' },
              options: PROVIDER_NAMES.map((value) => ({ label: PROVIDERS[value].label, value })),
              required: true,
            },
            {
              name: 'url',
              type: 'text',
              admin: {
                description: {
                  en: 'As the service gives it. GitHub: https://api.github.com/repos/OWNER/REPOSITORY/dispatches. GitLab: https://gitlab.com/api/v4/projects/NUMBER/trigger/pipeline. Fastly: https://api.fastly.com/service/SERVICE/purge.',
                  fr: 'Telle que le service la donne. GitHub : https://api.github.com/repos/PROPRIÉTAIRE/DÉPÔT/dispatches. GitLab : https://gitlab.com/api/v4/projects/NUMÉRO/trigger/pipeline. Fastly : https://api.fastly.com/service/SERVICE/purge.',
                },
              },
              label: { en: 'Address', fr: 'Adresse' },
              required: true,
              validate: validateWebhookUrl,
            },
            ...writeOnly({ condition: forProviders(WITH_TOKEN), label: { en: 'Token', fr: 'Jeton' }, name: 'token' }),
            {
              name: 'eventType',
              type: 'text',
              admin: {
                condition: forProviders(['github']),
                description: {
                  en: 'What the workflow listens to: on.repository_dispatch.types.',
                  fr: 'Ce que le workflow écoute : on.repository_dispatch.types.',
                },
              },
              defaultValue: 'beffroi',
              label: { en: 'Event of GitHub', fr: 'Événement GitHub' },
              // https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
              maxLength: 100,
            },
            {
              name: 'ref',
              type: 'text',
              admin: {
                condition: forProviders(['gitlab']),
                description: { en: 'The branch or tag to build.', fr: 'La branche ou l’étiquette à construire.' },
              },
              defaultValue: 'main',
              label: { en: 'Branch', fr: 'Branche' },
            },
            {
              name: 'headers',
              type: 'array',
              admin: {
                description: {
                  en: 'For what the receiver asks for: a key of a proxy, for instance.',
                  fr: 'Pour ce que demande le destinataire, par exemple la clé d’un proxy.',
                },
              },
              fields: [
                {
                  name: 'name',
                  type: 'text',
                  label: { en: 'Name', fr: 'Nom' },
                  required: true,
                  validate: validateHeaderName,
                },
                ...writeOnly({ label: { en: 'Value', fr: 'Valeur' }, name: 'value' }),
              ],
              label: { en: 'Extra headers', fr: 'En-têtes supplémentaires' },
              labels: { plural: { en: 'Headers', fr: 'En-têtes' }, singular: { en: 'Header', fr: 'En-tête' } },
              maxRows: 20,
              validate: validateHeaders,
            },
          ],
          label: { en: 'Receiver', fr: 'Destinataire' },
        },
        {
          fields: [
            {
              name: 'receives',
              type: 'select',
              admin: {
                condition: forProviders(SIGNED),
                description: {
                  en: 'A service that sends to subscribers is handed an issue when an editor presses the button for it. What is chosen below is about changes; the languages are about both.',
                  fr: 'Un service d’envoi reçoit un numéro quand un éditeur le lui remet d’un bouton. Les choix ci-dessous portent sur les changements\u00A0; les langues, sur les deux.',
                },
                isClearable: false,
              },
              defaultValue: 'changes' satisfies Receives,
              label: { en: 'What it receives', fr: 'Ce qu’il reçoit' },
              options: [
                { label: { en: 'What changes on the website', fr: 'Ce qui change sur le site' }, value: 'changes' },
                { label: { en: 'Newsletters, to be sent', fr: 'Les lettres, à envoyer' }, value: 'issues' },
                { label: { en: 'Both', fr: 'Les deux' }, value: 'both' },
              ] satisfies { label: Bilingual; value: Receives }[],
            },
            {
              name: 'collections',
              type: 'select',
              admin: { description: { en: 'None chosen: all of them.', fr: 'Aucun choix : tous.' } },
              hasMany: true,
              label: { en: 'Contents', fr: 'Contenus' },
              options: contentOptions,
            },
            {
              name: 'changes',
              type: 'select',
              admin: { description: { en: 'None chosen: all of them.', fr: 'Aucun choix : tous.' } },
              hasMany: true,
              label: { en: 'Changes', fr: 'Changements' },
              options: CHANGE_KINDS,
            },
            {
              name: 'locales',
              type: 'select',
              admin: { description: { en: 'None chosen: all of them.', fr: 'Aucun choix : toutes.' } },
              // A database with tables keeps the translations of a collection in a table that ends in _locales.
              dbName: 'webhook_languages',
              hasMany: true,
              label: { en: 'Languages', fr: 'Langues' },
              // Those of the project's `localization`: the feature puts them in.
              options: [],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'debounceMs',
                  type: 'number',
                  admin: {
                    description: {
                      en: 'How long nothing more must change before a message is sent, in milliseconds. Empty: 100, or 3000 for a build.',
                      fr: 'Pendant combien de temps rien d’autre ne doit changer avant l’envoi, en millisecondes. Vide : 100, ou 3000 pour une construction.',
                    },
                    width: '50%',
                  },
                  label: { en: 'Quiet time (ms)', fr: 'Temps de calme (ms)' },
                  validate: validateDebounce,
                },
                {
                  name: 'maxWaitMs',
                  type: 'number',
                  admin: {
                    description: {
                      en: 'How long the first change waits at most, in milliseconds. Empty: 1000, or 60000 for a build.',
                      fr: 'Combien de temps le premier changement attend au plus, en millisecondes. Vide : 1000, ou 60000 pour une construction.',
                    },
                    width: '50%',
                  },
                  label: { en: 'Longest wait (ms)', fr: 'Attente la plus longue (ms)' },
                  validate: validateMaxWait,
                },
              ],
            },
          ],
          label: { en: 'What and when', fr: 'Quoi et quand' },
        },
        {
          admin: { condition: forProviders(SIGNED) },
          fields: [
            {
              name: 'signature',
              type: 'select',
              admin: {
                description: {
                  en: 'HMAC: the receiver holds the secret. Ed25519: the public key is enough to check.',
                  fr: 'HMAC : le destinataire détient le secret. Ed25519 : la clé publique suffit pour vérifier.',
                },
                isClearable: false,
              },
              defaultValue: 'hmac' satisfies SignatureKind,
              label: { en: 'Signature', fr: 'Signature' },
              options: [
                { label: 'HMAC-SHA256 (v1)', value: 'hmac' },
                { label: 'Ed25519 (v1a)', value: 'ed25519' },
                { label: { en: 'Both', fr: 'Les deux' }, value: 'both' },
              ],
            },
            {
              name: 'publicKey',
              type: 'text',
              access: OURS,
              // Shown with the secret.
              admin: { hidden: true },
              disableDuplicate: true,
              label: { en: 'Public key', fr: 'Clé publique' },
            },
          ],
          label: { en: 'Signature', fr: 'Signature' },
        },
      ],
    },
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: 'beffroi/rsc#WebhookPanel' }, disableListColumn: true },
      label: { en: 'Deliveries', fr: 'Envois' },
    },
    {
      name: 'state',
      type: 'select',
      admin: {
        description: {
          en: 'Nothing is sent to a webhook that is paused, or that failed for too long.',
          fr: 'Rien n’est envoyé à un webhook en pause, ou désactivé après de trop longs échecs.',
        },
        isClearable: false,
        position: 'sidebar',
      },
      defaultValue: 'active' satisfies WebhookState,
      // A copy still lacks its credentials, and would tell the same receiver twice.
      hooks: { beforeDuplicate: [() => 'paused' satisfies WebhookState] },
      index: true,
      label: { en: 'State', fr: 'État' },
      options: [
        { label: { en: 'Active', fr: 'Actif' }, value: 'active' },
        { label: { en: 'Paused', fr: 'En pause' }, value: 'paused' },
        { label: { en: 'Disabled', fr: 'Désactivé' }, value: 'disabled' },
      ],
      required: true,
    },
    {
      name: 'disabledReason',
      type: 'select',
      access: OURS,
      // Said at the top of the page.
      admin: { hidden: true },
      disableDuplicate: true,
      label: { en: 'Why it is disabled', fr: 'Pourquoi il est désactivé' },
      options: [
        { label: { en: 'Every attempt failed', fr: 'Toutes les tentatives ont échoué' }, value: 'exhausted' },
        {
          label: { en: 'The receiver wants no more messages', fr: 'Le destinataire ne veut plus de messages' },
          value: 'gone',
        },
      ] satisfies { label: Bilingual; value: DisabledReason }[],
    },
    {
      name: 'disabledAt',
      type: 'date',
      access: OURS,
      admin: { hidden: true },
      disableDuplicate: true,
      label: { en: 'Disabled', fr: 'Désactivé le' },
    },
    {
      name: 'secrets',
      type: 'json',
      access: { ...OURS, read: nobody },
      admin: { hidden: true },
      disableDuplicate: true,
      hidden: true,
      label: { en: 'Secrets', fr: 'Secrets' },
    },
    {
      name: 'secretRevealedAt',
      type: 'date',
      access: OURS,
      admin: { hidden: true },
      disableDuplicate: true,
      label: { en: 'Secret shown', fr: 'Secret montré le' },
    },
  ],
  hooks: { beforeChange: [completeSecrets], beforeDelete: [forgetWebhook], beforeValidate: [checkCredentials] },
  labels: { plural: { en: 'Webhooks', fr: 'Webhooks' }, singular: { en: 'Webhook', fr: 'Webhook' } },
}
