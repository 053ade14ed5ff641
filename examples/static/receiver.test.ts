import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startForeman } from './testing/startForeman.ts'
import { changed, startReceiver } from './testing/startReceiver.ts'

type Foreman = Awaited<ReturnType<typeof startForeman>>
type Receiver = Awaited<ReturnType<typeof startReceiver>>

let foreman: Foreman
let receiver: Receiver | undefined

beforeEach(async () => {
  foreman = await startForeman()
})

afterEach(async () => {
  receiver?.signal('SIGTERM')
  // Ends the build that nobody finished.
  await foreman.stop()
  await receiver?.ended
  receiver = undefined
})

const start = async (more: { args?: string[]; environment?: Record<string, string> } = {}): Promise<Receiver> => {
  receiver = await startReceiver({ ...more, environment: { ...foreman.environment, ...more.environment } })
  return receiver
}

/** Starts it and lets the build of the start succeed. */
const startBuilt = async (): Promise<Receiver> => {
  const started = await start()
  const first = await foreman.nextBuild()
  first.finish()
  await started.logged(/build succeeded/)
  return started
}

const otherSecret = `whsec_${Buffer.from('another secret of 32 bytes, long').toString('base64')}`

/** What the messages of a build say, shortly. */
const subjects = (messages: { data: unknown; type: string }[]): string[] =>
  messages.map(({ data, type }) =>
    type === 'content.changed' ? String((data as { affected: { paths: string[] } }).affected.paths[0]) : type,
  )

