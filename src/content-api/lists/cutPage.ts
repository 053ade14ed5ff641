import type { PaginatedDocs } from 'payload'

/**
 * A page of a list whose hits are not counted, without the document that was read beyond it: whether it came says whether there is a next page.
 *
 * @param asked the page size that was asked for; `undefined` where nothing was read beyond.
 */
export const cutPage = <Doc>(page: PaginatedDocs<Doc>, asked: number | undefined): PaginatedDocs<Doc> => {
  if (asked === undefined) return page
  const hasNextPage = page.docs.length > asked
  return {
    ...page,
    docs: page.docs.slice(0, asked),
    hasNextPage,
    limit: asked,
    nextPage: hasNextPage ? 2 : null,
    totalDocs: Math.min(page.totalDocs, asked),
  }
}
