import type { SanitizedCollectionConfig } from 'payload'

import type { Model } from './publicStateOf.ts'

/** What of a collection's config says what the public sees of its documents. */
export const modelOf = ({ admin, defaultPopulate, flattenedFields }: SanitizedCollectionConfig): Model => ({ defaultPopulate, flattenedFields, titleField: admin.useAsTitle })
