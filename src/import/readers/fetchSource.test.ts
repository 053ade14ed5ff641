import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { fetchSource } from './fetchSource.ts'

let server: Server
let origin: string
const asked: string[] = []

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
})
