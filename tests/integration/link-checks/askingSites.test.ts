import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { askForAll, createChecker } from '../../../src/link-checks/createChecker.ts'
import type { LinkRow } from '../../../src/link-checks/rows.ts'
import type { Step } from '../../../src/where-used/inSteps.ts'
import { workers } from '../../../src/worker/worker.ts'
import { linkOut } from '../../helpers/linkOut.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'
import { startReceiver } from '../../helpers/startReceiver.ts'
import type { Receiver } from '../../helpers/startReceiver.ts'

let newsroom: StaffedNewsroom
let site: Receiver
let stubborn: Receiver

const OPTIONS = { allowLoopback: true, pauseMs: 0 }

/** Two sites that are gone: ports that nobody listens to. */
const DEAD = ['http://127.0.0.1:1/', 'http://127.0.0.1:2/']

beforeAll(async () => {
  Object.assign(process.env, { LINK_CHECKS: 'on', LINK_CHECKS_ALLOW_LOOPBACK: '1' })
  site = await startReceiver()
  site.answer((response) => {
    const [path, { method }] = [response.req.url ?? '', response.req]
    if (path.startsWith('/hangs-up') && method === 'HEAD') {
      response.destroy()
      return
    }
    if (path.startsWith('/application')) response.writeHead(302, { location: 'mailto:redaction@exemple.fr' })
    else response.writeHead(path.startsWith('/gone') ? 404 : 200)
    response.end()
  })
  stubborn = await startReceiver()
  stubborn.answer({ headers: { 'retry-after': '7200' }, status: 429 })
  newsroom = await startNewsroom()
  // These tests are the worker; the newsroom's own starts with the first request.
  await newsroom.rest({ path: '/articles' })
  await workers.get(newsroom.payload)?.stop()
})

afterAll(async () => {
  await newsroom?.stop()
  await site?.stop()
  await stubborn?.stop()
})

const row = async (address: string): Promise<LinkRow | undefined> =>
  (await newsroom.payload.db.findOne<LinkRow>({
    collection: 'link-checks',
    where: { address: { equals: address } },
  })) ?? undefined

const isDue = async (): Promise<boolean> => {
  const where = { nextCheckAt: { less_than_equal: new Date().toISOString() } }
  return (await newsroom.payload.db.count({ collection: 'link-checks', where })).totalDocs > 0
}

/** What the worker does until everything that is due was asked for. */
const checkAll = async (): Promise<void> => {
  const checker = createChecker({ options: OPTIONS, payload: newsroom.payload, wake: () => undefined })
  try {
    do {
      await checker.round()
      await wait(10)
    } while (await isDue())
  } finally {
    await checker.stop?.()
  }
}

const hoursUntil = (date: null | string | undefined): number => (new Date(date ?? 0).getTime() - Date.now()) / 3_600_000

const post = async (door: string, body: object) =>
  newsroom.send('editor', { body: body as never, method: 'POST', path: `/broken-links/${door}` })

const asked = (path: string) => site.requests.filter((request) => request.path === path).length

describe('sites that do not answer', () => {
  it('are believed to be down only where another site answers: else it is this machine that has no connection', async () => {
    for (const address of DEAD) await newsroom.draftOf('author', { body: linkOut(address) })
    await checkAll()
    for (const address of DEAD) expect(await row(address)).toMatchObject({ failures: 0, state: 'new' })

    // A good link, which was asked for this morning and is not due again.
    await newsroom.draftOf('author', { body: linkOut(`${site.url}/good`) })
    await checkAll()
    expect(await row(`${site.url}/good`)).toMatchObject({ state: 'ok' })
    for (const address of DEAD)
      await newsroom.payload.db.updateOne({
        collection: 'link-checks',
        data: { nextCheckAt: '2026-01-01T00:00:00.000Z' },
        where: { address: { equals: address } },
      })
    await checkAll()
    for (const address of DEAD) expect(await row(address)).toMatchObject({ code: 'connection', failures: 1 })
  })

  it('are not asked for each of their pages', async () => {
    let connections = 0
    const mute = createServer((socket) => {
      connections += 1
      socket.on('error', () => undefined).destroy()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => mute.once('listening', resolve))
    const { port } = mute.address() as AddressInfo
    const rows = Array.from(
      { length: 40 },
      (_, page) => ({ address: `https://127.0.0.1:${port}/${page}`, id: page }) as unknown as LinkRow,
    )
    const results = await askForAll(rows, { ...OPTIONS, signal: new AbortController().signal })
    await new Promise((resolve) => mute.close(resolve))
    expect(connections).toBe(2)
    expect(new Set(results.map(({ result }) => JSON.stringify(result))).size).toBe(1)
    expect(results).toHaveLength(40)
  })

  it('to HEAD are asked as a browser asks', async () => {
    await newsroom.draftOf('author', { body: linkOut(`${site.url}/hangs-up`) })
    await checkAll()
    expect(await row(`${site.url}/hangs-up`)).toMatchObject({ code: '200', state: 'ok' })
  })
})

describe('a site that has had enough', () => {
  it('is left alone for as long as it says, with all its pages', async () => {
    const pages = ['/a', '/b', '/c', '/d'].map((path) => `${stubborn.url}${path}`)
    for (const address of pages) await newsroom.draftOf('author', { body: linkOut(address) })
    await checkAll()
    expect(stubborn.requests).toHaveLength(1)
    const rows = await Promise.all(pages.map(row))
    expect(rows.map((one) => [one?.state, Math.round(hoursUntil(one?.nextCheckAt))]).toSorted()).toEqual([
      ['new', 2],
      ['new', 2],
      ['new', 2],
      ['unsure', 24],
    ])
  })

  it('is not asked at once by each of those who press the button', async () => {
    await newsroom.draftOf('author', { body: linkOut(`${site.url}/pressed`) })
    await checkAll()
    const address = `${site.url}/pressed`
    await newsroom.payload.db.updateOne({
      collection: 'link-checks',
      data: { checkedAt: '2026-01-01T00:00:00.000Z' },
      where: { address: { equals: address } },
    })
    const before = asked('/pressed')
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('check', { address })))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(asked('/pressed')).toBe(before + 1)
  })
})

