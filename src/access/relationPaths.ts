import type { FlattenedField, FlattenedJoinField, RelationshipField, UploadField } from 'payload'

/** A relation or join that a path of a query goes through. */
export type RelationInPath = {
  field: FlattenedJoinField | RelationshipField | UploadField
  /** The path of the relation itself. */
  path: string
  /** What the path asks of the related document, without the language of a localised relation; empty for the relation itself. */
  rest: string
}

type Args = { fields: FlattenedField[]; locales: string[]; path: string }

/** The first relation or join that a path of a query goes through (`links.organisation.name`), if it goes through one. */
export const findRelation = ({ fields, locales, path }: Args): RelationInPath | undefined => {
  // GraphQL writes `organisation__name`.
  const segments = path.replaceAll('__', '.').split('.')
  let level = fields
  for (const [index, segment] of segments.entries()) {
    const field = level.find(({ name }) => name === segment)
    if (field?.type === 'relationship' || field?.type === 'upload' || field?.type === 'join') {
      const rest = segments.slice(index + 1)
      const isLocale = 'localized' in field && field.localized && rest[0] !== undefined && locales.includes(rest[0])
      return { field, path: segments.slice(0, index + 1).join('.'), rest: (isLocale ? rest.slice(1) : rest).join('.') }
    }
    if (field?.type === 'blocks') {
      // Below a list of blocks the path names the block or goes straight to a field of any of them.
      level = field.blocks.flatMap((block) => (typeof block === 'string' ? [] : block.flattenedFields))
    } else if (field && 'flattenedFields' in field) {
      level = field.flattenedFields
    }
  }
  return undefined
}
