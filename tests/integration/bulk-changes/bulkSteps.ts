import { expect } from '@jest/globals'

import type { Preview } from '../../../src/bulk-changes/preview.ts'
import type { Step } from '../../../src/where-used/inSteps.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

type Report = Pick<Step, 'refused' | 'replaced'>

/** Bulk changes as the panel asks for them. */
export const bulkSteps = (newsroom: () => Pick<StaffedNewsroom, 'send'>) => {
  const post = async (who: Who, path: string, body: object = {}, query: Record<string, string> = {}) =>
    newsroom().send(who, { body: body as never, method: 'POST', path, query })

  const beginWith = async (who: Who, selection: object, query?: Record<string, string>): Promise<string> => {
    const { body, status } = await post(who, '/bulk', selection, query)
    expect(status).toBe(201)
    return String((body as unknown as { id: string }).id)
  }

  const begin = async (who: Who, action: string, ids: unknown[], list = 'articles'): Promise<string> =>
    beginWith(who, { action, ids, list })

  const preview = async (who: Who, id: string, from = 0): Promise<Preview> => {
    const { body, status } = await newsroom().send(who, { path: `/bulk/${id}/preview`, query: { from: String(from) } })
    expect(status).toBe(200)
    return body as unknown as Preview
  }

  /** All steps of a work. */
  const allSteps = async (who: Who, path: string, body: object = {}): Promise<Report> => {
    const all: Report = { refused: [], replaced: [] }
    let after: string | undefined
    do {
      const answer = await post(who, path, { ...body, after })
      expect(answer.status).toBe(200)
      const step = answer.body as unknown as Step
      all.refused.push(...step.refused)
      all.replaced.push(...step.replaced)
      after = step.next
    } while (after !== undefined)
    return all
  }

  return {
    begin,
    beginWith,
    /** How many were changed, and how many were not. */
    counts: ({ refused, replaced }: Report) => [replaced.length, refused.length],
    post,
    preview,
    run: async (who: Who, id: string, body: object = {}) => allSteps(who, `/bulk/${id}/run`, body),
    undo: async (who: Who, id: string) => allSteps(who, `/bulk/${id}/undo`),
  }
}
