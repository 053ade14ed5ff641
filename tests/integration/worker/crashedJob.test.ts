import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { type CollectionSlug } from 'payload'

import { startWorker, type Worker } from '../../../src/worker/startWorker.ts'
import { workerTasks } from '../../../src/worker/tasks.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
})

afterAll(() => newsroom.stop())

/** Resolves once a worker has become the leader and done its first round. */
const started = async (): Promise<Worker> => {
  const { payload } = newsroom
  return new Promise((resolve) => {
    const worker = startWorker(payload, [
      ...workerTasks(payload.config),
      { create: () => ({ round: async () => void resolve(worker) }), name: 'test' },
    ])
  })
}

it('a planned publication whose process died in the middle of it is taken up again', async () => {
  const { payload } = newsroom
  const { id } = await payload.create({
    collection: 'articles',
    data: { _status: 'draft', kind: 'brief', title: 'Prévu' },
  })
  const { id: user } = await payload.create({
    collection: 'users',
    data: { email: 'plan@example.com', name: 'Planning', password: 'a password for tests', role: 'editor' },
  })
  const input = {
    doc: { relationTo: 'articles' as const, value: id },
    type: 'publish' as const,
    user: { relationTo: 'users', value: user },
  }
  const job = await payload.jobs.queue({ input: input as never, task: 'schedulePublish' })
  await payload.db.updateOne({ collection: 'payload-jobs' as CollectionSlug, data: { processing: true }, id: job.id })

  await payload.jobs.run({ silent: true })
  expect((await payload.findByID({ collection: 'articles', id }))._status).toBe('draft')
  const worker = await started()
  await payload.jobs.run({ silent: true })
  await worker.stop()
  expect((await payload.findByID({ collection: 'articles', id }))._status).toBe('published')
})
