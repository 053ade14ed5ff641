import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Webhook } from 'standardwebhooks'

export const secret = `whsec_${Buffer.from('a secret of the tests, 32 bytes.').toString('base64')}`

type Sent = { at?: Date; body?: string; id?: string; key?: string }

/** A message of a change to one article, for the tests to tell apart. */
export const changed = (slug: string): string =>
  JSON.stringify({
    data: { affected: { complete: true, documents: [], paths: [`/articles/${slug}`], tags: ['articles'] }, events: [] },
    timestamp: '2026-11-22T10:00:00.000Z',
    type: 'content.changed',
  })

/** Starts the receiver as a process of its own, on a free port; resolves when it listens or has ended. */
export const startReceiver = async ({
  args = [],
  environment,
}: {
  args?: string[]
  environment: Record<string, string>
}) => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../receiver.mjs', import.meta.url)), ...args], {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, PORT: '0', WEBHOOK_SECRET: secret, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const watchers = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const watch of watchers) watch()
    })
  }
  /** Resolved with its exit code once the receiver and everything that writes into its log has ended. */
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))

  /** Resolved when the log holds the pattern as often as said. */
  const logged = (pattern: RegExp, times = 1): Promise<void> =>
    new Promise((resolve, reject) => {
      const watch = () => {
        if ([...output.matchAll(new RegExp(pattern, 'g'))].length < times) return
        watchers.delete(watch)
        resolve()
      }
      watchers.add(watch)
      void ended.then(() => reject(new Error(`The receiver ended, and its log does not say ${pattern}:\n${output}`)))
      watch()
    })

  await Promise.race([logged(/listening on/), ended])
  const url = /listening on (\S+)/.exec(output)?.[1] ?? ''
  return {
    ended,
    log: () => output,
    logged,
    post: async ({
      at = new Date(),
      body = changed('un'),
      id = `msg_${randomUUID()}`,
      key = secret,
    }: Sent = {}): Promise<number> => {
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-signature': new Webhook(key).sign(id, at, body),
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      }
      return (await fetch(url, { body, headers, method: 'POST' })).status
    },
    signal: (name: NodeJS.Signals) => child.kill(name),
    url,
  }
}
