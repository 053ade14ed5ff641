import type { ExecutionResult, GraphQLSchema } from 'graphql'
import type { Payload } from 'payload'

import { onSnapshotChange } from '../content-events/snapshot/announceChange.ts'
import { createDocumentStore } from './documents/createDocumentStore.ts'
import type { DocumentStore } from './documents/createDocumentStore.ts'
import type { Language } from './documents/StoredDocument.ts'
import { whenComplete } from './documents/whenComplete.ts'
import { watchSnapshot } from './documents/watchSnapshot.ts'
import { createQueryAnswers } from './graphql/answerQuery.ts'
import type { GraphQLQuery } from './graphql/answerQuery.ts'
import { createContentSchema } from './graphql/contentSchema.ts'
import type { ConfigToSchema } from './graphql/contentSchema.ts'
import { createReaders } from './graphql/readers.ts'
import { withPreview } from './preview.ts'
import type { Preview } from './preview.ts'
import { createContentReading, LeftToPayload } from './reading.ts'
import type { ContentReading, Reading } from './reading.ts'
import { createAnswerCache } from './http/answerCache.ts'
import type { AnswerCache } from './http/answerCache.ts'
import type { PublishedAnswer } from './http/publishedAnswer.ts'
import { contentApiOptionsOf } from './options.ts'
import { createRestAnswers } from './rest/answerRest.ts'
import type { RestAnswer } from './rest/answerRest.ts'
import type { RestRequest } from './rest/readAddress.ts'
import { answerRoute } from './routes/publishedRoutes.ts'
import type { FoundRoute, RouteAnswer } from './routes/publishedRoutes.ts'
import { describeServed, servedCollections } from './served.ts'

export type ContentApi = {
  /** Finished answers. */
  answers: AnswerCache<PublishedAnswer>
  /** @throws LeftToPayload for what Payload must answer. */
  answerQuery: (query: GraphQLQuery, reading: Reading, language: Language) => Promise<ExecutionResult>
  close: () => Promise<void>
  /** Tells of each change of the snapshot, as {@link ChangeListener} has it. Returns what ends it. */
  follow: (listener: ChangeListener) => () => void
  /** Whether changes that other processes make are being heard of now; otherwise nothing in memory is trusted. */
  isFresh: () => boolean
  /** Whether the snapshot has all that is published; until then readers are Payload's. */
  isReady: () => boolean
  /** @throws LeftToPayload for what Payload must answer. */
  graphQL: (query: GraphQLQuery, caller: Caller, language: Language) => Promise<ExecutionResult>
  open: (caller: Caller, api: Reading['api']) => Reading
  /** One request that is shown a document beside what is published. */
  openPreview: (preview: Preview, caller: Caller, api: Reading['api']) => Reading
  /** Resolves when the snapshot has all that is published; `false` when it is closed before. */
  ready: Promise<boolean>
  /**
   * The schema for readers, and what answers it, whether the snapshot is complete or not: also with what is wrong with a query (`errors` without `data`),
   * which Payload could not say.
   */
  readers: Pick<ContentApi, 'answerQuery' | 'graphQL'> & { schema: GraphQLSchema | undefined }
  reading: ContentReading
  /** @throws LeftToPayload for what Payload must answer. */
  answerRest: (reading: Reading, request: RestRequest) => Promise<RestAnswer>
  /** @throws LeftToPayload for what Payload must answer. */
  rest: (request: RestRequest, caller: Caller) => Promise<RestAnswer>
  /**
   * What a published route answers, to anybody.
   *
   * @throws RouteRefusal with a sentence for who asks.
   * @throws LeftToPayload where the content API does not answer for what it reads.
   */
  route: (found: FoundRoute, query: URLSearchParams) => Promise<{ answer: RouteAnswer; reading: Reading }>
  store: DocumentStore
}

