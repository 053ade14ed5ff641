import { Types } from 'mongoose'

import type { Subject } from './operations.ts'

type SeededSubject = Subject & { data: (unique: string) => Record<string, unknown> }

const subject = (
  slug: string,
  singular: string,
  names: Partial<Subject> & { data: SeededSubject['data'] },
): SeededSubject => ({
  change: { title: 'Autre' },
  create: { title: 'Nouveau' },
  plural: `${singular}s`,
  singular,
  slug,
  ...names,
})

const localTitle = (unique: string) => ({ slug: unique, title: { fr: `Titre ${unique}` } })

/** The collections that have drafts; a role needs an organisation and a person. */
export const contentSubjects = ({
  organisation,
  person,
}: {
  organisation: string
  person: string
}): SeededSubject[] => [
  subject('articles', 'Article', {
    create: { kind: 'brief', title: 'Nouveau' },
    data: (unique) => ({ ...localTitle(unique), kind: 'brief' }),
  }),
  subject('newsletters', 'Newsletter', { data: localTitle }),
  subject('organisations', 'Organisation', {
    change: { name: 'Autre' },
    create: { name: 'Nouveau', type: 'company' },
    data: (unique) => ({ name: `Nom ${unique}`, slug: unique, type: 'company' }),
  }),
  subject('people', 'Person', {
    change: { occupation: 'Autre' },
    create: { familyName: 'Nouveau' },
    data: (unique) => ({ familyName: `Nom ${unique}`, name: `Nom ${unique}`, slug: unique }),
    plural: 'People',
  }),
  subject('roles', 'Role', {
    create: { organisation, person, title: 'Nouveau' },
    data: () => ({
      organisation: new Types.ObjectId(organisation),
      person: new Types.ObjectId(person),
      title: { fr: 'Titre' },
    }),
  }),
  subject('places', 'Place', {
    change: { name: 'Autre' },
    create: { name: 'Nouveau', type: 'commune' },
    data: (unique) => ({ name: `Nom ${unique}`, slug: unique, type: 'commune' }),
  }),
  subject('events', 'Event', {
    change: { name: 'Autre' },
    create: { eventStatus: 'scheduled', name: 'Nouveau', type: 'fair' },
    data: (unique) => ({ eventStatus: 'scheduled', name: { fr: `Nom ${unique}` }, slug: unique, type: 'fair' }),
  }),
  subject('artworks', 'Artwork', { data: (unique) => ({ slug: unique, title: `Titre ${unique}` }) }),
  subject('series', 'Series', { data: localTitle, plural: 'allSeries' }),
]

export const topicSubject = subject('topics', 'Topic', {
  change: { name: 'Autre' },
  create: { name: 'Nouveau' },
  data: (unique) => ({ name: { fr: `Nom ${unique}` }, slug: unique }),
})

export const mediaSubject = subject('media', 'Media', {
  change: { alt: 'Autre' },
  create: { alt: 'Nouveau' },
  data: (unique) => ({ alt: { fr: 'Image' }, filename: `${unique}.pdf`, mimeType: 'application/pdf' }),
  plural: 'allMedia',
})

export const userSubject = (unique: string) =>
  subject('users', 'User', {
    change: { name: 'Autre' },
    create: { email: `nouveau-${unique}@example.com`, name: 'Nouveau', password: 'un mot de passe', role: 'author' },
    data: (id) => ({ email: `${id}@example.com`, name: 'Nom', role: 'author' }),
  })

export const apiClientSubject = subject('api-clients', 'ApiClient', {
  change: { name: 'Autre' },
  create: { name: 'Nouveau' },
  data: () => ({ name: 'Nom' }),
})

const WEBHOOK = { provider: 'generic', state: 'paused', url: 'https://example.org/hook' }

export const webhookSubject = subject('webhooks', 'Webhook', {
  change: { name: 'Autre' },
  create: { ...WEBHOOK, name: 'Nouveau' },
  data: () => ({ ...WEBHOOK, name: 'Nom', secrets: [] }),
})

const delivery = (unique: string) => ({
  key: unique,
  message: {},
  messageId: unique,
  state: 'delivered',
  trigger: 'events',
  webhook: '000000000000000000000000',
})

export const deliverySubject = subject('webhook-deliveries', 'WebhookDelivery', {
  change: { state: 'pending' },
  create: delivery('nouvelle'),
  data: (unique) => ({ ...delivery(unique), webhook: new Types.ObjectId() }),
  plural: 'WebhookDeliveries',
})

/** What Payload keeps for itself. */
export const systemSubjects: SeededSubject[] = [
  subject('payload-jobs', 'PayloadJob', {
    change: { queue: 'autre' },
    create: { queue: 'nouvelle' },
    data: () => ({ queue: 'default' }),
  }),
  subject('payload-kv', 'PayloadKv', {
    change: { key: 'autre' },
    create: { data: {}, key: 'Nouveau' },
    data: (unique) => ({ data: {}, key: unique }),
  }),
]
