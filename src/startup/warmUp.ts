import { getIntrospectionQuery } from 'graphql'

const PATIENCE_IN_MS = 30_000

/**
 * Asks the server for its own schema once, as tools do: making the schema and walking it takes seconds in which nobody else is answered, so it is
 * done before anybody asks. The answer is kept.
 */
export const warmUp = async (address: string): Promise<void> => {
  try {
    const answer = await fetch(address, { body: JSON.stringify({ query: getIntrospectionQuery() }), headers: { 'Content-Type': 'application/json' }, method: 'POST', signal: AbortSignal.timeout(PATIENCE_IN_MS) })
    await answer.arrayBuffer()
  } catch {
    // Then the first one who asks waits for it.
  }
}
