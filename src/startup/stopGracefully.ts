import type { Server } from 'node:http'

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
