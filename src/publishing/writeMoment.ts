import type { PayloadRequest } from 'payload'

import { newsroomZone } from './newsroomZone.ts'
import { writeDate } from '../messages/writeDate.ts'

/** A moment as a refusal tells it: in the language of who asked, by the newsroom's clock, which is the one of the field that it was written in. */
export const writeMoment = async (req: PayloadRequest, moment: Date | string): Promise<string> =>
  writeDate(new Date(moment), req.i18n.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: await newsroomZone(req.payload, req),
  })