/** What keeps something in memory that was made of the snapshot. */
export type ChangeListener = {
  /** A document has changed, in this process or another: told when this one no longer answers with what it was. */
  changed: (key: string) => void
  /** Changes of other processes may have been missed. */
  lost: () => void
}

/** Who asks: a stranger, or a key that reads what is published. */
export type Caller = Pick<Reading, 'caller' | 'user'>

export const STRANGER: Caller = { caller: 'anonymous', user: null }

export type ContentApiDependencies = {
  /** Of `@payloadcms/graphql`; without it GraphQL is left to Payload. */
  configToSchema?: ConfigToSchema
}

/** What answers the readers of a project from its published snapshot. */
export const createContentApi = (payload: Payload, { configToSchema }: ContentApiDependencies = {}): ContentApi => {
  const { maxAnswerBytes, maxDocumentBytes } = contentApiOptionsOf(payload.config)
  const served = servedCollections(payload)
  const isFresh = (): boolean => watch.isFresh()
  const store = createDocumentStore(payload, { isFresh, maxBytes: maxDocumentBytes })
  const answers = createAnswerCache<PublishedAnswer>({ isFresh, maxBytes: maxAnswerBytes })
  const listeners = new Set<ChangeListener>()
  const tellChanged = (key: string): void => {
    for (const { changed } of listeners) changed(key)
  }
  // After the store and the answers, which have theirs already.
  const stopListening = onSnapshotChange(tellChanged)
  const watch = watchSnapshot(payload, {
    onChange: (key) => {
      store.forget(key)
      answers.forget(key)
      tellChanged(key)
    },
    onLost: () => {
      store.clear()
      answers.clear()
      for (const { lost } of listeners) lost()
    },
  })
  const reading = createContentReading({ payload, served, store })
  const { pages, prepared } = reading
  // Field by field: spreading objects takes twenty times as long, for each request.
  const open: ContentApi['open'] = ({ caller, user }, api) => ({
    api,
    caller,
    pages,
    payload,
    prepared,
    reader: store.open(),
    served,
    store,
    touched: new Set(),
    user,
  })
  const end = new AbortController()
  let isReady = false
  const ready = whenComplete(payload, end.signal).then(() => {
    isReady = !end.signal.aborted
    if (isReady) payload.logger.info(describeServed(served, payload))
    return isReady
  })
  const content =
    configToSchema && !payload.config.graphQL.disable ? createContentSchema(configToSchema, payload, served) : undefined
  const compiled = content && createQueryAnswers(content)
  const readers = content && createReaders(content, payload)
  const answerQuery: ContentApi['answerQuery'] = async (query, reading, language) => {
    if (!compiled) throw new LeftToPayload()
    return compiled(query, reading, language)
  }
  const answerReaders: ContentApi['answerQuery'] = async (query, reading, language) => {
    if (!readers) throw new LeftToPayload()
    return readers.answer(query, { isReady, language, reading })
  }
  const answerRest = createRestAnswers()
  return {
    answerQuery,
    answerRest,
    answers,
    close: async () => {
      end.abort()
      store.close()
      answers.close()
      stopListening()
      await Promise.all([ready, watch.close()])
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    graphQL: async (query, caller, language) => answerQuery(query, open(caller, 'GraphQL'), language),
    isFresh,
    isReady: () => isReady,
    open,
    openPreview: (preview, caller, kind) => {
      const reading = open(caller, kind)
      return { ...reading, preview, reader: withPreview(reading.reader, preview) }
    },
    readers: {
      answerQuery: answerReaders,
      graphQL: async (query, caller, language) => answerReaders(query, open(caller, 'GraphQL'), language),
      schema: readers?.schema,
    },
    reading,
    ready,
    rest: async (request, caller) => answerRest(open(caller, 'REST'), request),
    route: async (found, query) => {
      const reading = open(STRANGER, 'REST')
      return { answer: await answerRoute({ ...found, query, reading }, answerRest), reading }
    },
    store,
  }
}
