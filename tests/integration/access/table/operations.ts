import { randomUUID } from 'node:crypto'

import type { RestRequest } from '../../../helpers/createRest.ts'
import type { SeededDocument, State } from './seed.ts'

/** How a collection is called, and what is sent to create or change a document of it. */
export type Subject = {
  change: Record<string, unknown>
  create: Record<string, unknown>
  plural: string
  singular: string
  slug: string
}

export type Operation = {
  /** The field of GraphQL that does the same; `$create`, `$change`, `$duplicate` and `$published` are its variables. */
  graphql?: (doc: SeededDocument, subject: Subject) => string
  /** A document that only shows in the answer of those who may read it. */
  reads?: true
  rest: (doc: SeededDocument, subject: Subject) => RestRequest
  state: State
}

/** What creates a document with a name of its own: everybody tries at once, and slugs are unique. */
export const fresh = ({ create }: Subject): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(create).map(([name, value]) => [name, value === 'Nouveau' ? `Nouveau ${randomUUID()}` : value]),
  )

const NOW = new Date().toISOString()

const update = (
  state: State,
  change: 'change' | 'draft' | 'published' | 'trash',
  query: RestRequest['query'] = {},
): Operation => ({
  graphql: ({ id }, { singular }) => {
    // The language of one mutation is that of the next in the same document, unless it names its own.
    const args = Object.entries({ locale: 'fr', ...query })
      .map(([name, value]) => `, ${name}: ${value}`)
      .join('')
    const data = {
      change: '$change',
      draft: '{ _status: draft }',
      published: '{ _status: published }',
      trash: `{ deletedAt: "${NOW}" }`,
    }[change]
    return `update${singular}(id: "${id}", data: ${data}${args}) { id }`
  },
  rest: ({ id }, subject) => ({
    body: {
      change: subject.change,
      draft: { _status: 'draft' },
      published: { _status: 'published' },
      trash: { deletedAt: NOW },
    }[change],
    method: 'PATCH',
    path: `/${subject.slug}/${id}`,
    query,
  }),
  state,
})

const remove = (state: State): Operation => ({
  graphql: ({ id }, { singular }) => `delete${singular}(id: "${id}") { id }`,
  rest: ({ id }, { slug }) => ({ method: 'DELETE', path: `/${slug}/${id}` }),
  state,
})

const restore = (state: State): Operation => ({
  graphql: ({ version }, { singular }) => `restoreVersion${singular}(id: "${version}") { id }`,
  rest: ({ version }, { slug }) => ({ method: 'POST', path: `/${slug}/versions/${version}` }),
  state,
})

const create = (status?: 'published'): Operation => ({
  graphql: (_, { singular }) => `create${singular}(data: ${status ? '$published' : '$create'}) { id }`,
  rest: (_, subject) => ({
    body: { ...fresh(subject), ...(status && { _status: status }) },
    method: 'POST',
    path: `/${subject.slug}`,
  }),
  state: 'draft',
})

const list = (state: State, query: Record<string, boolean> = {}): Operation => ({
  graphql: ({ id }, { plural }) => {
    const args = Object.entries(query)
      .map(([name, value]) => `, ${name}: ${value}`)
      .join('')
    return `${plural}(where: { id: { equals: "${id}" } }${args}) { docs { id } }`
  },
  reads: true,
  rest: ({ id }, { slug }) => ({ path: `/${slug}`, query: { ...query, depth: 0, 'where[id][equals]': id } }),
  state,
})

const read = (state: State, query: Record<string, boolean> = {}): Operation => ({
  graphql: ({ id }, { singular }) =>
    `${singular}(id: "${id}"${Object.entries(query)
      .map(([name, value]) => `, ${name}: ${value}`)
      .join('')}) { id }`,
  reads: true,
  rest: ({ id }, { slug }) => ({ path: `/${slug}/${id}`, query: { ...query, depth: 0 } }),
  state,
})

/** What the lines of the tables do. A right that only one door has (bulk edits) has no `graphql`. */
export const OPERATIONS: Record<string, Operation> = {
  'bulk delete': {
    rest: ({ id }, { slug }) => ({ method: 'DELETE', path: `/${slug}`, query: { 'where[id][equals]': id } }),
    state: 'draft',
  },
  'bulk delete, published': {
    rest: ({ id }, { slug }) => ({ method: 'DELETE', path: `/${slug}`, query: { 'where[id][equals]': id } }),
    state: 'published',
  },
  'bulk update': {
    rest: ({ id }, { change, slug }) => ({
      body: change,
      method: 'PATCH',
      path: `/${slug}`,
      query: { 'where[id][equals]': id },
    }),
    state: 'draft',
  },
  'bulk update, published': {
    rest: ({ id }, { change, slug }) => ({
      body: change,
      method: 'PATCH',
      path: `/${slug}`,
      query: { 'where[id][equals]': id },
    }),
    state: 'published',
  },
  'count a draft': {
    graphql: ({ id }, { plural }) => `count${plural}(where: { id: { equals: "${id}" } }) { totalDocs }`,
    reads: true,
    rest: ({ id }, { slug }) => ({ path: `/${slug}/count`, query: { 'where[id][equals]': id } }),
    state: 'draft',
  },
  create: create(),
  'create published': create('published'),
  delete: remove('draft'),
  'delete, published': remove('published'),
  'draft over published': update('published', 'change', { draft: true }),
  'draft over published, in English': update('published', 'change', { draft: true, locale: 'en' }),
  duplicate: {
    graphql: ({ id }, { singular }) => `duplicate${singular}(id: "${id}", data: $duplicate) { id }`,
    rest: ({ id }, { slug }) => ({ method: 'POST', path: `/${slug}/${id}/duplicate` }),
    state: 'published',
  },
  'list a draft': list('draft'),
  'list published': list('published'),
  'list the trash': list('trashed', { trash: true }),
  publish: update('draft', 'published'),
  'read a draft': read('draft', { draft: true }),
  'read published': read('published'),
  'read versions': {
    graphql: ({ id }, { plural }) => `versions${plural}(where: { parent: { equals: "${id}" } }) { docs { id } }`,
    reads: true,
    rest: ({ id }, { slug }) => ({ path: `/${slug}/versions`, query: { depth: 0, 'where[parent][equals]': id } }),
    state: 'published',
  },
  'restore a draft': restore('draft'),
  'restore a published version': restore('published'),
  trash: update('draft', 'trash'),
  'trash, published': update('published', 'trash'),
  unpublish: update('published', 'draft'),
  update: update('draft', 'change'),
  'update, in English': update('draft', 'change', { draft: true, locale: 'en' }),
  'update, published': update('published', 'change'),
  'update, published, in English': update('published', 'change', { locale: 'en' }),
}
