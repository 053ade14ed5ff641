import { isRecord } from '../../isRecord.ts'

export type Entities = { collections: string[]; globals: string[] }

const stringsIn = (value: unknown): string[] => [value].flat().filter((entry) => typeof entry === 'string')

const property = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined)

/** `collection.articles.body`, as the function that renders a single field is told it. */
const inSchemaPath = (schemaPath: unknown, type: string): string[] => {
  const [kind, slug] = typeof schemaPath === 'string' ? schemaPath.split('.') : []
  return kind === type && slug ? [slug] : []
}

/** Every collection and global that the arguments of a server function speak of. */
export const entitiesOf = (name: string, args: Record<string, unknown>): Entities => {
  const path = name === 'render-field' ? args.schemaPath : undefined
  return {
    collections: [args.collectionSlug, property(args.parent, 'collectionSlug'), property(args.doc, 'relationTo'), args.collectionsToDisplay, args.folderAssignedCollections]
      .flatMap(stringsIn)
      .concat(inSchemaPath(path, 'collection')),
    globals: [args.globalSlug, args.global].flatMap(stringsIn).concat(inSchemaPath(path, 'global')),
  }
}
