import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { email as smtp } from '../../newsroom/email.ts'
import { apiClient } from '../helpers/apiClient.ts'
import { startMailbox } from '../helpers/startMailbox.ts'
import type { Mailbox } from '../helpers/startMailbox.ts'
import { startNewsroom } from '../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../helpers/startNewsroom.ts'

type Who = Parameters<StaffedNewsroom['send']>[0]

const LIST = 'lettre@liste.example.org'

let newsroom: StaffedNewsroom
let mailbox: Mailbox
let issue: string
let draft: string

const post = async (who: Who, action: 'send' | 'test', id = issue, query: Record<string, string> = {}) =>
  newsroom.send(who, {
    headers: { 'Accept-Language': 'fr' },
    method: 'POST',
    path: `/newsletters/${id}/email/${action}`,
    query,
  })

const read = async (who: Who, id = issue, query: Record<string, string> = {}) =>
  newsroom.send(who, { path: `/newsletters/${id}/email`, query })

const sentenceOf = ({ body }: { body: Record<string, unknown> }) =>
  (body as { errors?: { message: string }[] }).errors?.[0]?.message

beforeAll(async () => {
  newsroom = await startNewsroom()
  mailbox = await startMailbox()
  const { payload } = newsroom
  Object.assign(payload, {
    email: smtp({ EMAIL_FROM: 'La Gazette <redaction@example.org>', SMTP_URL: mailbox.url })?.({ payload }),
  })
  payload.sendEmail = payload.email.sendEmail
  await payload.updateGlobal({
    data: {
      mailing: {
        linkTag: 'utm_source=lettre',
        listAddress: LIST,
        unsubscribeUrl: 'https://liste.example.org/fin',
      },
      name: 'La Gazette',
      siteUrl: 'https://site.example.org',
    },
    slug: 'newsroom',
  })
  const out = await newsroom.published({ standfirst: 'Deux mille emplois.', title: 'Une usine' })
  const hidden = await newsroom.draftOf('author', { title: 'Pas encore' })
  const made = async (data: Record<string, unknown>) => {
    const { body, status } = await newsroom.send('editor', {
      body: { sections: [{ articles: [out, hidden], title: 'En bref' }], title: 'Lettre de novembre', ...data },
      method: 'POST',
      path: '/newsletters',
    })
    expect(status).toBe(201)
    return (body.doc as { id: string }).id
  }
  issue = await made({ _status: 'published', preheader: 'Deux chantiers' })
  draft = await made({ _status: 'draft' })
})

afterAll(async () => {
  await newsroom?.stop()
  await mailbox?.stop()
})

