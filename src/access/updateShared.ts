import type { Access } from 'payload'

import { mayPublish, staffRole } from './roles.ts'
import { isTranslating } from './translating.ts'

/** Update of what has no drafts: editors; translators in other languages. */
export const updateShared: Access = ({ req }) => mayPublish(req) || (staffRole(req) === 'translator' && isTranslating(req))
