import { strings } from '../strings.ts'

/** The way to the other pages of a list. */
export const Pages = ({ page, path, total }: { page: number; path: string; total: number }) =>
  total > 1 && (
    <nav aria-label={strings.pagination.label} className="pages">
      {page > 1 && (
        <a href={page === 2 ? path : `${path}?page=${page - 1}`} rel="prev">
          {strings.actions.previous}
        </a>
      )}
      <span>{strings.pagination.of(page, total)}</span>
      {page < total && (
        <a href={`${path}?page=${page + 1}`} rel="next">
          {strings.actions.next}
        </a>
      )}
    </nav>
  )

/** The page that an address asks for, from 1 on. */
export const pageOf = (asked: string | string[] | undefined): number => {
  const page = Number(asked ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}
