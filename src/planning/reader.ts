import { getAccessResults } from 'payload'
import type { PayloadRequest } from 'payload'

import { mayPublish, staffRole } from '../access/roles.ts'
import { newsroomZone } from '../admin/dates/newsroomZone.ts'
import { deskCollections } from '../dashboard/deskCollections.ts'
import type { Desk } from '../dashboard/deskItems.ts'
import { deskText } from '../messages/desk.ts'

/** Whoever reads the calendar, as the desk knows them: their language, the newsroom's clock, and the collections that they see. */
export const readerOf = async (req: PayloadRequest): Promise<Desk> => {
  const permissions = await getAccessResults({ req })
  return {
    collections: deskCollections({ permissions, req }),
    i18n: req.i18n as unknown as Desk['i18n'],
    locale: req.locale ?? undefined,
    mayPublish: mayPublish(req),
    now: new Date(),
    payload: req.payload,
    permissions,
    req,
    text: deskText(req.i18n.language),
    timeZone: await newsroomZone(req.payload, req),
  }
}

/** Whether the reader may plan: translators read the calendar. */
export const mayPlan = (req: PayloadRequest): boolean => mayPublish(req) || staffRole(req) === 'author'
