import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  Config,
  Field,
  FieldHook,
  SelectType,
} from 'payload'
import { getSelectMode } from 'payload/shared'

import { nobody } from '../../access/roles.ts'
import { contentName } from '../../content-events/names.ts'
import type { ContentCollection } from '../../content-events/names.ts'
import type { Bilingual } from '../../messages/t.ts'
import { isRecord } from '../../payload/values.ts'
import { documentRenderingOf, documentRenderingsIn } from './documentRenderings.ts'
import type { DocumentRendering } from './documentRenderings.ts'
import { renderDocument } from './renderDocument.ts'

import { languageOf, publishedOf, READ_IN } from './published.ts'
import { RENDERED_LATER } from './renderings.ts'

/** In the context of a request: the fields that its selections name. Its readings share it, and go on beside each other. */
const ASKED = 'documentRenderings'

const keyFor = ({ collection, name }: DocumentRendering): string => `${collection}.${name}`

const askedIn = (fields: readonly object[], select: unknown): DocumentRendering[] =>
  isRecord(select) && Object.keys(select).length > 0 && getSelectMode(select as SelectType) === 'include'
    ? documentRenderingsIn(fields).filter(({ name }) => Boolean(select[name]))
    : []

const noteAsked: CollectionBeforeOperationHook = ({ args, collection, context, operation }) => {
  if (operation !== 'read' || !('select' in args)) return
  const asked = askedIn(collection.flattenedFields, args.select).map(keyFor)
  if (asked.length > 0) context[ASKED] = [...((context[ASKED] as string[] | undefined) ?? []), ...asked]
}

/** Takes out what another reading of the same request asked for. */
const dropUnasked: CollectionAfterOperationHook = ({ args, collection, operation, req, result }) => {
  if ((operation !== 'find' && operation !== 'findByID') || req.payloadAPI === 'GraphQL') return result
  const asked = askedIn(collection.flattenedFields, 'select' in args ? args.select : undefined)
  const unasked = documentRenderingsIn(collection.flattenedFields).filter((one) => !asked.includes(one))
  const rows: unknown = isRecord(result) && 'docs' in result ? result.docs : [result]
  for (const row of Array.isArray(rows) ? rows : []) if (isRecord(row)) for (const { name } of unasked) delete row[name]
  return result
}

/** For a document that Payload reads: of what is published of it, as everybody gets it. GraphQL's fields make it themselves, in the language that the document was read in. */
const readRendering: FieldHook = async ({ context, data, field, req }) => {
  const rendering = documentRenderingOf(field)
  const id = (data as undefined | { id?: number | string })?.id
  if (!rendering || id === undefined || req.locale === 'all') return undefined
  if (context.renderedLater === RENDERED_LATER.renderedLater) return undefined
  if (req.payloadAPI === 'GraphQL') {
    Object.assign(data ?? {}, { [READ_IN]: languageOf(req) })
    return undefined
  }
  const asked = context[ASKED]
  return Array.isArray(asked) && asked.includes(keyFor(rendering))
    ? renderDocument(rendering, id, languageOf(req), publishedOf(req.payload))
    : undefined
}

type FieldArgs = DocumentRendering & {
  description: Bilingual
  label: Bilingual
  /** The kind of its value. @default json */
  type?: 'json' | 'text'
}

const fieldOf = ({ description, label, type = 'json', ...rendering }: FieldArgs): Field =>
  ({
    access: { create: nobody, update: nobody },
    admin: { description, disabled: true },
    custom: { documentRendering: rendering },
    hooks: { afterRead: [readRendering] },
    label,
    name: rendering.name,
    type,
    virtual: true,
  }) as Field

type Args = Pick<FieldArgs, 'description' | 'label' | 'name' | 'type'> & {
  /** What makes it of the documents of each collection that has it. */
  makeOf: (collection: ContentCollection) => DocumentRendering['make'] | undefined
}

/**
 * Adds to documents a field that is made of what is published of them, whoever asks. It is given where it is asked for by name: in GraphQL, and where `select` names
 * it over REST. A project's own field of the name stays.
 */
export const addDocumentRendering = (config: Config, { makeOf, ...args }: Args): Config => {
  const withField = (collection: CollectionConfig): CollectionConfig => {
    const name = contentName(config as Parameters<typeof contentName>[0], collection.slug)
    const make = name && makeOf(name)
    const isTaken = collection.fields.some((field) => 'name' in field && field.name === args.name)
    if (!make || isTaken) return collection
    const { hooks } = collection
    return {
      ...collection,
      fields: [...collection.fields, fieldOf({ ...args, collection: name, make })],
      hooks: {
        ...hooks,
        afterOperation: [...(hooks?.afterOperation ?? []), dropUnasked],
        beforeOperation: [...(hooks?.beforeOperation ?? []), noteAsked],
      },
    }
  }
  return { ...config, collections: config.collections?.map(withField) }
}
