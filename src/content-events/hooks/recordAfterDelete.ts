import type { CollectionAfterDeleteHook } from 'payload'

import { recordDocument } from './recordDocument.ts'

export const recordAfterDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => recordDocument({ collection, id, req, whenGone: 'deleted' })
