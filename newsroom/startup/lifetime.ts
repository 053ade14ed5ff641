import type { Server } from 'node:http'

import { getIntrospectionQuery } from 'graphql'

const CHECK_EVERY_MS = 500

/**
 * Calls `end` when the npm that ran this script is gone. A SIGTERM to npm ends npm and its shell, but the shell does not pass it on: the script
 * would live on with its port and its database.
 */
export const onNpmEnd = (end: () => void): void => {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    end()
  }, CHECK_EVERY_MS).unref()
}

const SWEEP_IN_MS = 50

/**
 * Stops accepting connections and lets the requests in flight finish.
 * @param options.patience after how many milliseconds those that have not finished are cut off
 */
export const stopGracefully = async (server: Server, { patience }: { patience: number }): Promise<void> => {
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  // A connection that is kept alive becomes idle when its answer is out: it would hold up the end until it times out.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_IN_MS)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearTimeout(timer)
  clearInterval(sweep)
}

const PATIENCE_IN_MS = 30_000

/**
 * Asks the server for its own schema once, as tools do: making the schema and walking it takes seconds in which nobody else is answered, so it is
 * done before anybody asks. The answer is kept.
 */
export const warmUp = async (address: string): Promise<void> => {
  try {
    const answer = await fetch(address, {
      body: JSON.stringify({ query: getIntrospectionQuery() }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE_IN_MS),
    })
    await answer.arrayBuffer()
  } catch {
    // Then the first one who asks waits for it.
  }
}
