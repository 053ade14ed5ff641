import type { CollectionSlug, Payload } from 'payload'

/** Those of Payload's jobs that may run twice without harm: a document is published or unpublished already. */
const REPEATABLE = ['schedulePublish', 'expireArticles']

/**
 * A process that dies in a job leaves it `processing` for ever, and Payload 3 never takes it up again: a planned publication would not come, and a
 * task with a schedule never be queued again. Called by the process that has just become the only one to run jobs: whatever is `processing` since
 * before that belongs to a process that is gone, or that was held up so long that doing it again is right.
 */
export const requeueOrphanedJobs = async ({ before, payload }: { before: Date; payload: Payload }): Promise<void> => {
  await payload.db.updateMany({
    collection: 'payload-jobs' as CollectionSlug,
    data: { processing: false },
    where: {
      and: [
        { processing: { equals: true } },
        { taskSlug: { in: REPEATABLE } },
        { updatedAt: { less_than: before.toISOString() } },
      ],
    },
  })
}
