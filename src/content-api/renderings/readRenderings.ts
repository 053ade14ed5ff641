import type { CollectionConfig, Config, FieldHook, FlattenedField, PayloadRequest } from 'payload'

import { contentName } from '../../content-events/names.ts'
import type { Language } from '../documents/StoredDocument.ts'
import { documentRenderingOf, documentRenderingsIn } from './documentRenderings.ts'
import { languageOf, publishedOf, READ_IN } from './published.ts'
import { makeHTML, plainRendering } from './render.ts'
import { renderDocument } from './renderDocument.ts'
import { RENDERED_LATER, renderingOf, withRenderings } from './renderings.ts'
import { dropSources, readSources } from './select.ts'

/**
 * Makes a rendering of a document that Payload reads: a draft, or what the content API leaves to it. Of all languages at once there is none: so the panel compares
 * versions, which are to differ in what was written.
 */
const readRendering: FieldHook = async ({ context, field, req, siblingData }) => {
  const rendering = renderingOf(field)
  const { locale, payload } = req
  if (!rendering || locale === 'all' || context.renderedLater === RENDERED_LATER.renderedLater) return undefined
  const { as, of } = rendering
  const row = siblingData as Record<string, unknown>
  const language = languageOf(req)
  if (as !== 'html') return plainRendering({ ...rendering, as }, row, language)
  return makeHTML(row[of], language, publishedOf(payload))
}

const withReading = (collection: CollectionConfig, config: Config): CollectionConfig => {
  const name = contentName(config as Parameters<typeof contentName>[0], collection.slug)
  if (!name) return collection
  return {
    ...collection,
    fields: withRenderings(collection.fields, readRendering, name),
    hooks: {
      ...collection.hooks,
      afterOperation: [...(collection.hooks?.afterOperation ?? []), dropSources],
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), readSources],
    },
  }
}

type Queries = NonNullable<NonNullable<Config['graphQL']>['queries']>

type Library = Parameters<Queries>[0]

type InputFields = ReturnType<InstanceType<Library['GraphQLInputObjectType']>['getFields']>

const isMade = (field: FlattenedField): boolean => Boolean(renderingOf(field) ?? documentRenderingOf(field))

type InRequest = { req: PayloadRequest }

type ReadRow = { [READ_IN]?: Language; id: number | string }

/** A query has to name what it asks for: what nobody asks for is not made. */
const renderWhenAsked = ({ collections }: Parameters<Queries>[1]): void => {
  for (const { config, graphQL } of Object.values(collections)) {
    const outputs = graphQL?.type.getFields() ?? {}
    for (const rendering of documentRenderingsIn(config.flattenedFields)) {
      const output = outputs[rendering.name]
      if (!output) continue
      output.resolve = async ({ [READ_IN]: language, id }: ReadRow, _: unknown, { req }: InRequest) =>
        renderDocument(rendering, id, language ?? languageOf(req), publishedOf(req.payload))
    }
  }
}

/** Payload has no way to say that a field is only read: takes them out of the types that a query or a mutation gives. */
const withoutInputs = (library: Library, { collections }: Parameters<Queries>[1]): void => {
  const { getNamedType, isInputObjectType } = library
  const fieldsOf = (type: unknown): InputFields => {
    const named = getNamedType(type as Parameters<typeof getNamedType>[0])
    return isInputObjectType(named) ? named.getFields() : {}
  }
  const dropWithin = (inputs: InputFields, fields: FlattenedField[]): void => {
    for (const field of fields)
      if (isMade(field)) delete inputs[field.name]
      else if ('flattenedFields' in field) dropWithin(fieldsOf(inputs[field.name]?.type), field.flattenedFields)
  }
  const dropConditions = (inputs: InputFields, fields: FlattenedField[], prefix = ''): void => {
    for (const field of fields) {
      const name = `${prefix}${field.name}`
      if (isMade(field)) delete inputs[name]
      else if ('flattenedFields' in field) dropConditions(inputs, field.flattenedFields, `${name}__`)
    }
  }
  for (const { config, graphQL } of Object.values(collections)) {
    const { flattenedFields } = config
    const where = fieldsOf(graphQL?.whereInputType)
    for (const level of [where, fieldsOf(where.AND?.type), fieldsOf(where.OR?.type)])
      dropConditions(level, flattenedFields)
    dropWithin(fieldsOf(graphQL?.mutationInputType), flattenedFields)
    dropWithin(fieldsOf(graphQL?.updateMutationInputType), flattenedFields)
  }
}

/** Gives every rich text of the content what websites make of one ({@link withRenderings}). */
export const renderings = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) => withReading(collection, config)),
  graphQL: {
    ...config.graphQL,
    queries: (library, schemaInProgress) => {
      withoutInputs(library, schemaInProgress)
      renderWhenAsked(schemaInProgress)
      return config.graphQL?.queries?.(library, schemaInProgress) ?? {}
    },
  },
})
