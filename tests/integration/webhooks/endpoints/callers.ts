import type { Payload } from 'payload'

import { apiClient } from '../../../helpers/apiClient.ts'
import { signIn } from '../../../helpers/signIn.ts'

type Headers = Record<string, string>

/** Everybody who may not, by what they are; a stranger first. */
export const outsiders = async (payload: Payload): Promise<[string, Headers][]> => [
  ['a stranger', {}],
  ['an author', (await signIn(payload, 'author')).headers],
  ['a translator', (await signIn(payload, 'translator')).headers],
  ['a website with a key', await apiClient(payload, { readDrafts: true })],
]
