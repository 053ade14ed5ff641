import type { Affected, ContentEvent } from '../../src/content-events/ContentEvent.ts'
import type { Message, MessageIssue } from '../../src/webhooks/DeliveryRow.ts'
import type { WebhookRow } from '../../src/webhooks/WebhookRow.ts'
import { seal } from '../../src/webhooks/secrets/protectSecrets.ts'
import { createSecrets } from '../../src/webhooks/secrets/signingSecrets.ts'

export const PAYLOAD_SECRET = 'a secret for tests only'

const NOW = '2026-11-22T10:00:00.000Z'

/** A webhook as it is stored; `token` and `headers` are given in clear. */
export const webhookRow = ({
  headers = {},
  token,
  ...row
}: Partial<Omit<WebhookRow, 'headers' | 'token'>> & {
  headers?: Record<string, string>
  token?: string
} = {}): WebhookRow => {
  const { publicKey, stored } = createSecrets(PAYLOAD_SECRET, new Date(NOW))
  return {
    createdAt: NOW,
    headers: Object.entries(headers).map(([name, value], index) => ({
      id: String(index),
      name,
      value: seal(PAYLOAD_SECRET, value),
    })),
    id: '1',
    name: 'Site',
    provider: 'generic',
    publicKey,
    secrets: stored,
    state: 'active',
    token: token === undefined ? null : seal(PAYLOAD_SECRET, token),
    updatedAt: NOW,
    url: 'https://example.org/',
    ...row,
  }
}

/** A message about one article whose address changed. */
export const changeMessage = (affected: Partial<Affected> = {}): Message => {
  const event = {
    collection: 'articles',
    document: '7',
    id: '41',
    locales: ['fr'],
    occurredAt: NOW,
    sequence: 41,
    slug: { after: 'b', before: 'a' },
    type: 'article.slugChanged',
  } satisfies Partial<ContentEvent>
  const touched = {
    complete: true,
    documents: [{ collection: 'articles', id: '7', slug: 'b' }],
    paths: ['/articles/a', '/articles/b'],
    tags: ['articles', 'articles:a', 'articles:b'],
  }
  return { data: { affected: { ...touched, ...affected }, events: [event] }, timestamp: NOW, type: 'content.changed' }
}

/** What a rebuild that somebody asked for says. */
export const rebuildMessage: Message = {
  data: { affected: { complete: false, documents: [], paths: ['/'], tags: ['all'] }, events: [] },
  timestamp: NOW,
  type: 'content.rebuild',
}

/** An issue that somebody hands over. */
export const issue: MessageIssue = {
  bytes: 27,
  headers: { 'List-Unsubscribe': '<https://liste.example.org/fin>' },
  html: '<p>Deux mille emplois.</p>\n',
  id: '9',
  locale: 'fr',
  preheader: 'Deux chantiers',
  subject: 'Lettre de novembre',
  text: 'Deux mille emplois.\n',
  unsubscribe: 'https://liste.example.org/fin',
  url: 'https://site.example.org/lettres/lettre-de-novembre',
}

export const testMessage: Message = {
  data: { affected: { complete: true, documents: [], paths: [], tags: [] }, events: [] },
  timestamp: NOW,
  type: 'webhook.test',
}
