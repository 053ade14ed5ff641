import { stringify } from 'qs-esm'

import type { PanelApi } from './usePanelApi.ts'

type Args = {
  /** The slug of a collection. */
  collection: string
  ids: readonly string[]
  /** @default the panel's */
  locale?: string
  select: Readonly<Record<string, true>>
}

/** Some fields of some records as editors have them, drafts included; without those that are gone, not for these eyes, or not answered this time. */
export const readByIDs = async <Row>(
  call: PanelApi['call'],
  { collection, ids, locale, select }: Args,
): Promise<Row[]> => {
  const query = { depth: 0, draft: true, limit: ids.length, locale, select, where: { id: { in: ids } } }
  const answer = await call<{ docs: Row[] }>(`/${collection}?${stringify(query)}`, { method: 'GET' })
  return answer.ok ? answer.body.docs : []
}

/** Pairs of a collection and an id, as the ids of each collection. */
export const idsByCollection = (pairs: readonly (readonly [string, string])[]): Map<string, string[]> => {
  const ids = new Map<string, string[]>()
  for (const [collection, id] of pairs) ids.set(collection, [...(ids.get(collection) ?? []), id])
  return ids
}
