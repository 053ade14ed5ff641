import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { createLease } from '../../../src/worker/lease.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
})

afterAll(() => newsroom.stop())

const contenders = (name: string, duration = 60_000) =>
  Array.from({ length: 8 }, () => createLease({ durationMs: duration, name, payload: newsroom.payload }))

it('one of many takes it, keeps it, and the others wait', async () => {
  const leases = contenders('race')
  const first = await Promise.all(leases.map((lease) => lease.hold()))
  expect(first.filter(Boolean)).toHaveLength(1)
  expect(await Promise.all(leases.map((lease) => lease.hold()))).toEqual(first)
})

it('another takes it at once when its holder gives it up', async () => {
  const [one, other] = contenders('given up')
  await one?.hold()
  await one?.release()
  expect([await other?.hold(), await one?.hold()]).toEqual([true, false])
})

it('another takes it when its holder is not heard of any more, and the first, come back, does not have it', async () => {
  const [gone, ...others] = contenders('dead', 1)
  await gone?.hold()
  while (gone?.isHeld()) await new Promise(setImmediate)
  const heirs = others.map(() => createLease({ durationMs: 60_000, name: 'dead', payload: newsroom.payload }))
  expect((await Promise.all(heirs.map((lease) => lease.hold()))).filter(Boolean)).toHaveLength(1)
  expect(await gone?.hold()).toBe(false)
})
