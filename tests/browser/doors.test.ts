import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'

import { rootDir } from '../../tools/rootDir.ts'
import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { picture, uploadForm } from '../helpers/uploads.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { removeUploads } from './scenarios/removeUploads.ts'

type Headers = Record<string, string>

let newsroom: Newsroom
let admin: Member
let translator: Member
let key: Headers

beforeAll(async () => {
  newsroom = { ...(await startProduction()), browser: await openBrowser(), problems: [] }
}, START_TIMEOUT_IN_MS)

afterAll(async () => {
  try {
    await newsroom?.browser.close()
    if (admin) await removeUploads(newsroom, admin)
  } finally {
    await newsroom?.stop()
  }
})

const register = (headers: Headers) =>
  fetch(`${newsroom.url}/api/users/first-register`, {
    body: JSON.stringify(FIRST_ACCOUNT),
    headers: { 'Content-Type': 'application/json', ...headers },
    method: 'POST',
  })

const graphql = async (query: string, headers: Headers = {}) => {
  const response = await fetch(`${newsroom.url}/api/graphql`, {
    body: JSON.stringify({ query }),
    headers: { 'Content-Type': 'application/json', ...headers },
    method: 'POST',
  })
  return {
    body: (await response.json()) as { data?: Record<string, unknown>; errors?: { message: string }[] },
    headers: response.headers,
    status: response.status,
  }
}

const actionIDs = async (): Promise<string[]> => {
  const manifest = JSON.parse(
    await readFile(path.join(rootDir, '.next', 'server', 'server-reference-manifest.json'), 'utf8'),
  ) as { node: Record<string, unknown> }
  return Object.keys(manifest.node)
}

/** What the panel's server functions answer, called as the panel's own code calls them. */
const callFunction = async (call: unknown, headers: Headers = {}): Promise<string> => {
  const answers = await Promise.all(
    (await actionIDs()).map(async (id) => {
      const response = await fetch(`${newsroom.url}/admin/login`, {
        body: JSON.stringify([call]),
        headers: {
          Accept: 'text/x-component',
          'Content-Type': 'text/plain;charset=UTF-8',
          'Next-Action': id,
          ...headers,
        },
        method: 'POST',
      })
      return response.text()
    }),
  )
  return answers.join('\n')
}

const cookie = ({ headers }: Member): Headers => ({
  Cookie: `payload-token=${headers.Authorization.replace('JWT ', '')}`,
  Origin: newsroom.url,
  'Sec-Fetch-Site': 'same-origin',
})

