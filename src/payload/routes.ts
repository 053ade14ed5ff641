import type { SanitizedConfig } from 'payload'

/** Where the content API stands among Payload's endpoints, below its `routes.api`. */
export const CONTENT_ROUTE = '/content'

/** The addresses of GraphQL: Payload's own, and that of the schema for readers. */
export const graphQLPaths = ({
  routes: { api, graphQL },
}: Pick<SanitizedConfig, 'routes'>): { forReaders: string; own: string } => ({
  forReaders: `${api}${CONTENT_ROUTE}${graphQL}`,
  own: `${api}${graphQL}`,
})
