import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, Config, Endpoint } from 'payload'

import { senderKey } from '../access/people.ts'
import { contentName, keyOf } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { isPublishing } from '../publishing/guardPublication.ts'
import { addPublicationGuard } from '../publishing/publicationGuards.ts'
import { onTransactionEnd } from '../payload/transactions.ts'
import { addWorkerTask, hourly } from '../worker/tasks.ts'
import { reviewField } from './collections.ts'
import { addComment, resolveComment } from './comments.ts'
import { createMailer } from './emails.ts'
import { sweepNotices, tell } from './notices.ts'
import { readReview, seeReview } from './read.ts'
import { addRow, changeRow, findReview, ofKey, removeRows, REVIEW_COLLECTIONS } from './rows.ts'
import { requireAcceptance } from './rules.ts'
import { takeStep, WORD } from './steps.ts'
import { isReviewed, targetOfKey } from './target.ts'
import { countWaiting } from './waiting.ts'

/** Whatever way a document is published, its review ends then, and who proposed it is told. */
const endWithPublication: CollectionAfterChangeHook = async ({ collection, data, doc, req }) => {
  const name = contentName(req.payload.config, collection.slug)
  if (!name || !isPublishing(data)) return doc
  const key = keyOf(name, doc.id)
  const row = await findReview(req, key)
  const target = row && row.state !== 'published' ? targetOfKey(req.payload, key) : undefined
  if (!row || !target) return doc
  await changeRow(req, 'reviews', ofKey(key), {
    state: 'published',
    turn: row.turn + 1,
    waitsFor: null,
    waitsSince: null,
  })
  const person = senderKey(req)
  await addRow(req, 'review-steps', { key, ...(person && { person }), step: 'published', word: '' })
  const word: unknown = req.context[WORD]
  await tell(req, {
    kind: 'published',
    people: [row.proposer],
    target,
    ...(typeof word === 'string' && { word }),
  })
  return doc
}

/** With a document that is deleted for good goes what was said about it. */
const forgetWithDocument: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const name = contentName(req.payload.config, collection.slug)
  if (!name) return
  const key = keyOf(name, id)
  for (const rows of REVIEW_COLLECTIONS) if (rows !== 'review-notices') await removeRows(req, rows, ofKey(key))
  // The worker writes notices as it sends them: neither is to lose a race against the other.
  const { payload } = req
  await onTransactionEnd(req, { committed: async () => removeRows({ payload }, 'review-notices', ofKey(key)) })
}

const withReview = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [reviewField, ...collection.fields],
  hooks: {
    ...collection.hooks,
    afterChange: [...(collection.hooks?.afterChange ?? []), endWithPublication],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), forgetWithDocument],
  },
})

const ENDPOINTS: Endpoint[] = [
  { handler: readReview, method: 'get', path: '/review' },
  { handler: countWaiting, method: 'get', path: '/review/waiting' },
  { handler: takeStep, method: 'post', path: '/review/steps' },
  { handler: addComment, method: 'post', path: '/review/comments' },
  { handler: resolveComment, method: 'post', path: '/review/comments/:id/resolve' },
  { handler: seeReview, method: 'post', path: '/review/seen' },
]

/**
 * Reading over, between an author and an editor: what is proposed, accepted, sent back or taken over, what is said about a passage, and who is told. Nothing of
 * it is in the documents, and no right follows from it; a rule of the newsroom's settings may only ask for more before a publication.
 */
export const review = (config: Config): Config => {
  if (!REVIEW_COLLECTIONS.every((name) => projectSlug(config, name))) return config
  const withPanel: Config = {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...config.admin?.components,
        beforeNavLinks: [...(config.admin?.components?.beforeNavLinks ?? []), 'beffroi/panel#WaitingCount'],
      },
    },
    collections: config.collections?.map((collection) =>
      isReviewed({ custom: config.custom ?? {} }, collection as never)
        ? addPublicationGuard(withReview(collection), requireAcceptance)
        : collection,
    ),
    endpoints: [...(config.endpoints ?? []), ...ENDPOINTS],
  }
  return addWorkerTask(
    addWorkerTask(withPanel, {
      create: createMailer,
      name: 'review e-mails',
      wakesOn: ({ config: { custom } }) => {
        const collection = projectSlug({ custom }, 'review-notices')
        return collection ? [{ collection, operation: 'insert' }] : []
      },
    }),
    { create: ({ payload }) => ({ round: hourly(async () => sweepNotices(payload)) }), name: 'review notices' },
  )
}
