import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { WebhookRow } from '../../../src/webhooks/WebhookRow.ts'
import { open } from '../../../src/webhooks/secrets/protectSecrets.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import type { RestRequest } from '../../helpers/createRest.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const CALLERS = ['stranger', 'site', 'author', 'translator', 'editor', 'admin'] as const

const HIDDEN = ['token', 'headers.value', 'secrets', 'secrets.ciphertext']

let newsroom: TestNewsroom
let callers: Record<(typeof CALLERS)[number], Record<string, string>>
let id: string
/** Everything that must stay: in clear, and as it is stored. */
let hidden: string[]

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  callers = {
    admin: (await signIn(payload, 'admin')).headers,
    author: (await signIn(payload, 'author')).headers,
    editor: (await signIn(payload, 'editor')).headers,
    site: await apiClient(payload, { readDrafts: true }),
    stranger: {},
    translator: (await signIn(payload, 'translator')).headers,
  }
  const data = {
    headers: [{ name: 'X-Key', value: 'valeur-secrete' }],
    name: 'Dépôt',
    provider: 'github',
    token: 'ghp_0123456789',
    url: 'https://api.github.com/repos/a/b/dispatches',
  }
  const created = await newsroom.rest<{ doc: { id: string } }>({
    body: data,
    headers: callers.admin,
    method: 'POST',
    path: '/webhooks',
  })
  id = created.body.doc.id
  const row = await payload.db.findOne<WebhookRow>({ collection: 'webhooks', where: { id: { equals: id } } })
  const sealed = [
    row?.token,
    row?.headers?.[0]?.value,
    ...(row?.secrets ?? []).map(({ ciphertext }) => ciphertext),
  ].map((value) => value ?? '')
  hidden = [...sealed, ...sealed.map((value) => open(payload.secret, value))]
  await payload.db.create({
    collection: 'webhook-deliveries',
    data: { key: 'k', message: {}, messageId: 'msg_1', state: 'delivered', trigger: 'events', webhook: id },
  })
})

afterAll(() => newsroom.stop())

/** What of it stands in an answer. */
const leaks = (answer: unknown): string[] => {
  const text = JSON.stringify(answer) ?? ''
  return [...hidden.filter((secret) => text.includes(secret)), ...(text.match(/sealed:|whsec_|whsk_/g) ?? [])]
}

it('the secrets looked for are there', () => {
  expect(hidden).toHaveLength(8)
  expect(hidden.slice(4)).toEqual([
    'ghp_0123456789',
    'valeur-secrete',
    expect.stringMatching(/^whsec_/),
    expect.stringMatching(/^whsk_/),
  ])
})

describe.each(CALLERS)('%s', (caller) => {
  const rest = (path: string, query: Record<string, boolean | number | string> = {}) =>
    newsroom.rest({ headers: callers[caller], path, query })

  it('gets none over REST, whatever is selected or shown', async () => {
    const queries: NonNullable<RestRequest['query']>[] = [
      {},
      { depth: 5, showHiddenFields: true },
      { 'select[headers]': true, 'select[secrets]': true, 'select[token]': true },
      { draft: true, locale: 'all', trash: true },
    ]
    for (const query of queries) {
      for (const path of ['/webhooks', `/webhooks/${id}`, '/webhook-deliveries'])
        expect(leaks((await rest(path, query)).body)).toEqual([])
    }
    const others = [
      `/webhooks/${id}/secrets`,
      `/webhooks/${id}/secret/reveal`,
      '/webhooks/versions',
      '/webhook-deliveries/versions',
      `/webhooks/access/${id}`,
    ]
    for (const path of others) expect(leaks((await rest(path)).body)).toEqual([])
  })

  it.each(HIDDEN)('may not ask for webhooks by their %s, nor for the values of it', async (field) => {
    const first = String(hidden[0]).slice(0, 12)
    const queries = [
      { [`where[${field}][like]`]: first },
      { [`where[${field}][exists]`]: true },
      { [`where[or][0][and][0][${field}][contains]`]: first },
    ]
    for (const query of queries) {
      for (const path of ['/webhooks', '/webhooks/count']) {
        const { body, status } = await rest(path, query)
        expect([400, 403]).toContain(status)
        expect(leaks(body)).toEqual([])
      }
    }
    const distinct = await newsroom.payload
      .findDistinct({
        collection: 'webhooks',
        field: field as 'token',
        overrideAccess: false,
        ...(await asUser(caller)),
      })
      .catch((error: Error) => error.message)
    expect(leaks(distinct)).toEqual([])
  })

  it.each(HIDDEN)('learns nothing of webhooks’ %s through their deliveries', async (field) => {
    for (const path of ['/webhook-deliveries', '/webhook-deliveries/count']) {
      const { body, status } = await rest(path, { [`where[webhook.${field}][exists]`]: true })
      expect([200, 400, 403]).toContain(status)
      expect(body.totalDocs ?? 0).toBe(0)
    }
  })

  it('gets none over GraphQL', async () => {
    const queries = [
      '{ Webhooks { docs { id name token headers { name value } publicKey } } }',
      '{ Webhooks { docs { secrets } } }',
      `{ Webhook(id: "${id}") { token headers { value } } }`,
      '{ Webhooks(where: { token: { like: "sealed" } }) { totalDocs } }',
      '{ Webhooks(where: { headers__value: { like: "sealed" } }) { totalDocs } }',
      '{ WebhookDeliveries { docs { id webhook { id token headers { value } } } } }',
      `mutation { updateWebhook(id: "${id}", data: { name: "Dépôt" }) { token headers { value } } }`,
    ]
    for (const query of queries) {
      const { body } = await newsroom.graphql({ headers: callers[caller], query })
      expect(leaks(body)).toEqual([])
    }
  })

  it('gets none back from a change', async () => {
    for (const body of [{ name: 'Dépôt' }, { token: 'ghp_0123456789' }]) {
      expect(
        leaks((await newsroom.rest({ body, headers: callers[caller], method: 'PATCH', path: `/webhooks/${id}` })).body),
      ).toEqual([])
    }
    hidden = [...hidden, await tokenNow()]
    expect(leaks((await rest(`/webhooks/${id}`)).body)).toEqual([])
  })

  it('gets none from the Local API that acts for them', async () => {
    const user = await asUser(caller)
    const found = await newsroom.payload
      .find({ collection: 'webhooks', depth: 5, overrideAccess: false, showHiddenFields: true, ...user })
      .catch((error: Error) => error.message)
    expect(leaks(found)).toEqual([])
  })
})

const tokenNow = async (): Promise<string> =>
  (await newsroom.payload.db.findOne<WebhookRow>({ collection: 'webhooks', where: { id: { equals: id } } }))?.token ??
  ''

const asUser = async (caller: (typeof CALLERS)[number]) => {
  const { user } = await newsroom.payload.auth({ headers: new Headers(callers[caller]) })
  return user ? { user } : {}
}

describe('the Local API without access rules', () => {
  it('gives scripts what is stored, which is encrypted', async () => {
    const text = JSON.stringify(await newsroom.payload.find({ collection: 'webhooks', showHiddenFields: true }))
    expect(text).toContain('sealed:')
    for (const secret of hidden.slice(4, 8)) expect(text).not.toContain(secret)
  })
})
