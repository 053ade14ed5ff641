import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import { inTransaction } from '../../src/payload/transactions.ts'
import type { DeliveryRow } from '../../src/webhooks/DeliveryRow.ts'
import type { WebhookRow } from '../../src/webhooks/WebhookRow.ts'
import { currentSecret } from '../../src/webhooks/secrets/signingSecrets.ts'
import { workers } from '../../src/worker/worker.ts'
import { apiClient } from '../helpers/apiClient.ts'
import { expectMessage } from '../helpers/messageSchema.ts'
import { runWorker } from '../helpers/runWorker.ts'
import type { RunningWorker } from '../helpers/runWorker.ts'
import { startNewsroom } from '../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../helpers/startNewsroom.ts'
import { startReceiver } from '../helpers/startReceiver.ts'
import type { Received, Receiver } from '../helpers/startReceiver.ts'

type HandOver = { handedOver: { at: string; by: string } | null; maySetUp: boolean; receivers: string[] }

let newsroom: StaffedNewsroom
let receiver: Receiver
let worker: RunningWorker | undefined
let out: string
let hidden: string
const before = process.env.WEBHOOKS_ALLOW_LOOPBACK

const makeIssue = async (data: Record<string, unknown> = {}): Promise<string> => {
  const { body, status } = await newsroom.send('editor', {
    body: {
      _status: 'published',
      preheader: 'Deux chantiers',
      sections: [{ articles: [out, hidden], title: 'En bref' }],
      title: 'Lettre de novembre',
      ...data,
    },
    method: 'POST',
    path: '/newsletters',
  })
  expect(status).toBe(201)
  return (body.doc as { id: string }).id
}

const makeWebhook = async (data: Record<string, unknown> = {}): Promise<string> => {
  const { id } = await newsroom.payload.create({
    collection: 'webhooks',
    data: {
      name: 'Postier',
      provider: 'generic',
      receives: 'issues',
      state: 'active',
      url: receiver.url,
      ...data,
    } as never,
  })
  return id
}

const handOver = async (who: Who, id: string, body: Record<string, unknown> = {}, query = {}) =>
  newsroom.send(who, {
    body,
    headers: { 'Accept-Language': 'fr' },
    method: 'POST',
    path: `/newsletters/${id}/email/hand-over`,
    query,
  })

const stateOf = async (who: Who, id: string): Promise<HandOver | null> =>
  (await newsroom.send(who, { path: `/newsletters/${id}/email` })).body.handOver as HandOver | null

/** About a hundred characters each. */
const paragraphs = (count: number) => ({
  root: {
    children: Array.from({ length: count }, () => ({
      children: [
        {
          detail: 0,
          format: 0,
          mode: 'normal',
          style: '',
          text: 'Le fleuve est long. '.repeat(5),
          type: 'text',
          version: 1,
        },
      ],
      direction: 'ltr',
      format: '',
      indent: 0,
      textFormat: 0,
      type: 'paragraph',
      version: 1,
    })),
    direction: 'ltr',
    format: '',
    indent: 0,
    type: 'root',
    version: 1,
  },
})

const sentenceOf = ({ body }: { body: Record<string, unknown> }) =>
  (body as { errors?: { message: string }[] }).errors?.[0]?.message

const deliveries = async (): Promise<DeliveryRow[]> => {
  const collection = 'webhook-deliveries'
  return (await newsroom.payload.db.find<DeliveryRow>({ collection, pagination: false, sort: 'createdAt', where: {} }))
    .docs
}

const verify = async (id: string, { body, headers }: Received) => {
  const row = await newsroom.payload.db.findOne<WebhookRow>({ collection: 'webhooks', where: { id: { equals: id } } })
  if (!row) throw new Error(`There is no webhook ${id}.`)
  new Webhook(currentSecret(newsroom.payload.secret, row.secrets, 'hmac')).verify(
    body,
    headers as Record<string, string>,
  )
  return expectMessage(body)
}

beforeAll(async () => {
  process.env.WEBHOOKS_ALLOW_LOOPBACK = '1'
  newsroom = await startNewsroom()
  await newsroom.payload.updateGlobal({
    data: {
      mailing: { linkTag: 'utm_source=lettre', unsubscribeUrl: 'https://liste.example.org/fin' },
      name: 'La Gazette',
      siteUrl: 'https://site.example.org',
    },
    slug: 'newsroom',
  })
  out = await newsroom.published({ standfirst: 'Deux mille emplois.', title: 'Une usine' })
  hidden = await newsroom.draftOf('author', { title: 'Pas encore' })
  // The one that a first request starts tries again at other times than these tests wait for.
  await workers.get(newsroom.payload)?.stop()
  receiver = await startReceiver()
})

