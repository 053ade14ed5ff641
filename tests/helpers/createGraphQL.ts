import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { SanitizedConfig } from 'payload'

import { readAnswer } from './ApiAnswer.ts'
import type { ApiAnswer } from './ApiAnswer.ts'

export type GraphQLRequest = {
  headers?: Record<string, string>
  query: string
  variables?: Record<string, unknown>
}

export type GraphQLError = { extensions?: Record<string, unknown>; message: string; path?: (number | string)[] }

export type GraphQLAnswer<Data> = { data?: Data | null; errors?: GraphQLError[] }

export type SendGraphQL = <Data = Record<string, unknown>>(
  request: GraphQLRequest,
) => Promise<ApiAnswer<GraphQLAnswer<Data>>>

/** The app's own GraphQL route without a port: the same handler, validation rules and error answers. */
export const createGraphQL = (config: Promise<SanitizedConfig>): SendGraphQL => {
  const handle = GRAPHQL_POST(config)
  return async ({ headers, query, variables }) => {
    const request = new Request('http://localhost:3000/api/graphql', {
      body: JSON.stringify({ query, variables }),
      headers: { 'Content-Type': 'application/json', ...headers },
      method: 'POST',
    })
    return readAnswer(await handle(request))
  }
}
