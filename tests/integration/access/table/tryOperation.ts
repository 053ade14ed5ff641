import type { RestRequest } from '../../../helpers/createRest.ts'
import type { GraphQLError } from '../../../helpers/createGraphQL.ts'
import type { TestNewsroom } from '../../../helpers/startPayload.ts'
import { COLUMNS } from './columns.ts'
import type { Caller, Column, Row } from './columns.ts'
import { fresh, OPERATIONS } from './operations.ts'
import type { Operation, Subject } from './operations.ts'
import { seedDocuments } from './seed.ts'
import type { SeededDocument } from './seed.ts'

export type Door = 'GraphQL' | 'REST'

type Args = {
  callers: Record<Column, Caller>
  /** A document as it is stored, for the operations that need one. */
  data: (unique: string) => Record<string, unknown>
  newsroom: TestNewsroom
  rows: Row[]
  subject: Subject
}

const operationOf = ({ name }: Row): Operation => {
  const operation = OPERATIONS[name]
  if (!operation) throw new Error(`There is no operation “${name}”.`)
  return operation
}

/** Whether an answer holds a document, or counts one. */
const holdsOne = (body: unknown): boolean => {
  if (typeof body !== 'object' || body === null) return false
  if ('docs' in body && Array.isArray(body.docs)) return body.docs.length > 0
  return 'totalDocs' in body ? body.totalDocs === 1 : 'id' in body
}

const isRefusal = (status: unknown): boolean => status === 401 || status === 403 || status === 404

/** One document for each cell, so that no operation sees what another left. */
const seedCells = async ({ callers, data, newsroom, rows, subject }: Args): Promise<Map<string, SeededDocument>> => {
  const cells = rows.flatMap((row) =>
    COLUMNS.map((column) => ({ key: `${row.name} ${column}`, state: operationOf(row).state })),
  )
  const docs = await seedDocuments(newsroom.payload, {
    collection: subject.slug,
    data,
    owner: callers.owner.id ?? '',
    states: cells.map(({ state }) => state),
  })
  return new Map(cells.map(({ key }, index) => [key, docs[index] ?? { id: '', version: '' }]))
}

const tryOverRest = async (
  { callers, newsroom, subject }: Args,
  row: Row,
  column: Column,
  doc: SeededDocument,
): Promise<boolean | string> => {
  const operation = operationOf(row)
  const request: RestRequest = operation.rest(doc, subject)
  const ask = async () => newsroom.rest({ ...request, headers: callers[column].headers })
  const first = await ask()
  // Everybody tries at once: whoever loses a race for the first row of a collection is told to try again.
  const { body, status } = first.status === 409 ? await ask() : first
  if (operation.reads) return status === 200 ? holdsOne(body) : isRefusal(status) ? false : `${status}`
  // A bulk operation answers 200 with nothing done for documents that the caller may not change.
  const isBulk = row.name.startsWith('bulk')
  if (status < 300) return isBulk ? holdsOne(body) : true
  return isRefusal(status) ? false : `${status} ${JSON.stringify(body)}`
}

const tryOverGraphQL = async (
  { callers, newsroom, subject }: Args,
  rows: Row[],
  column: Column,
  docs: Map<string, SeededDocument>,
) => {
  const results = new Map<string, boolean | string>()
  for (const kind of ['query', 'mutation'] as const) {
    const asked = rows.filter(
      (row) => operationOf(row).graphql && Boolean(operationOf(row).reads) === (kind === 'query'),
    )
    const fields = asked.map(
      (row, index) =>
        `r${index}: ${operationOf(row).graphql?.(docs.get(`${row.name} ${column}`) ?? { id: '', version: '' }, subject)}`,
    )
    if (fields.length === 0) continue
    const text = fields.join('\n')
    const types = {
      change: `mutation${subject.singular}UpdateInput!`,
      create: `mutation${subject.singular}Input!`,
      duplicate: `mutation${subject.singular}Input!`,
      published: `mutation${subject.singular}Input!`,
    }
    const used = Object.entries(types).filter(([name]) => text.includes(`$${name}`))
    const hasDrafts = Boolean(newsroom.payload.collections[subject.slug as 'articles'].config.versions)
    // Without a status GraphQL makes a published duplicate of what is published, which an author may not; REST makes a draft.
    const variables = {
      change: subject.change,
      create: fresh(subject),
      duplicate: { ...fresh(subject), ...(hasDrafts && { _status: 'draft' }) },
      published: { ...fresh(subject), _status: 'published' },
    }
    const signature = used.length > 0 ? `(${used.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : ''
    const { body } = await newsroom.graphql({
      headers: callers[column].headers,
      query: `${kind} ${signature} { ${text} }`,
      variables,
    })
    for (const [index, row] of asked.entries()) {
      const value = body.data?.[`r${index}`]
      const error: GraphQLError | undefined = body.errors?.find(({ path }) => !path || path[0] === `r${index}`)
      const status = error?.extensions?.statusCode ?? 'no status'
      if (error && !isRefusal(status)) results.set(row.name, `${String(status)} ${error.message}`)
      else results.set(row.name, operationOf(row).reads ? holdsOne(value) : !error && Boolean(value))
    }
  }
  return results
}

const line = (marks: (boolean | string | undefined)[]): string =>
  marks.map((mark) => (mark === true ? 'x' : mark === false ? '.' : (mark ?? ' '))).join(' ')

/** Lets everybody try every line of a table, and returns what they could do as a table: `name: x . x …` a line. */
export const tryOperation = async (args: Args, door: Door): Promise<{ expected: string[]; found: string[] }> => {
  const rows = args.rows.filter((row) => door === 'REST' || operationOf(row).graphql)
  const docs = await seedCells({ ...args, rows })
  const found = new Map(rows.map(({ name }) => [name, new Map<Column, boolean | string | undefined>()]))
  const tryAll = async (column: Column) => {
    const overGraphQL = door === 'GraphQL' ? await tryOverGraphQL(args, rows, column, docs) : undefined
    for (const row of rows) {
      const doc = docs.get(`${row.name} ${column}`) ?? { id: '', version: '' }
      found
        .get(row.name)
        ?.set(column, overGraphQL ? overGraphQL.get(row.name) : await tryOverRest(args, row, column, doc))
    }
  }
  await Promise.all(COLUMNS.map(tryAll))
  return {
    expected: rows.map(({ allowed, name }) => `${name}: ${line(COLUMNS.map((column) => allowed[column]))}`),
    found: rows.map(({ name }) => `${name}: ${line(COLUMNS.map((column) => found.get(name)?.get(column)))}`),
  }
}
