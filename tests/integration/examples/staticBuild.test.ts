import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'

import type { GraphQLRequest } from '../../helpers/createGraphQL.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom
let folder: string

/** The GraphQL route of the newsroom, as a website asks it: over HTTP, without a key. */
const server = createServer(async (request, response) => {
  const { query, variables } = JSON.parse(await text(request)) as GraphQLRequest
  const { body, status } = await newsroom.graphql({ query, variables })
  response
    .writeHead(request.url === '/api/graphql' ? status : 404, { 'content-type': 'application/json' })
    .end(JSON.stringify(body))
})

beforeAll(async () => {
  newsroom = await startNewsroom()
  folder = await mkdtemp(path.join(tmpdir(), 'beffroi-test-'))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
  await newsroom.stop()
})

const site = (...names: string[]): string => path.join(folder, 'public', ...names)

const build = () =>
  promisify(execFile)(
    process.execPath,
    [path.join(import.meta.dirname, '../../../examples/static/build-example.mjs')],
    {
      env: { ...process.env, CMS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, SITE: site() },
    },
  )

describe('The site builder of examples/static', () => {
  it('writes a page for each published article, and takes away what is no longer published', async () => {
    const kept = await newsroom.published({ standfirst: 'Une « chapô » & <des signes>', title: 'Une usine' })
    const gone = await newsroom.published({ title: 'Retirée bientôt' })
    await newsroom.draftOf('author', { title: 'Un brouillon' })
    await build()
    expect((await readdir(site('articles'))).toSorted()).toEqual(['retiree-bientot.html', 'une-usine.html'])
    expect(await readFile(site('articles', 'une-usine.html'), 'utf8')).toContain(
      'Une « chapô » &#38; &#60;des signes&#62;',
    )

    await newsroom.asEditor(gone, { _status: 'draft' })
    await newsroom.asEditor(kept, { _status: 'published', title: 'Une usine neuve' })
    await build()
    expect(await readdir(site('articles'))).toEqual(['une-usine.html'])
    expect(await readFile(site('index.html'), 'utf8')).toContain(
      '<a href="articles/une-usine.html">Une usine neuve</a>',
    )
  })
})