it('a link that opens an application is not called broken', async () => {
  await newsroom.draftOf('author', { body: linkOut(`${site.url}/application`) })
  await checkAll()
  expect(await row(`${site.url}/application`)).toMatchObject({ code: '302', state: 'unsure' })
})

const words = (text: string) => ({ detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 })
const element = { direction: null, format: '', indent: 0, version: 1 }
const link = (url: string, type = 'link') => ({
  ...element,
  children: [words('ici')],
  fields: { linkType: 'custom', newTab: false, url },
  id: '652f1f77bcf86cd799439013',
  type,
})
const paragraph = (...children: object[]) => ({ ...element, children, textFormat: 0, textStyle: '', type: 'paragraph' })
const text = (...children: object[]) => ({ root: { ...element, children, type: 'root' } })

const ways = (url: string) => [url, `${url}/`, `${url.replace('http', 'HTTP')}/`]

describe('one page that is written in several ways', () => {
  it('is one address, asked for once, and replaced in each of its forms, wherever in a text', async () => {
    const gone = `${site.url}/gone-zone-d’activité`
    const forms = [gone, new URL(gone).href, gone.replace('http', 'HTTP')]
    const body = text(
      paragraph(link(forms[0] ?? '')),
      {
        ...element,
        children: [
          {
            ...element,
            children: [
              words('et '),
              link(forms[1] ?? '', 'autolink'),
              {
                ...element,
                children: [{ ...element, children: [link(forms[2] ?? '')], type: 'listitem', value: 1 }],
                listType: 'bullet',
                start: 1,
                tag: 'ul',
                type: 'list',
              },
            ],
            type: 'listitem',
            value: 1,
          },
        ],
        listType: 'bullet',
        start: 1,
        tag: 'ul',
        type: 'list',
      },
      {
        ...element,
        children: [
          {
            ...element,
            children: [
              { ...element, children: [paragraph(link(gone))], colSpan: 1, headerState: 0, type: 'tablecell' },
            ],
            type: 'tablerow',
          },
        ],
        type: 'table',
      },
      {
        fields: { blockName: '', blockType: 'box', body: text(paragraph(link(gone))), id: '652f1f77bcf86cd799439014' },
        format: '',
        type: 'block',
        version: 2,
      },
    )
    const id = await newsroom.draftOf('author', { body })
    await checkAll()
    expect(await row(forms[1] ?? '')).toMatchObject({ state: 'broken' })
    expect(site.requests.filter(({ path }) => path.startsWith('/gone-zone')).map(({ method }) => method)).toEqual([
      'HEAD',
      'GET',
    ])
    const { body: listed } = await newsroom.send('author', { path: '/broken-links' })
    expect((listed as unknown as { links: object[] }).links).toMatchObject([{ address: forms[1], display: gone }])
    const { body: checks } = await newsroom.send('editor', {
      body: { data: { body } } as never,
      method: 'POST',
      path: `/articles/${id}/checks`,
    })
    expect(JSON.stringify(checks)).toContain('addressBroken')

    const { body: step } = await post('replace', { address: gone, with: `${site.url}/good` })
    expect((step as unknown as Step).replaced.map((one) => one.id)).toEqual([id])
    const saved = JSON.stringify((await newsroom.latest(id)).body)
    expect(saved).not.toContain('gone-zone')
    expect(saved.match(/\/good/g)).toHaveLength(5)
  })

  it('is not replaced by itself', async () => {
    const address = stubborn.url
    await newsroom.draftOf('author', { body: linkOut(address) })
    await checkAll()
    for (const same of ways(address)) expect((await post('replace', { address, with: same })).status).toBe(400)
    expect((await row(`${address}/`))?.address).toBe(`${address}/`)
  })
})

it('an address as long as a text is not looked after, and holds nothing up', async () => {
  await newsroom.draftOf('author', { body: linkOut(`${site.url}/${'a'.repeat(3000)}`) })
  await newsroom.draftOf('author', { body: linkOut(`${site.url}/after-the-long-one`) })
  await checkAll()
  expect(await row(`${site.url}/after-the-long-one`)).toMatchObject({ state: 'ok' })
})
