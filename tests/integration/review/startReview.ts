import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { Who } from '../../helpers/startNewsroom.ts'
import type { ShownReview } from '../../../src/review/read.ts'

/** A newsroom, and what its members do in a review. Stop it in `afterAll`. */
export const startReview = async () => {
  const newsroom = await startNewsroom()

  const post = async (headers: Record<string, string>, path: string, body: Record<string, unknown>) =>
    newsroom.rest({ body, headers, method: 'POST', path: `/review/${path}` })

  const step = async (who: Who, id: string, name: string, more: Record<string, unknown> = {}) =>
    post(newsroom.staff[who].headers, 'steps', { collection: 'articles', id, step: name, ...more })

  const comment = async (who: Who, id: string, text: string, more: Record<string, unknown> = {}) =>
    post(newsroom.staff[who].headers, 'comments', { collection: 'articles', id, text, ...more })

  const read = async (headers: Record<string, string>, id: string) =>
    newsroom.rest({ headers, path: '/review', query: { collection: 'articles', id } })

  const shown = async (id: string, who: Who = 'editor') =>
    (await read(newsroom.staff[who].headers, id)).body as unknown as ShownReview

  const count = async (who: Who) =>
    (await newsroom.rest({ headers: newsroom.staff[who].headers, path: '/review/waiting' })).body.count

  const keyOf = (who: Who) => `users:${newsroom.staff[who].id}`

  return { ...newsroom, comment, count, keyOf, post, read, shown, step }
}

export type ReviewNewsroom = Awaited<ReturnType<typeof startReview>>
