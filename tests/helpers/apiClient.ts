import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

/** Creates a website with an API key and returns the headers that it sends. */
export const apiClient = async (
  payload: Payload,
  { readDrafts }: { readDrafts: boolean },
): Promise<{ Authorization: string }> => {
  const apiKey = randomUUID()
  await payload.create({
    collection: 'api-clients',
    data: { apiKey, enableAPIKey: true, name: `Test site ${apiKey}`, readDrafts },
  })
  return { Authorization: `api-clients API-Key ${apiKey}` }
}