describe('the production server', () => {
  it('lets nobody make the first account from elsewhere without the token, and lets who sits at it', async () => {
    expect((await register({ 'X-Forwarded-For': '192.0.2.7' })).status).toBe(403)
    expect(
      (await register({ 'X-Beffroi-Connection': 'x local 127.0.0.1', 'X-Forwarded-For': '192.0.2.7' })).status,
    ).toBe(403)
    expect((await register({})).status).toBe(200)
    admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    translator = await hireMember(newsroom, admin, 'translator')
    const { doc } = await callApi<{ doc: { apiKey: string } }>(newsroom, '/api-clients', {
      body: { name: 'Site', readDrafts: true },
      headers: admin.headers,
    })
    key = { Authorization: `api-clients API-Key ${doc.apiKey}` }
  })

  it('answers a server function that is none, and a stranger, with nothing', async () => {
    expect((await actionIDs()).length).toBeGreaterThan(0)
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'nothing']) {
      const answer = await callFunction({ args: {}, name })
      expect([name, answer.length < 2000, /headers|payload|secret/i.test(answer)]).toEqual([name, true, false])
    }
    for (const [name, args] of [
      ['form-state', { collectionSlug: 'articles', schemaPath: 'articles' }],
      ['table-state', { collectionSlug: 'articles', columns: [] }],
      ['render-list', { collectionSlug: 'articles' }],
      ['form-state', { collectionSlug: 'users', schemaPath: 'users' }],
    ] as const) {
      expect((await callFunction({ args, name })).length).toBeLessThan(2000)
    }
  })

  it('tells a translator nothing of webhooks and clients in the panel, and shows them to an admin', async () => {
    await callApi(newsroom, '/webhooks', {
      body: { name: 'Le secret de la rédaction', provider: 'generic', url: 'https://example.org/hook' },
      headers: admin.headers,
    })
    const asked = [
      { args: { collectionSlug: 'webhooks', columns: [], query: {} }, name: 'table-state' },
      { args: { collectionSlug: 'webhooks', schemaPath: 'webhooks' }, name: 'form-state' },
      { args: { collectionSlug: 'webhooks', query: {} }, name: 'render-list' },
    ]
    for (const call of asked) {
      const answer = await callFunction(call, cookie(translator))
      expect([call.name, answer.length < 2000, answer.includes('Le secret')]).toEqual([call.name, true, false])
    }
    expect(await callFunction(asked[0], cookie(admin))).toContain('Le secret de la rédaction')
  })

  it('takes a form of more than a megabyte from the panel, as a long text makes it', async () => {
    const standfirst = 'Un long texte. '.repeat(100_000)
    const answer = await callFunction(
      {
        args: {
          collectionSlug: 'articles',
          data: { standfirst, title: 'Un article très long' },
          docPermissions: { fields: true },
          docPreferences: { fields: {} },
          operation: 'create',
          schemaPath: 'articles',
        },
        name: 'form-state',
      },
      cookie(admin),
    )
    expect(answer).toContain('"Un article très long"')
    expect(answer.length).toBeGreaterThan(standfirst.length)
  })

  it('counts the joins of a request over GraphQL among its queries', async () => {
    for (let number = 0; number < 20; number++) {
      await callApi(newsroom, '/organisations', {
        body: { _status: 'published', name: `Société ${number}`, type: 'company' },
        headers: admin.headers,
      })
    }
    const joins = Array.from({ length: 30 }, (_, index) => `j${index}: articles(limit: 1) { docs { id } }`).join(' ')
    const { body } = await graphql(`{ Organisations(limit: 20) { docs { ${joins} } } }`)
    expect(body.errors?.[0]?.message).toMatch(/^Cette requête interroge la base au moins 501 fois, pour 500 au plus\./)
  })

  it('answers introspection within the limits, and has no playground', async () => {
    const { body, status } = await graphql(getIntrospectionQuery())
    expect([status, body.errors]).toEqual([200, undefined])
    expect(body.data).toHaveProperty('__schema.queryType.name', 'Query')
    expect((await fetch(`${newsroom.url}/api/graphql-playground`)).status).toBe(404)
  })

  it('answers a wrong key with 401, over both doors', async () => {
    const wrong = { Authorization: 'api-clients API-Key nothing' }
    const answer = await graphql('{ Articles { totalDocs } }', wrong)
    expect([answer.status, answer.body.data, answer.headers.get('www-authenticate')]).toEqual([
      401,
      undefined,
      'api-clients',
    ])
    expect((await fetch(`${newsroom.url}/api/articles`, { headers: wrong })).status).toBe(401)
    expect((await graphql('{ Articles { totalDocs } }', key)).status).toBe(200)
  })

  it('keeps Payload’s own records from keys over GraphQL, as over REST', async () => {
    for (const query of [
      '{ PayloadLockedDocuments { totalDocs } }',
      '{ PayloadPreferences: PayloadPreference(id: "1") { id } }',
      '{ PayloadJobs { totalDocs } }',
      '{ Users { totalDocs } }',
    ]) {
      const { body } = await graphql(query, key)
      expect([query, body.errors?.length]).toEqual([query, 1])
    }
  })

  it('lets pages of any origin read, without cookies', async () => {
    const { headers } = await fetch(`${newsroom.url}/api/articles`, { headers: { Origin: 'https://blog.example' } })
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([
      '*',
      null,
    ])
  })

  it('says to browsers what may run, frame and refer, on pages, answers and files', async () => {
    const { doc } = await callApi<{ doc: { url: string } }>(newsroom, '/media', {
      body: uploadForm({
        bytes: await picture(),
        data: { alt: 'Un carré', public: true },
        name: 'carre.png',
        type: 'image/png',
      }),
      headers: admin.headers,
    })
    for (const address of ['/admin/login', '/api/articles', '/api/nowhere', doc.url, '/healthz']) {
      const { headers } = await fetch(newsroom.url + address)
      const policy = headers.get('content-security-policy') ?? ''
      expect([address, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
        address,
        'nosniff',
        'strict-origin-when-cross-origin',
      ])
      expect([address, policy]).toEqual([
        address,
        expect.stringMatching(/default-src '(none|self)'.*frame-ancestors 'self'/),
      ])
      expect(policy).not.toMatch(/script-src [^;]*(\*|http|unsafe-eval)/)
    }
    const policies = await Promise.all(
      Array.from({ length: 2 }, async () =>
        (
          await fetch(`${newsroom.url}/admin/login`, {
            headers: { 'Content-Security-Policy': "script-src 'nonce-mine'" },
          })
        ).headers.get('content-security-policy'),
      ),
    )
    for (const policy of policies)
      expect(policy).toMatch(
        /script-src 'self' 'nonce-[\w+/]{22}=='; .*object-src 'none'; base-uri 'self'; form-action 'self'/,
      )
    expect(new Set(policies).size).toBe(2)
  })

  it('sends a file with its length, to HEAD as to GET, and resizes none for a stranger', async () => {
    const bytes = await picture()
    const { doc } = await callApi<{ doc: { filesize: number; url: string } }>(newsroom, '/media', {
      body: uploadForm({ bytes, data: { alt: 'Un carré', public: true }, name: 'longueur.png', type: 'image/png' }),
      headers: admin.headers,
    })
    for (const method of ['GET', 'HEAD']) {
      const { headers, status } = await fetch(newsroom.url + doc.url, { method })
      expect([
        method,
        status,
        headers.get('content-length'),
        headers.get('cache-control'),
        headers.get('x-beffroi-length'),
      ]).toEqual([method, 200, String(doc.filesize), 'public, max-age=31536000, s-maxage=300, immutable', null])
    }
    expect((await fetch(`${newsroom.url}/_next/image?url=${encodeURIComponent(doc.url)}&w=640&q=75`)).status).toBe(404)
  })

  it('runs the panel under that policy: signing in, a form with its editor, a file', async () => {
    const page = await openPage(newsroom)
    await page.goto('/admin/login', { waitUntil: 'networkidle' })
    await page.getByLabel('E-mail').fill(FIRST_ACCOUNT.email)
    await page.locator('#field-password').fill(FIRST_ACCOUNT.password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByRole('heading', { level: 1, name: 'La rédaction' }).waitFor()
    await page.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' })
    await page.locator('#field-title').fill('Sous surveillance')
    await page.locator('[data-lexical-editor]').first().click()
    await page.keyboard.type('Le texte s’écrit.')
    await page.getByText('Le texte s’écrit.').waitFor()
    await page.goto('/admin/collections/media', { waitUntil: 'networkidle' })
    await page.getByText('carre').first().waitFor()
    expect(newsroom.problems).toEqual([])
    const ran = await page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), {
        textContent: 'document.body.dataset.ran = "yes"',
      })
      document.body.append(script)
      return document.body.dataset.ran
    })
    expect([ran, newsroom.problems.splice(0)]).toEqual([
      undefined,
      [expect.stringContaining('Content Security Policy')],
    ])
    await page.context().close()
  })
})
