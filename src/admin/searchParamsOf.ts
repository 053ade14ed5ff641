import { isWhole } from '../payload/values.ts'

/** Nobody turns so many pages by hand. */
const MOST_PAGES = 1000

/** The page of a list that an address asks for, from 1. */
export const pageIn = (params: URLSearchParams): number => {
  const page = params.get('page')
  return page && isWhole(page, 1) ? Math.min(Number(page), MOST_PAGES) : 1
}

/** What stands after the question mark of a page of the panel, each name once. */
export const searchParamsOf = (given: Record<string, string | string[] | undefined> = {}): URLSearchParams =>
  new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
