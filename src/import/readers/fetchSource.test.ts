import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { fetchSource } from './fetchSource.ts'

let server: Server
let origin: string
const asked: string[] = []

/** Answers that wait to be given, how many there were at most, and who is told when there is one more. */
const held: ServerResponse[] = []
let most = 0
let tell = (): void => undefined
const hold = (response: ServerResponse): void => {
  held.push(response)
  most = Math.max(most, held.length)
  tell()
}
const areHeld = async (count: number): Promise<void> => {
  while (held.length < count)
    await new Promise<void>((resolve) => {
      tell = resolve
    })
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/moved') response.writeHead(302, { location: '/page' }).end()
    else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (request.url === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
    // Bytes without an end, and without a length that says how many are to come.
    else if (request.url === '/endless') response.writeHead(200, { 'content-type': 'text/html' }).write('<p>La moitié')
    else if (request.url === '/broken')
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>La moitié', () => response.destroy())
    else if (request.url === '/held') hold(response)
    else if (request.url === '/page')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
        .end(Buffer.from('<p>\xc9vin</p>', 'latin1'))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const fetch = (path: string) => fetchSource(origin + path, { allowLoopback: true })

describe('a document at an address', () => {
  it('comes with its bytes and encoding, through redirects', async () => {
    const { bytes, charset, name } = await fetch('/moved')

    expect([Buffer.from(bytes).toString('latin1'), charset, name]).toEqual([
      '<p>Évin</p>',
      'windows-1252',
      `${origin}/page`,
    ])
  })

  it('is not fetched from this machine’s own network, by itself or by a redirect', async () => {
    asked.length = 0
    await expect(fetchSource(`${origin}/page`)).rejects.toThrow(/own network/)
    expect(asked).toEqual([])
    await expect(fetch('/inside')).rejects.toThrow(/own network/)
  })

  it('is whole or not there: what breaks off, or comes to no end, is told', async () => {
    await expect(fetch('/broken')).rejects.toThrow('The address stopped in the middle of its answer.')
    await expect(fetchSource(`${origin}/endless`, { allowLoopback: true }, { timeoutMs: 500 })).rejects.toThrow(
      'The address stopped in the middle of its answer.',
    )
  })

  it('that is not there, or leads round in circles, is told', async () => {
    await expect(fetch('/nothing')).rejects.toThrow('The address did not answer with a document. (404)')
    await expect(fetch('/loop')).rejects.toThrow(/redirects/)
  })

  it('is asked for in turn: all imports together send a site three requests at a time', async () => {
    const all = Promise.all(Array.from({ length: 12 }, async () => fetch('/held').catch(String)))
    for (let answered = 0; answered < 12; answered += 1) {
      await areHeld(Math.min(3, 12 - answered))
      held.shift()?.writeHead(200, { 'content-type': 'text/plain' }).end('Bonjour')
      // Whatever was sent meanwhile is there once the site has answered something else.
      await globalThis.fetch(`${origin}/nothing`)
    }
    expect((await all).map((one) => (typeof one === 'string' ? one : Buffer.from(one.bytes).toString()))).toEqual(
      Array.from({ length: 12 }, () => 'Bonjour'),
    )
    expect(most).toBe(3)
  })

  it('is no longer waited for by who gives up', async () => {
    const open = Promise.all(Array.from({ length: 3 }, async () => fetch('/held')))
    await areHeld(1)
    const giveUp = new AbortController()
    const waiting = fetchSource(`${origin}/held`, { allowLoopback: true }, { signal: giveUp.signal })
    giveUp.abort(new Error('Assez.'))
    await expect(waiting).rejects.toThrow('Assez.')
    for (let answered = 0; answered < 3; answered += 1) {
      await areHeld(1)
      held.shift()?.writeHead(200).end()
    }
    await open
    expect(held).toEqual([])
  })
})
