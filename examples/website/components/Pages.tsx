import { strings } from '../strings.ts'

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
  const to = (number: number): string => {
    const query = number === 1 ? '' : `${path.includes('?') ? '&' : '?'}page=${number}`
    return `${path}${query}${anchor}`
  }
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
  const page = Number(asked ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}

/** What a page of a list is called, and what its address ends with: the first has neither number nor query. */
export const pageNaming = (title: string, page: number): { query: string; title: string } =>
  page === 1 ? { query: '', title } : { query: `?page=${page}`, title: strings().pagination.titleOf(title, page) }
