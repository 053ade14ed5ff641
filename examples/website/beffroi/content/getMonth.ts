import type { AgendaQuery } from '../../generated/queries.ts'
import { AgendaDocument } from '../../generated/queries.ts'
import { monthAfter } from '../../dates/month.ts'
import { readKept } from '../readKept.ts'

/** The first of a month begins half a day earlier or later than in London, depending on the place. */
const HALF_A_DAY_IN_MS = 43_200_000

const firstOf = (month: string, shift = 0): string =>
  new Date(Date.parse(`${month}-01T00:00:00.000Z`) + shift).toISOString()

/**
 * The events of a month (`2023-06`), with some of the hours around it, and the last event before it and the first after it, for the way to months
 * that have some.
 */
export const getMonth = async (month: string): Promise<AgendaQuery> =>
  readKept(
    AgendaDocument,
    { from: firstOf(month, -HALF_A_DAY_IN_MS), until: firstOf(monthAfter(month), HALF_A_DAY_IN_MS) },
    ['events'],
  )
