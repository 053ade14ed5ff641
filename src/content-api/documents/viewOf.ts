import { LRUCache } from 'lru-cache'
import { afterReadTraverseFields, createLocalReq } from 'payload'
import type {
  JsonObject,
  Payload,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedGlobalConfig,
  SelectType,
  TypedFallbackLocale,
  TypedLocale,
} from 'payload'
import { getSelectMode } from 'payload/shared'

import type { DocumentStore } from './createDocumentStore.ts'
import { RENDERED_LATER } from '../renderings/renderings.ts'
import { fieldsToRead } from './fieldsToRead.ts'
import { keepSelected } from './keepSelected.ts'
import type { Language, StoredDocument, View } from './StoredDocument.ts'

/** A parsed document takes about so many bytes for each character of its JSON. */
const BYTES_PER_CHARACTER = 3

export type Owner =
  | { collection: SanitizedCollectionConfig; global?: undefined }
  | { collection?: undefined; global: SanitizedGlobalConfig }

/** Each language, with each other one behind it. */
const LANGUAGES_KEPT = 100

const strangers = new WeakMap<Payload, LRUCache<string, Promise<PayloadRequest>>>()

/** A stranger's request in a language, for Payload's own functions. Shared: pass on a copy to what changes it. */
export const strangersRequest = async (
  payload: Payload,
  { fallbackLocale, locale }: Language,
): Promise<PayloadRequest> => {
  const known = strangers.get(payload) ?? new LRUCache<string, Promise<PayloadRequest>>({ max: LANGUAGES_KEPT })
  strangers.set(payload, known)
  const name = JSON.stringify([locale, fallbackLocale])
  const request =
    known.get(name) ??
    createLocalReq({ fallbackLocale: fallbackLocale as TypedLocale | undefined, locale: locale ?? undefined }, payload)
  known.set(name, request)
  return request
}

type Reading = Owner & { language: Language; payload: Payload; select?: SelectType }

type Args = Reading & { document: StoredDocument }

/** Has Payload do to the content what it does to each document that it reads: choose the language, run the fields' hooks, leave out what is not selected. Changes the content. */
export const readContent = async (
  doc: JsonObject & View,
  { collection, global, language, payload, select }: Reading,
): Promise<View> => {
  const owner = collection ?? global
  if (select && owner) keepSelected(doc, owner.flattenedFields, select)
  const fieldPromises: Promise<void>[] = []
  const populationPromises: Promise<void>[] = []
  afterReadTraverseFields({
    collection: collection ?? null,
    context: RENDERED_LATER,
    currentDepth: 1,
    depth: 0,
    doc,
    draft: false,
    fallbackLocale: language.fallbackLocale as TypedFallbackLocale,
    fieldPromises,
    fields: fieldsToRead(owner?.fields ?? [], doc, select !== undefined),
    findMany: true,
    flattenLocales: true,
    global: global ?? null,
    locale: language.locale ?? null,
    overrideAccess: false,
    parentIndexPath: '',
    parentPath: '',
    parentSchemaPath: '',
    populationPromises,
    req: await strangersRequest(payload, language),
    select,
    selectMode: select && getSelectMode(select),
    showHiddenFields: false,
    siblingDoc: doc,
  })
  // A field's promise may add others.
  while (fieldPromises.length > 0 || populationPromises.length > 0) {
    await Promise.all(fieldPromises.splice(0))
    await Promise.all(populationPromises.splice(0))
  }
  return doc
}

/** Anew: an object that fields were taken out of is slow to copy, and each answer copies it. */
const makeView = async ({ document, ...args }: Args): Promise<View> => {
  const doc = JSON.parse(document.content) as JsonObject & View
  return { ...(await readContent(doc, args)) }
}

const languageNames = new WeakMap<Language, string>()

const nameLanguage = (language: Language): string => {
  const { fallbackLocale, locale } = language
  const name = JSON.stringify([locale, fallbackLocale])
  languageNames.set(language, name)
  return name
}

/** What names a view among those of a document. A language must not change. */
export const viewName = (language: Language, select?: SelectType): string => {
  const name = languageNames.get(language) ?? nameLanguage(language)
  return select ? `${name}${JSON.stringify(select)}` : name
}

/** The view of a document with a name, if it has been made. */
export const readyView = (document: StoredDocument, name: string): View | undefined => {
  const view = document.views.get(name)
  return view instanceof Promise ? undefined : view
}

/**
 * A document as a stranger gets it at depth 0 in a language, made once and kept with the document.
 *
 * @param name {@link viewName} of the language and selection.
 * @param store told how large the document has become.
 */
export const viewOf = async (args: Args & { name: string; store: DocumentStore }): Promise<View> => {
  const { document, name, store } = args
  const known = document.views.get(name)
  if (known) return known
  const made = makeView(args)
  document.views.set(name, made)
  try {
    const view = await made
    document.views.set(name, view)
    const names = [...document.views.keys()].reduce((sum, { length }) => sum + length, 0)
    store.resize(document, document.content.length * (1 + BYTES_PER_CHARACTER * document.views.size) + names)
    return view
  } catch (error) {
    document.views.delete(name)
    throw error
  }
}
