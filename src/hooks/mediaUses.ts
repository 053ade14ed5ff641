import type { FlattenedField } from 'payload'

import { relationsIn, type Relation } from '../fields/relationsIn.ts'

/** Every upload that a document shows: in its upload fields and in its rich text. */
export const mediaUses = (...args: [fields: FlattenedField[], data: Record<string, unknown>, place?: { locale?: string }]): Relation[] =>
  relationsIn(...args).filter(({ isUpload }) => isUpload)