afterEach(async () => {
  await worker?.stop()
  worker = undefined
  await receiver.stop()
  receiver = await startReceiver()
  // Again where it loses a race against what the worker wrote last.
  await inTransaction(newsroom.payload, async (req) =>
    newsroom.payload.delete({ collection: 'webhooks', req, where: { id: { exists: true } } }),
  )
})

afterAll(async () => {
  await receiver?.stop()
  await newsroom?.stop()
  if (before === undefined) delete process.env.WEBHOOKS_ALLOW_LOOPBACK
  else process.env.WEBHOOKS_ALLOW_LOOPBACK = before
})

describe('an issue that is handed over to a sending service', () => {
  it('arrives whole and signed, as its readers may read it, and touches nothing of the website', async () => {
    const [webhook, issue] = [await makeWebhook(), await makeIssue()]
    const answer = await handOver('editor', issue)
    expect([answer.status, answer.body]).toEqual([202, expect.objectContaining({ receivers: ['Postier'] })])
    worker = runWorker(newsroom.payload)
    const message = await verify(webhook, await receiver.request(1))
    expect(message).toMatchObject({
      data: {
        affected: { complete: true, documents: [], paths: [], tags: [] },
        events: [],
        issue: {
          headers: { 'List-Unsubscribe': '<https://liste.example.org/fin>' },
          id: issue,
          locale: 'fr',
          preheader: 'Deux chantiers',
          subject: 'Lettre de novembre',
          unsubscribe: 'https://liste.example.org/fin',
          url: expect.stringMatching(/^https:\/\/site\.example\.org\/.*lettre-de-novembre\?utm_source=lettre$/),
        },
      },
      type: 'newsletter.send',
    })
    const { bytes = 0, html = '', text } = message.data.issue ?? {}
    expect(html).toContain('https://site.example.org/articles/une-usine?utm_source=lettre')
    expect(text).toContain('Deux mille emplois.')
    expect(bytes).toBe(Buffer.byteLength(html))
    expect(JSON.stringify(message)).not.toContain('Pas encore')
    await worker.until(async () => (await deliveries()).every(({ state }) => state === 'delivered'))
    expect(await deliveries()).toMatchObject([
      {
        events: [{ document: issue, title: 'Lettre de novembre' }],
        requestedBy: newsroom.staff.editor.id,
        trigger: 'issue',
      },
    ])
    const again = async (body: Record<string, unknown>) =>
      (await newsroom.send('editor', { body, method: 'POST', path: '/webhook-deliveries/resend' })).body.deliveries
    const [from, to] = ['2026-01-01T00:00:00.000Z', new Date(Date.now() + 1000).toISOString()]
    expect(await again({ from, to, webhook })).toEqual([])
    expect(await again({ ids: (await deliveries()).map(({ id }) => id) })).toHaveLength(1)
  })

  it('goes once, however many press at once, and says when and by whom; again when that is confirmed', async () => {
    const issue = await makeIssue()
    await makeWebhook()
    const answers = await Promise.all([handOver('editor', issue), handOver('editor', issue), handOver('editor', issue)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409])
    const { handedOver } = (await stateOf('admin', issue)) ?? {}
    expect(handedOver).toEqual({ at: expect.any(String), by: 'Test editor' })
    const later = await handOver('admin', issue)
    expect([later.status, sentenceOf(later)]).toEqual([
      409,
      expect.stringMatching(/^Ce numéro a déjà été remis .*, par Test editor\.$/),
    ])
    const again = { again: handedOver?.at }
    const confirmed = await Promise.all([handOver('admin', issue, again), handOver('admin', issue, again)])
    expect(confirmed.map(({ status }) => status).toSorted()).toEqual([202, 409])
    expect(await deliveries()).toHaveLength(2)
    expect((await stateOf('editor', issue))?.handedOver?.by).toBe('Test admin')
    expect((await handOver('editor', issue, { again: 'encore' })).status).toBe(400)
  })

  it('is tried again while the service is down, under one id, and the log says so', async () => {
    const issue = await makeIssue()
    await makeWebhook()
    receiver.answer(503, 'closeEarly', 200)
    expect((await handOver('editor', issue)).status).toBe(202)
    worker = runWorker(newsroom.payload)
    const ids = [await receiver.request(1), await receiver.request(3)].map(({ headers }) => headers['webhook-id'])
    expect(ids[0]).toBe(ids[1])
    await worker.until(async () => (await deliveries())[0]?.state === 'delivered')
    expect(await deliveries()).toMatchObject([
      { attempts: [{ status: 503 }, { failure: { code: 'closedEarly' } }, { status: 200 }] },
    ])
  })

  it('goes to those that ask for it in its language, who hear nothing of the website unless they ask for both', async () => {
    const issue = await makeIssue()
    await makeWebhook({ name: 'Site', receives: 'changes' })
    await makeWebhook({ name: 'Build', provider: 'vercel' })
    await makeWebhook({ locales: ['en'], name: 'Anglais' })
    await makeWebhook({ name: 'En pause', state: 'paused' })
    const none = await handOver('editor', issue)
    expect([none.status, sentenceOf(none)]).toEqual([400, expect.stringMatching(/^Aucun webhook actif/)])
    expect(await stateOf('editor', issue)).toMatchObject({ handedOver: null, maySetUp: false, receivers: [] })
    expect(await stateOf('admin', issue)).toMatchObject({ maySetUp: true })
    const [service, both] = [await makeWebhook(), await makeWebhook({ name: 'Les deux', receives: 'both' })]
    expect((await stateOf('editor', issue))?.receivers).toEqual(['Les deux', 'Postier'])
    await handOver('editor', issue)
    const asked = (await deliveries()).map(({ webhook }) => webhook)
    expect(asked.toSorted()).toEqual([service, both].toSorted())
    const { body } = await newsroom.send('editor', { body: {}, method: 'POST', path: '/webhooks/rebuild' })
    expect(body.deliveries).toHaveLength(3)
    expect((await deliveries()).filter(({ webhook }) => webhook === service)).toHaveLength(1)
  })

  it('is not one with changes that are not public, nor in a language that it is not written in', async () => {
    await makeWebhook()
    const draft = await handOver('editor', await makeIssue({ _status: 'draft' }))
    expect([draft.status, sentenceOf(draft)]).toEqual([400, expect.stringMatching(/^Publiez d’abord/)])
    const issue = await makeIssue()
    const english = await handOver('editor', issue, {}, { locale: 'en' })
    expect([english.status, sentenceOf(english)]).toEqual([400, expect.stringContaining('n’a pas de titre')])
    await newsroom.send('editor', {
      body: { title: 'Lettre d’avril' },
      method: 'PATCH',
      path: `/newsletters/${issue}`,
      query: { draft: true },
    })
    const changed = await handOver('editor', issue)
    expect([changed.status, sentenceOf(changed)]).toEqual([400, expect.stringMatching(/modifications.* ne sont pas/)])
    expect(await deliveries()).toEqual([])
    expect((await stateOf('editor', issue))?.handedOver).toBeNull()
  })

  it('that is larger than a webhook takes is refused, which leaves what was noted before; it goes once it is smaller', async () => {
    await makeWebhook()
    const issue = await makeIssue({ editorial: { body: paragraphs(6_000) } })
    const refused = await handOver('editor', issue)
    expect([refused.status, sentenceOf(refused)]).toEqual([413, expect.stringMatching(/^Le numéro est plus lourd/)])
    const body = { _status: 'published', editorial: { body: paragraphs(10) } }
    await newsroom.send('editor', { body, method: 'PATCH', path: `/newsletters/${issue}` })
    expect((await handOver('editor', issue)).status).toBe(202)
    const { handedOver } = (await stateOf('editor', issue)) ?? {}
    const long = { _status: 'published', editorial: { body: paragraphs(6_000) } }
    await newsroom.send('editor', { body: long, method: 'PATCH', path: `/newsletters/${issue}` })
    expect((await handOver('editor', issue, { again: handedOver?.at })).status).toBe(413)
    expect((await stateOf('editor', issue))?.handedOver).toEqual(handedOver)
  })

  it('is handed over by editors and nobody else, who learn no webhook’s name', async () => {
    const issue = await makeIssue()
    await makeWebhook()
    const path = `/newsletters/${issue}/email/hand-over`
    expect((await newsroom.rest({ method: 'POST', path })).status).toBe(401)
    const headers = await apiClient(newsroom.payload, { readDrafts: true })
    expect((await newsroom.rest({ headers, method: 'POST', path })).status).toBe(403)
    expect((await handOver('author', issue)).status).toBe(403)
    expect((await handOver('translator', issue)).status).toBe(403)
    expect(await stateOf('author', issue)).toBeNull()
    expect((await handOver('editor', '652f1f77bcf86cd799439022')).status).toBe(404)
    expect(await deliveries()).toEqual([])
  })
})
