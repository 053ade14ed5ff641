/** What stands after the question mark of a page of the panel, each name once. */
export const searchParamsOf = (given: Record<string, string | string[] | undefined> = {}): URLSearchParams =>
  new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
