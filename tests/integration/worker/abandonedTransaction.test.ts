import { once } from 'node:events'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { moveCursor, readCursor } from '../../../src/content-events/cursors.ts'
import { killOrphanedTransactions } from '../../../src/worker/mongodb.ts'
import { startChild } from '../../../tools/processes/startChild.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
})

afterAll(() => newsroom.stop())

/** A process in the middle of a transaction that wrote the cursor of a consumer. */
const holding = async (consumer: string) => {
  await moveCursor({ consumer, payload: newsroom.payload, to: 0 })
  const child = startChild({
    args: ['tests/integration/worker/holdTransaction.ts'],
    env: { HELD_CONSUMER: consumer },
    script: true,
  })
  await once(child.process, 'message')
  return child
}

it('what a killed process has locked is free long before MongoDB’s minute is over, and a process that lives may take its time', async () => {
  const { payload } = newsroom
  const [dying, living] = await Promise.all([holding('of the killed'), holding('of the living')])
  await dying.stop({ signal: 'SIGKILL' })

  const startedAt = Date.now()
  const writing = moveCursor({ consumer: 'of the killed', payload, to: 7 }).then(() => 'written' as const)
  while ((await Promise.race([writing, killOrphanedTransactions(payload)])) !== 'written');
  expect(Date.now() - startedAt).toBeLessThan(20_000)
  expect(await readCursor({ consumer: 'of the killed', payload })).toBe(7)

  living.process.send('commit')
  expect((await once(living.process, 'message'))[0]).toBe('committed')
  await living.ended
  expect(await readCursor({ consumer: 'of the living', payload })).toBe(1)
})
