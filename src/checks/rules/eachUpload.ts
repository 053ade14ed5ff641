import { keyOf } from '../../content-events/names.ts'
import type { Relation } from '../../payload/fields.ts'
import type { Written } from '../readWritten.ts'

/** The files that a document shows, each once, where it shows it first. */
export const eachUpload = ({ relations }: Written): Relation[] =>
  [
    ...new Map(
      relations
        .filter(({ isUpload }) => isUpload)
        .toReversed()
        .map((relation) => [keyOf(relation.collection, relation.id), relation]),
    ).values(),
  ].toReversed()
