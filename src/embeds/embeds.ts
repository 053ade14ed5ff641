import type { Config, PayloadHandler } from 'payload'

import { assertStaff } from '../access/assertStaff.ts'
import { sendRequest } from '../http-client/sendRequest.ts'
import { readOEmbed } from './readOEmbed.ts'

const EMBED_ROUTE = '/embed-info'

/** `GET /api/embed-info?url=…`: for who writes. Readers' requests lead here as little as to the sites themselves. */
const answer: PayloadHandler = async (req) => {
  assertStaff(req)
  const facts = await readOEmbed(req.searchParams.get('url'), sendRequest)
  return Response.json(facts, { headers: { 'Cache-Control': 'private, no-store' } })
}

/** Tells editors the title of a page of another site that they put into a text. */
export const embeds = (config: Config): Config => ({
  ...config,
  endpoints: [...(config.endpoints ?? []), { handler: answer, method: 'get', path: EMBED_ROUTE }],
})
