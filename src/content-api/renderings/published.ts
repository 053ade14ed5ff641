import type { Payload, PayloadRequest } from 'payload'

import { createDocumentStore } from '../documents/createDocumentStore.ts'
import type { DocumentStore, Reader } from '../documents/createDocumentStore.ts'
import type { Language } from '../documents/StoredDocument.ts'

/** Where the documents that a rendering shows are read from: what is published, whoever asks. */
export type Published = { payload: Payload; reader: Reader; store: DocumentStore }

type Shared = { reader?: Reader; store: DocumentStore }

const shared = new WeakMap<Payload, Shared>()

/** For documents that Payload reads: one reader for all that are begun in one turn, so that what they lead to is read in one query; nothing is kept after it. */
export const publishedOf = (payload: Payload): Published => {
  const known: Shared = shared.get(payload) ?? {
    store: createDocumentStore(payload, { isFresh: () => false, maxBytes: 1 }),
  }
  shared.set(payload, known)
  const { store } = known
  if (!known.reader) {
    known.reader = store.open()
    setImmediate(() => delete known.reader)
  }
  return { payload, reader: known.reader, store }
}

/** The language that a request asks for. */
export const languageOf = ({ fallbackLocale, locale }: Pick<PayloadRequest, 'fallbackLocale' | 'locale'>): Language =>
  ({ fallbackLocale, locale }) as Language

/** On a document that Payload reads for GraphQL: the language that it was read in, which no answer shows. */
export const READ_IN = Symbol('language')
