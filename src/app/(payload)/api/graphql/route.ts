import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

import { answer } from '../answer.ts'

/** Queries alone: `graphql-http` refuses mutations over GET. */
export const GET = answer(GRAPHQL_POST(config))
export const POST = answer(GRAPHQL_POST(config))
export const OPTIONS = answer(REST_OPTIONS(config))
