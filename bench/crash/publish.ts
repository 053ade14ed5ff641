import { setTimeout as wait } from 'node:timers/promises'
import { types } from 'node:util'

import { titleOf, type Dossier, type Operation, type Outcome } from './records.ts'

/** The article, or nothing when it is to be made. */
type Change = { body: Record<string, unknown>; operation: Operation }

const DOSSIERS_A_CLIENT = 12
const PAUSE_IN_MS = { least: 50, span: 500 }
/** Longer than the 30 s for which MongoDB's driver looks for a primary. */
const PATIENCE_IN_MS = 120_000
const NO_SERVER_IN_MS = 50

/** Answers of the newsroom which say that nothing was saved: 4xx, and 503 when the database interrupted the transaction. */
const saysNothingSaved = (status: number): boolean => (status >= 400 && status < 500) || status === 503

const neverSent = (error: unknown): boolean =>
  types.isNativeError(error) &&
  types.isNativeError(error.cause) &&
  'code' in error.cause &&
  error.cause.code === 'ECONNREFUSED'

type Args = {
  clients: number
  isOver: () => boolean
  onAcknowledged: () => void
  /** A request that never got an answer, though the server was not killed. */
  onHanging: (what: string) => void
  onRefused: (status: number, body: string) => void
  random: () => number
  servers: () => string[]
  token: string
}

/**
 * Editors at work: each client publishes, changes, readdresses and unpublishes articles of its own over HTTP, one thing after the other, at whichever
 * server is up.
 *
 * @returns what was done to each article, and what the client was told of it.
 */
export const publish = async ({
  clients,
  isOver,
  onAcknowledged,
  onHanging,
  onRefused,
  random,
  servers,
  token,
}: Args): Promise<Dossier[]> => {
  const send = async (
    server: string,
    { id }: Dossier,
    body: Change['body'],
  ): Promise<{ id?: string; outcome: Outcome }> => {
    try {
      const answer = await fetch(`${server}/api/articles${id ? `/${id}` : ''}?depth=0`, {
        body: JSON.stringify(body),
        headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
        method: id ? 'PATCH' : 'POST',
        signal: AbortSignal.timeout(PATIENCE_IN_MS),
      })
      const text = await answer.text()
      if (!answer.ok) {
        onRefused(answer.status, text)
        return { outcome: saysNothingSaved(answer.status) ? 'refused' : 'unknown' }
      }
      return { id: (JSON.parse(text) as { doc: { id: string } }).doc.id, outcome: 'acknowledged' }
    } catch (error) {
      if (types.isNativeError(error) && error.name === 'TimeoutError')
        onHanging(`${id ?? 'a new article'} at ${server}`)
      return { outcome: neverSent(error) ? 'refused' : 'unknown' }
    }
  }

  const nextChange = ({ id, key, operations }: Dossier): Change => {
    const published = { _status: 'published' }
    if (id && operations.at(-1)?.kind === 'publish' && random() < 0.15)
      return { body: { _status: 'draft' }, operation: { kind: 'unpublish', outcome: 'unknown' } }
    const title = titleOf(key, operations.length)
    const slug = id && random() < 0.3 ? { slug: title.toLowerCase().replaceAll(/[ ,]+/g, '-') } : {}
    return {
      body: { ...published, ...slug, title, ...(id ? {} : { kind: 'brief' }) },
      operation: { kind: 'publish', outcome: 'unknown', title },
    }
  }

  const client = async (number: number): Promise<Dossier[]> => {
    const all: Dossier[] = []
    let open: Dossier[] = []
    while (!isOver()) {
      await wait(PAUSE_IN_MS.least + random() * PAUSE_IN_MS.span)
      const up = servers()
      const server = up[Math.floor(random() * up.length)]
      if (!server) {
        await wait(NO_SERVER_IN_MS)
        continue
      }
      let dossier =
        open.length < DOSSIERS_A_CLIENT || random() < 0.05 ? undefined : open[Math.floor(random() * open.length)]
      if (!dossier) {
        dossier = { key: `${number}-${all.length}`, operations: [] }
        all.push(dossier)
        open.push(dossier)
      }
      const { body, operation } = nextChange(dossier)
      dossier.operations.push(operation)
      const { id, outcome } = await send(server, dossier, body)
      Object.assign(operation, { at: Date.now(), outcome })
      if (outcome === 'acknowledged') onAcknowledged()
      dossier.id ??= id
      // Whether it was made is asked at the end.
      const { id: known } = dossier
      if (!known) open = open.filter((one) => one !== dossier)
    }
    return all
  }

  return (await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))).flat()
}
