import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'

import { databaseURI } from '../helpers/databaseURI.ts'
import { installFixture, type Installed } from './installFixture.ts'
import { runCommand } from './runCommand.ts'
import { serveProject, type Project } from './serveProject.ts'

const INSTALL_TIMEOUT_IN_MS = 10 * 60_000
const START_TIMEOUT_IN_MS = 60_000

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let installed: Installed

beforeAll(async () => {
  installed = await installFixture()
}, INSTALL_TIMEOUT_IN_MS)

afterAll(async () => installed && rm(installed.dir, { force: true, recursive: true }))

describe('the package', () => {
  it('brings what it imports, and nothing else', async () => {
    const folder = path.join(installed.dir, 'node_modules/beffroi')
    const { dependencies, peerDependencies } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
    const files = (await readdir(folder, { encoding: 'utf8', recursive: true })).filter((file) =>
      /\.(js|d\.ts)$/.test(file),
    )
    const sources = await Promise.all(files.map(async (file) => readFile(path.join(folder, file), 'utf8')))
    const imported = sources.flatMap((source) =>
      [
        ...source.matchAll(
          /(?:from |import |import\(|createRequire\(import\.meta\.url\)\.resolve\()["']([^."'][^"']*)["']/g,
        ),
        // Those that no bundle may hold, and files of a package whose names are made.
        ...source.matchAll(/(?:loadPackage\('|packageFile\(`)([^'`$]+)/g),
      ].map(([, name = '']) => name),
    )
    const packages = imported
      .filter((name) => !name.startsWith('node:'))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )

    // What a dependency wants beside it, and nothing of ours imports: npm brings it by itself, others do not.
    const manifests = await Promise.all(
      Object.keys(dependencies).map(async (name) =>
        JSON.parse(await readFile(path.join(installed.dir, 'node_modules', name, 'package.json'), 'utf8')),
      ),
    )
    const besides = new Set(manifests.flatMap((manifest) => Object.keys(manifest.peerDependencies ?? {})))
    const declared = Object.keys({ ...dependencies, ...peerDependencies })
    expect([...new Set(packages)].toSorted()).toEqual(
      declared.filter((name) => packages.includes(name) || !(name in dependencies && besides.has(name))).toSorted(),
    )
  })

  it('holds no tests and nothing of the newsroom’s server', async () => {
    const files = await readdir(path.join(installed.dir, 'node_modules/beffroi'), { encoding: 'utf8', recursive: true })

    expect(
      files.filter((file) => /\.test\.|(^|\/)(app|tests|tools|migrations|startup|database|server)(\/|\.|$)/.test(file)),
    ).toEqual([])
  })

  it('has a client for websites that imports nothing else', async () => {
    const folder = path.join(installed.dir, 'node_modules/beffroi')
    const read = async (file: string, seen = new Set<string>()): Promise<Set<string>> => {
      const source = await readFile(file, 'utf8')
      for (const [, name = ''] of source.matchAll(
        /(?:from |import |import\(|createRequire\(import\.meta\.url\)\.resolve\()["']([^"']+)["']/g,
      )) {
        const isOwn = name.startsWith('.')
        const found = isOwn ? path.join(path.dirname(file), name) : name
        if (seen.has(found)) continue
        seen.add(found)
        if (isOwn) await read(found, seen)
      }
      return seen
    }
    const imported = await read(path.join(folder, 'dist/src/exports/client.js'))

    expect([...imported].filter((name) => !name.startsWith(folder))).toEqual([])
    expect(imported.size).toBeGreaterThan(0)
  })

  it('declares types that the compiler of a project without its generated types understands', () => {
    expect(installed.declarationErrors).toEqual([])
  })

  it('writes a rich text where no Payload is running', async () => {
    const root = {
      children: [{ children: [{ text: 'Une « halle »', type: 'text' }], type: 'paragraph' }],
      type: 'root',
    }
    const script = `
      import { renderToHTML, renderToText, RichText } from 'beffroi/rich-text'
      import { createElement } from 'react'
      import { renderToStaticMarkup } from 'react-dom/server'
      const data = ${JSON.stringify({ root })}
      console.log([renderToHTML(data), renderToText(data), renderToStaticMarkup(createElement(RichText, { data }))].join('|'))`
    const args = ['--input-type=module', '--eval', script]
    const output = await runCommand({ args, command: process.execPath, cwd: installed.dir })
    expect(output.trim()).toBe('<p>Une « halle »</p>|Une « halle »|<p>Une « halle »</p>')
  })

  it('has a command that names an admin, and says so when there is no such account', () => {
    expect(installed.appointment.output).toContain('"users" has no account with the address nobody@example.com.')
    expect(installed.appointment.code).toBe(1)
  })
})

describe.each(['MongoDB', 'SQLite'])('a blank project with the plugin, on %s', (database) => {
  let mongo: MongoClient
  let project: Project
  let token: string

  const send = async (
    address: string,
    { body, headers }: { body?: FormData | object; headers?: Record<string, string> } = {},
  ) => {
    const isForm = body instanceof FormData
    const response = await fetch(`${project.url}/api${address}`, {
      ...(body && { body: isForm ? body : JSON.stringify(body), method: 'POST' }),
      headers: { ...(body && !isForm && { 'Content-Type': 'application/json' }), ...headers },
    })
    return { body: await response.json(), status: response.status }
  }
  const tokenInLog = (): string | undefined => /create-first-user(\?token=\w{32})/.exec(project.log())?.[1]
  const create = async (address: string, body: FormData | object) => {
    const answer = await send(address, { body, headers: { Authorization: `JWT ${token}` } })
    if (answer.status !== 201)
      throw new Error(`POST ${address} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body.doc
  }

  beforeAll(async () => {
    const uri = databaseURI(process.env.TEST_MONGODB_URI ?? '', `beffroi-package-${randomUUID()}`)
    mongo = new MongoClient(uri)
    project = await serveProject({
      cwd: installed.dir,
      env: { DATABASE_URI: database === 'MongoDB' ? uri : installed.sqlite, PAYLOAD_SECRET: 'a secret for tests only' },
    })
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    await project?.stop()
    if (database === 'MongoDB') await mongo.db().dropDatabase()
    await mongo.close()
  })

  it('makes the first account an admin, of whoever reads in the log where it is made', async () => {
    const person = { email: 'first@example.com', password: randomUUID() }
    expect((await send('/users/first-register', { body: person })).status).toBe(403)
    while (!tokenInLog()) await new Promise((resolve) => setTimeout(resolve, 50))
    const { body } = await send(`/users/first-register${tokenInLog()}`, { body: person })
    token = body.token

    expect(body.user).toMatchObject({ email: 'first@example.com', role: 'admin' })
  })

  it('shows a stranger the published article with its organisation and picture over GraphQL, and no draft', async () => {
    const form = new FormData()
    form.append('file', new Blob([PNG], { type: 'image/png' }), 'hall.png')
    form.append('_payload', JSON.stringify({ alt: 'A hall' }))
    const image = await create('/media', form)
    const organisation = await create('/organisations', {
      _status: 'published',
      name: 'Atelier du Nord',
      type: 'company',
    })
    await create('/articles', {
      _status: 'published',
      mainImage: image.id,
      organisations: [organisation.id],
      title: 'A new hall',
    })
    const draft = await create('/articles?draft=true', { organisations: [organisation.id], title: 'Not for today' })

    const query = '{ Articles { docs { title mainImage { alt } organisations { name articles { docs { title } } } } } }'
    const { body } = await send('/graphql', { body: { query } })
    const { status } = await send(`/articles/${draft.id}`)

    expect(body).toEqual({
      data: {
        Articles: {
          docs: [
            {
              mainImage: { alt: 'A hall' },
              organisations: [{ articles: { docs: [{ title: 'A new hall' }] }, name: 'Atelier du Nord' }],
              title: 'A new hall',
            },
          ],
        },
      },
    })
    expect(status).toBe(404)
  })

  it.each(['/admin/login', '/admin', '/admin/collections/organisations/create'])(
    'shows %s with all its components',
    async (page) => {
      const headers: Record<string, string> = page === '/admin/login' ? {} : { Cookie: `payload-token=${token}` }
      const response = await fetch(`${project.url}${page}`, { headers })
      await response.text()

      expect(response.status).toBe(200)
      expect(response.url).toContain(page.replace('/create', ''))
      expect(project.log()).not.toMatch(/not found in importMap|⨯|Error:/)
    },
  )
})
