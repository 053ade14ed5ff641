import { apiClient } from '../../../helpers/apiClient.ts'
import { signIn } from '../../../helpers/signIn.ts'
import type { TestNewsroom } from '../../../helpers/startPayload.ts'

/**
 * Who asks: `site` has an API key, `preview` one that reads drafts; `owner` is the author who made the document, `author` another one.
 */
export const COLUMNS = ['stranger', 'site', 'preview', 'author', 'owner', 'translator', 'editor', 'admin'] as const

export type Column = (typeof COLUMNS)[number]

export type Caller = { headers: Record<string, string>; id?: string }

/** Signs everybody in. */
export const callers = async ({ payload }: TestNewsroom): Promise<Record<Column, Caller>> => ({
  admin: await signIn(payload, 'admin'),
  author: await signIn(payload, 'author'),
  editor: await signIn(payload, 'editor'),
  owner: await signIn(payload, 'author'),
  preview: { headers: await apiClient(payload, { readDrafts: true }) },
  site: { headers: await apiClient(payload, { readDrafts: false }) },
  stranger: { headers: {} },
  translator: await signIn(payload, 'translator'),
})

export type Row = { allowed: Record<Column, boolean>; name: string }

/**
 * Reads a table of rights: a line an operation, a column a caller, `x` where it is allowed and `.` where it is not.
 *
 * @throws Error when a line has not one mark a column.
 */
export const readTable = (table: string): Row[] => {
  const [head, ...lines] = table.trim().split('\n')
  if (head?.trim().split(/\s+/).join() !== COLUMNS.join()) throw new Error(`The columns are ${COLUMNS.join(', ')}.`)
  return lines.map((line) => {
    const [, name, marks] = /^\s*(.+?)\s{2,}((?:[x.]\s*)+)$/.exec(line) ?? []
    const given = marks?.trim().split(/\s+/) ?? []
    if (!name || given.length !== COLUMNS.length)
      throw new Error(`A line of a name and ${COLUMNS.length} marks: ${line}`)
    return {
      allowed: Object.fromEntries(COLUMNS.map((column, index) => [column, given[index] === 'x'])) as Row['allowed'],
      name,
    }
  })
}