describe('the e-mail of a newsletter', () => {
  it('shows what its readers can open, and says what is left out', async () => {
    const { body, status } = await read('editor')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      isPublished: true,
      leftOut: ['Pas encore'],
      list: LIST,
      maySend: true,
      subject: 'Lettre de novembre',
    })
    expect(body.html).toContain('https://site.example.org/articles/une-usine?utm_source=lettre')
    expect(body.html).toContain('Deux chantiers')
    expect(body.html).not.toContain('Pas encore')
    expect(body.text).not.toContain('Pas encore')
  })

  it('shows an article that is being changed as its readers have it', async () => {
    const changed = await newsroom.publishedWithDraft({ title: 'En l’état' })
    const { body } = await newsroom.send('editor', {
      body: { sections: [{ articles: [changed] }], title: 'Un essai' },
      method: 'POST',
      path: '/newsletters',
      query: { draft: true },
    })
    const { html, leftOut } = (await read('editor', (body.doc as { id: string }).id)).body
    expect(leftOut).toEqual([])
    expect(html).toContain('En l’état')
    expect(html).not.toContain('Retouche')
  })

  it('is a file to take away, as HTML or as words', async () => {
    const response = await newsroom.send('author', { path: `/newsletters/${issue}/email`, query: { format: 'text' } })
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''Lettre%20de%20novembre\.txt$/,
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('is sent to oneself as a test, published or not', async () => {
    const { body, status } = await post('author', 'test', draft)
    expect([status, String(body.address)]).toEqual([200, expect.stringMatching(/^author-.*@example\.com$/)])
    const message = await mailbox.email(1)
    expect(message).toMatchObject({
      from: { address: 'redaction@example.org' },
      subject: '[test] Lettre de novembre',
      to: [{ address: body.address }],
    })
    expect(message.headers).toContainEqual(
      expect.objectContaining({ key: 'list-unsubscribe', value: '<https://liste.example.org/fin>' }),
    )
    expect(message.html).toContain('Une usine')
    expect(message.text).toContain('https://site.example.org/articles/une-usine?utm_source=lettre')
  })

  it('goes to the list once, whoever presses the button, and however many at once', async () => {
    const answers = await Promise.all([post('editor', 'send'), post('admin', 'send'), post('editor', 'send')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    const later = await post('admin', 'send')
    expect([later.status, sentenceOf(later)]).toEqual([
      409,
      expect.stringMatching(/^Ce numéro a déjà été envoyé à lettre@/),
    ])
    const message = await mailbox.email(2)
    expect(message).toMatchObject({ subject: 'Lettre de novembre', to: [{ address: LIST }] })
    expect(mailbox.emails).toHaveLength(2)
    expect((await read('author')).body).toMatchObject({ maySend: false, sentAt: expect.any(String) })
  })

  it('does not go out before the issue is public', async () => {
    const answer = await post('editor', 'send', draft)
    expect([answer.status, sentenceOf(answer)]).toEqual([400, expect.stringMatching(/^Publiez d’abord le numéro/)])
  })

  it('is not sent with words that the website does not show, nor in a language that it is not written in', async () => {
    const changed = await newsroom.send('editor', {
      body: { _status: 'published', sections: [], title: 'Lettre de mars' },
      method: 'POST',
      path: '/newsletters',
    })
    const { id } = changed.body.doc as { id: string }
    const english = await post('editor', 'send', id, { locale: 'en' })
    expect([english.status, sentenceOf(english)]).toEqual([400, expect.stringContaining('n’a pas de titre')])
    await newsroom.send('editor', {
      body: { title: 'Lettre d’avril' },
      method: 'PATCH',
      path: `/newsletters/${id}`,
      query: { draft: true },
    })
    expect((await read('editor', id)).body).toMatchObject({ hasChanges: true, isPublished: false })
    const answer = await post('editor', 'send', id)
    expect([answer.status, sentenceOf(answer)]).toEqual([400, expect.stringMatching(/modifications.* ne sont pas/)])
  })

  it('is not sent when there is nothing to read in it, as when its last article was unpublished', async () => {
    const article = await newsroom.published({ title: 'Bientôt retiré' })
    const { body } = await newsroom.send('editor', {
      body: { _status: 'published', sections: [{ articles: [article] }], title: 'Lettre de mai' },
      method: 'POST',
      path: '/newsletters',
    })
    const { id } = body.doc as { id: string }
    expect((await read('editor', id)).body).toMatchObject({ isEmpty: false, leftOut: [] })
    await newsroom.asEditor(article, { _status: 'draft' })
    expect((await read('editor', id)).body).toMatchObject({ isEmpty: true, leftOut: ['Bientôt retiré'] })
    const sent = await post('editor', 'send', id)
    expect([sent.status, sentenceOf(sent)]).toEqual([400, expect.stringMatching(/rien à lire/)])
  })

  it('names, in another language, the articles that are not translated into it', async () => {
    const [french, english] = [
      await newsroom.published({ title: 'Un quai' }),
      await newsroom.published({ title: 'Un pont' }),
    ]
    await newsroom.asEditor(english, { _status: 'published', title: 'A bridge' }, { locale: 'en' })
    const { body } = await newsroom.send('editor', {
      body: { _status: 'published', sections: [{ articles: [french, english] }], title: 'Lettre de juin' },
      method: 'POST',
      path: '/newsletters',
    })
    const { id } = body.doc as { id: string }
    expect((await read('editor', id)).body.untranslated).toEqual([])
    expect((await read('editor', id, { locale: 'en' })).body.untranslated).toEqual(['Un quai'])
  })

  it('names what is left out because it is deleted', async () => {
    const [thrown, deleted] = [await newsroom.draftOf('editor', { title: 'Jeté' }), await newsroom.draftOf('editor')]
    const { body } = await newsroom.send('editor', {
      body: { sections: [{ articles: [thrown, deleted] }], title: 'Un numéro' },
      method: 'POST',
      path: '/newsletters',
      query: { draft: true },
    })
    const path = `/articles/${thrown}`
    await newsroom.send('editor', { body: { deletedAt: new Date().toISOString() }, method: 'PATCH', path })
    await newsroom.send('editor', { method: 'DELETE', path: `/articles/${deleted}` })
    const { leftOut } = (await read('editor', (body.doc as { id: string }).id)).body
    expect(leftOut).toEqual(['Jeté', expect.stringMatching(/supprimé|deleted/)])
  })

  it('can be sent again when the mail server refused it', async () => {
    const { sendEmail } = newsroom.payload
    await newsroom.send('editor', { body: { _status: 'published' }, method: 'PATCH', path: `/newsletters/${draft}` })
    newsroom.payload.sendEmail = smtp({ EMAIL_FROM: 'a@example.org', SMTP_URL: 'smtp://127.0.0.1:1' })?.({
      payload: newsroom.payload,
    }).sendEmail as typeof sendEmail
    const refused = await post('editor', 'send', draft)
    newsroom.payload.sendEmail = sendEmail
    expect([refused.status, sentenceOf(refused)]).toEqual([502, expect.stringMatching(/^Le serveur de courrier/)])
    expect(JSON.stringify(refused.body)).not.toContain('127.0.0.1')
    expect((await post('editor', 'send', draft)).status).toBe(200)
  })

  it('is nobody else’s', async () => {
    const key = await apiClient(newsroom.payload, { readDrafts: true })
    for (const [headers, status] of [
      [{}, 401],
      [key, 403],
    ] as const)
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/test'],
        ['POST', '/send'],
      ] as const)
        expect((await newsroom.rest({ headers, method, path: `/newsletters/${issue}/email${path}` })).status).toBe(
          status,
        )
    expect((await post('author', 'send')).status).toBe(403)
    expect((await post('translator', 'send')).status).toBe(403)
    expect((await read('editor', '652f1f77bcf86cd799439022')).status).toBe(404)
    expect((await read('editor', 'nonsense')).status).toBe(404)
    const { body } = await newsroom.rest({ path: '/globals/newsroom' })
    expect(JSON.stringify(body)).not.toContain(LIST)
  })
})
