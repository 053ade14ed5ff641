import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'

import { answer } from '../answer.ts'

export const GET = answer(REST_GET(config))
export const POST = answer(REST_POST(config))
export const DELETE = answer(REST_DELETE(config))
export const PATCH = answer(REST_PATCH(config))
export const PUT = answer(REST_PUT(config))
export const OPTIONS = answer(REST_OPTIONS(config))
