import type { GlobalAfterChangeHook } from 'payload'

import { childReq } from '../../childReq.ts'
import { NEWSROOM } from '../eventNames.ts'
import { recordChange } from '../recordChange.ts'
import { publicStateOf } from '../register/publicStateOf.ts'

/** The newsroom's name, site and address patterns stand on every page. */
export const recordGlobalAfterChange: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  const { config, db } = req.payload
  const document = await db.findGlobal<Record<string, unknown>>({ req: childReq(req), slug: global.slug })
  const after = publicStateOf({ config, document, model: { flattenedFields: global.flattenedFields, titleField: 'name' } })
  await recordChange({ after, collection: NEWSROOM, eventName: NEWSROOM, id: NEWSROOM, req, whenNew: 'updated' })
  return doc
}
