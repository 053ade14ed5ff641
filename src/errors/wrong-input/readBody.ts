import type { PayloadRequest } from 'payload'

import { refusal } from '../refusal.ts'
import { UNREADABLE_BODY, wrongValue } from './sentences.ts'

/**
 * Reads a JSON body ahead of Payload, which answers one that it cannot read in English, and takes a list or a word for data.
 *
 * @throws APIError 400
 */
export const readBody = async (req: PayloadRequest): Promise<void> => {
  const isJSON = /^application\/json\s*(;|$)/i.test(req.headers.get('content-type') ?? '')
  if (!isJSON || !req.body || !req.text) return
  const text = await req.text()
  let data: unknown = {}
  try {
    if (text) data = JSON.parse(text)
  } catch {
    throw refusal(req, UNREADABLE_BODY)
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw refusal(req, wrongValue('body', data, 'object'))
  Object.assign(req, { json: async () => Promise.resolve(data), text: async () => Promise.resolve(text) })
}