describe('builds', () => {
  it('are started by a signed message, after one of everything at the start', async () => {
    const { logged, post } = await start()
    const first = await foreman.nextBuild()
    expect(subjects(first.messages)).toEqual(['content.rebuild'])
    first.finish()
    await logged(/build succeeded/)
    expect(await post({ body: changed('un') })).toBe(202)
    const second = await foreman.nextBuild()
    expect(subjects(second.messages)).toEqual(['/articles/un'])
    expect(second.knowsSecret).toBe(false)
  })

  it('that are asked for while one runs are one build after it, with the latest message last', async () => {
    const { logged, post } = await startBuilt()
    await post({ body: changed('zero') })
    const running = await foreman.nextBuild()
    for (const slug of ['un', 'deux', 'trois', 'quatre', 'cinq']) expect(await post({ body: changed(slug) })).toBe(202)
    running.finish()
    const next = await foreman.nextBuild()
    expect(subjects(next.messages)).toEqual([
      '/articles/un',
      '/articles/deux',
      '/articles/trois',
      '/articles/quatre',
      '/articles/cinq',
    ])
    next.finish()
    await logged(/build succeeded/, 3)
    expect(foreman.unexpected).toEqual([])
  })

  it('are ended by a newer message with --interrupt, and what they were for is in the next one', async () => {
    const { logged, post } = await start({ args: ['--interrupt'] })
    const first = await foreman.nextBuild()
    await post({ body: changed('un') })
    await first.cutOff
    const second = await foreman.nextBuild()
    expect(subjects(second.messages)).toEqual(['content.rebuild', '/articles/un'])
    await logged(/build interrupted/)
  })

  it('that fail are reported, keep their messages for the next, and can be asked for again', async () => {
    const { logged, post, url } = await startBuilt()
    await post({ body: changed('un'), id: 'msg_un' })
    const failing = await foreman.nextBuild()
    failing.finish(3)
    await logged(/build failed, exit code 3/)
    const state = await (await fetch(url)).json()
    expect(state).toEqual({
      lastBuild: { exitCode: 3, finishedAt: expect.any(String), outcome: 'failed', startedAt: expect.any(String) },
      since: null,
      state: 'idle',
      waiting: false,
    })
    await post({ body: changed('deux') })
    const next = await foreman.nextBuild()
    expect(subjects(next.messages)).toEqual(['/articles/un', '/articles/deux'])
    next.finish(1)
    await logged(/build failed/, 2)
    await post({ body: changed('un'), id: 'msg_un' })
    const again = await foreman.nextBuild()
    expect(subjects(again.messages)).toEqual(['/articles/deux', '/articles/un'])
  })

  it('that hang are ended with everything they started, and the next one runs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'beffroi-test-'))
    try {
      // The first time, a child that ignores SIGTERM holds the log open; the second time the messages are kept.
      const hang = "(trap '' TERM; sleep 600) & wait"
      const { ended, logged, post, signal } = await start({
        environment: {
          BUILD_COMMAND: `if mkdir "$FOLDER/hung"; then ${hang}; else cp "$BEFFROI_MESSAGES" "$FOLDER/kept"; fi`,
          FOLDER: folder,
          TIMEOUT: '0.5',
        },
      })
      await logged(/build timedOut/)
      await post({ body: changed('un') })
      await logged(/build succeeded/)
      expect(subjects(JSON.parse(await readFile(join(folder, 'kept'), 'utf8')) as [])).toEqual([
        'content.rebuild',
        '/articles/un',
      ])
      signal('SIGTERM')
      expect(await ended).toBe(0)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('a message', () => {
  it('with a wrong signature, or too old, builds nothing', async () => {
    const { post } = await startBuilt()
    expect(await post({ body: changed('faux'), key: otherSecret })).toBe(401)
    expect(await post({ at: new Date(Date.now() - 6 * 60_000), body: changed('vieux') })).toBe(401)
    expect(await post({ body: changed('juste') })).toBe(202)
    const build = await foreman.nextBuild()
    expect(subjects(build.messages)).toEqual(['/articles/juste'])
  })

  it('that comes twice is built once', async () => {
    const { logged, post } = await startBuilt()
    await post({ body: changed('un'), id: 'msg_un' })
    const once = await foreman.nextBuild()
    expect(await post({ body: changed('un'), id: 'msg_un' })).toBe(202)
    once.finish()
    await logged(/build succeeded/, 2)
    expect(await post({ body: changed('un'), id: 'msg_un' })).toBe(202)
    await post({ body: changed('deux'), id: 'msg_deux' })
    const next = await foreman.nextBuild()
    expect(subjects(next.messages)).toEqual(['/articles/deux'])
  })

  it('of a test, or of what changes nothing on the site, is answered and builds nothing', async () => {
    const { logged, post } = await startBuilt()
    expect(await post({ body: JSON.stringify({ data: {}, timestamp: '', type: 'webhook.test' }) })).toBe(202)
    await logged(/test received/)
    expect(
      await post({ body: JSON.stringify({ data: {}, timestamp: '', type: 'newsletter.send' }), id: 'msg_letter' }),
    ).toBe(202)
    await logged(/message ignored: msg_letter/)
    await post({ body: changed('un') })
    const build = await foreman.nextBuild()
    expect(subjects(build.messages)).toEqual(['/articles/un'])
  })

  it('that is signed but no message, or too large, or not posted to /, is refused', async () => {
    const { post, url } = await startBuilt()
    expect(await post({ body: 'rien' })).toBe(400)
    expect(await post({ body: ' '.repeat(1024 * 1024 + 1) })).toBe(413)
    const answer = await fetch(url, { method: 'DELETE' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST'])
    expect((await fetch(new URL('/autre', url), { method: 'POST' })).status).toBe(404)
  })
})

describe('the receiver', () => {
  it('tells a monitor what it is doing, without what the build writes', async () => {
    const { log, logged, post, url } = await start()
    const first = await foreman.nextBuild()
    await post()
    const building = await (await fetch(url)).json()
    expect(building).toEqual({
      lastBuild: null,
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      state: 'building',
      waiting: true,
    })
    first.finish()
    await foreman.nextBuild()
    await logged(/output of the build/)
    expect(await (await fetch(url)).text()).not.toContain('output of the build')
    expect(log()).toContain('output of the build')
  })

  it('waits for the running build on SIGTERM and starts no other', async () => {
    const { ended, log, logged, post, signal } = await start()
    const running = await foreman.nextBuild()
    await post()
    signal('SIGTERM')
    await logged(/stopping/)
    running.finish()
    expect(await ended).toBe(0)
    expect(log()).toMatch(/build succeeded/)
    expect(foreman.unexpected).toEqual([])
  })

  it('ends the running build on a second signal', async () => {
    const { ended, logged, signal } = await start()
    const running = await foreman.nextBuild()
    signal('SIGTERM')
    await logged(/stopping/)
    signal('SIGINT')
    await running.cutOff
    expect(await ended).toBe(0)
  })

  it.each([
    [{ WEBHOOK_SECRET: '' }, 'WEBHOOK_SECRET is not set'],
    [{ WEBHOOK_SECRET: 'whsec_é' }, 'WEBHOOK_SECRET is no secret of a webhook'],
    [{ BUILD_COMMAND: '' }, 'BUILD_COMMAND is not set'],
    [{ PORT: 'http' }, 'PORT: expected a number from 0 to 65535, got "http".'],
  ])('says what is wrong with %j and does not start', async (environment: Record<string, string>, sentence) => {
    const { ended, log } = await start({ environment })
    expect(await ended).toBe(1)
    expect(log()).toContain(sentence)
  })
})
