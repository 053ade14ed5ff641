import { redirect } from 'next/navigation'

import { strings } from '../strings.ts'

const pageAt = (path: string, number: number): string =>
  number === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${number}`

/** The way to the other pages of a list. `anchor`: where on its page the list begins. */
export const Pages = ({
  anchor = '',
  page,
  path,
  total,
}: {
  anchor?: string
  page: number
  path: string
  total: number
}) => {
  if (total <= 1) return null
  const to = (number: number): string => `${pageAt(path, number)}${anchor}`
  return (
    <nav aria-label={strings().pagination.label} className="pages">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {strings().actions.previous}
        </a>
      )}
      <span>{strings().pagination.of(page, total)}</span>
      {page < total && (
        <a href={to(page + 1)} rel="next">
          {strings().actions.next}
        </a>
      )}
    </nav>
  )
}

export type PageQuery = Promise<{ page?: string | string[] }>

/** The page that an address asks for, from 1 on. */
export const pageOf = (asked: string | string[] | undefined): number => {
  const page = typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
  return Math.min(page, MOST_PAGES)
}

const MOST_PAGES = 10_000

/** Leads from a page beyond the last to the last: the list has become shorter, and a reader’s bookmark has not. */
export const leadToLast = (
  found: { docs: readonly unknown[]; totalPages: number } | null,
  { page, path }: { page: number; path: string },
): void => {
  if (page > 1 && (found?.docs ?? []).length === 0)
    redirect(pageAt(path, Math.max(1, Math.min(page - 1, found?.totalPages ?? 1))))
}

/** What a page of a list is called, and what its address ends with: the first has neither number nor query. */
export const pageNaming = (title: string, page: number): { query: string; title: string } =>
  page === 1 ? { query: '', title } : { query: `?page=${page}`, title: strings().pagination.titleOf(title, page) }
