import { afterReadTraverseFields } from 'payload'
import type { Field, PayloadRequest, PopulateType, RichTextAdapter, RichTextField, TypedFallbackLocale } from 'payload'

import { keyOf } from '../../content-events/names.ts'
import { isRecord } from '../../payload/values.ts'
import { servedCollection } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { refuseLongTexts } from './answerSize.ts'
import { strangersRequest } from './viewOf.ts'
import type { Language } from './StoredDocument.ts'

type Target = { id: number | string; node: Record<string, unknown>; slug: string }

/** The nodes that hold the id of a document. What a document that was put in leads to has been looked at already. */
const findTargets = (value: unknown, found: Target[] = []): Target[] => {
  if (Array.isArray(value)) for (const one of value) findTargets(one, found)
  if (!isRecord(value)) return found
  const { relationTo, value: id } = value
  const isNode = typeof relationTo === 'string' && 'value' in value
  if (isNode && (typeof id === 'string' || typeof id === 'number')) found.push({ id, node: value, slug: relationTo })
  for (const [name, one] of Object.entries(value)) if (!isNode || name !== 'value') findTargets(one, found)
  return found
}

const known = new WeakMap<object, boolean>()

/** Whether a rich text leads to documents or files; most lead to none. */
export const hasTargets = (value: unknown): value is Record<string, unknown> => {
  if (!isRecord(value)) return false
  const found = known.get(value) ?? findTargets(value).length > 0
  known.set(value, found)
  return found
}

/** Empties the nodes whose document is not public, as `hideUnreadable` does in Payload's answers. Changes the text that it is given. */
export const hideTargets = async (reading: Reading, text: unknown): Promise<unknown> => {
  const targets = findTargets(text).map((target) => ({
    ...target,
    key: keyOf(servedCollection(reading, target.slug).name, target.id),
  }))
  await reading.reader.load(targets.map(({ key }) => key))
  for (const { key, node } of targets) if (!reading.reader.peek(key)) node.value = null
  return text
}

type WithLoader = {
  language: Language
  /** Loads the documents that are put in, by the keys of Payload's data loader. */
  loader: PayloadRequest['payloadDataLoader']
}

const requestWithLoader = async (reading: Reading, { language, loader }: WithLoader): Promise<PayloadRequest> => ({
  ...(await strangersRequest(reading.payload, language)),
  ...language,
  context: {},
  payloadDataLoader: loader,
})

type Text = WithLoader & { field: RichTextField; value: Record<string, unknown> }

type ForREST = Text & { currentDepth: number; depth: number; populate?: PopulateType }

/** A rich text with the documents that it leads to put in, as Payload does it over REST. */
export const populateForREST = async (
  reading: Reading,
  { currentDepth, depth, field, language, loader, populate, value }: ForREST,
): Promise<unknown> => {
  const sibling: Record<string, unknown> = { [field.name]: structuredClone(value) }
  const fieldPromises: Promise<void>[] = []
  const populationPromises: Promise<void>[] = []
  afterReadTraverseFields({
    collection: null,
    context: {},
    currentDepth,
    depth,
    doc: sibling,
    draft: false,
    fallbackLocale: language.fallbackLocale as TypedFallbackLocale,
    fieldPromises,
    // The value is that of one language already.
    fields: [{ ...field, localized: false } as Field],
    findMany: true,
    flattenLocales: true,
    global: null,
    locale: language.locale ?? null,
    overrideAccess: false,
    parentIndexPath: '',
    parentPath: '',
    parentSchemaPath: '',
    populate,
    populationPromises,
    req: await requestWithLoader(reading, { language, loader }),
    showHiddenFields: false,
    siblingDoc: sibling,
  })
  while (fieldPromises.length > 0 || populationPromises.length > 0) {
    await Promise.all(fieldPromises.splice(0))
    await Promise.all(populationPromises.splice(0))
  }
  return sibling[field.name]
}

type ForGraphQL = Text & { depth?: number }

const populateForGraphQL = async (
  reading: Reading,
  { depth, field, language, loader, value }: ForGraphQL,
): Promise<unknown> => {
  const sibling: Record<string, unknown> = { [field.name]: await hideTargets(reading, structuredClone(value)) }
  const asked = depth ?? reading.payload.config.defaultDepth
  const fieldPromises: Promise<void>[] = []
  const populationPromises: Promise<void>[] = []
  const editor = field.editor as RichTextAdapter | undefined
  editor?.graphQLPopulationPromises?.({
    context: {},
    depth: field.maxDepth !== undefined && field.maxDepth < asked ? field.maxDepth : asked,
    draft: false,
    field,
    fieldPromises,
    findMany: false,
    flattenLocales: false,
    overrideAccess: false,
    parentIsLocalized: false,
    populationPromises,
    req: await requestWithLoader(reading, { language, loader }),
    showHiddenFields: false,
    siblingDoc: sibling,
  })
  await Promise.all(fieldPromises)
  await Promise.all(populationPromises)
  const text = sibling[field.name]
  refuseLongTexts(reading, text)
  return text
}

/** A rich text as GraphQL answers it: with the documents that it leads to put in, `depth` levels deep. */
export const populateRichText = (reading: Reading, args: ForGraphQL): unknown =>
  hasTargets(args.value) ? populateForGraphQL(reading, args) : args.value
