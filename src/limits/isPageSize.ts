/** Whether a `limit` is a whole number from 1 to the ceiling. Zero and negative numbers mean "all" to Payload. */
export const isPageSize = (limit: unknown, ceiling: number): limit is number =>
  typeof limit === 'number' && Number.isInteger(limit) && limit >= 1 && limit <= ceiling
