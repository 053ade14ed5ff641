import { describe, expect, it } from '@jest/globals'

import { createQueue } from './createQueue.ts'

const OPTIONS = { capacity: 10, longest: 3, patienceMs: 60_000 }

const enterAll = (queue: ReturnType<typeof createQueue>, costs: number[], order: number[]) =>
  costs.map(async (cost) => {
    const place = await queue.enter({ cost, weight: 10 })
    if (typeof place === 'string') return place
    order.push(cost)
    place()
    return 'in'
  })

describe('a queue', () => {
  it('lets in what fits at once, and the cheapest of those that wait first', async () => {
    const queue = createQueue(OPTIONS)
    const first = await queue.enter({ cost: 0, weight: 10 })
    const order: number[] = []
    const waiting = enterAll(queue, [500, 5, 50], order)
    if (typeof first !== 'string') first()
    expect(await Promise.all(waiting)).toEqual(['in', 'in', 'in'])
    expect(order).toEqual([5, 50, 500])
  })

  it('sends the most expensive one away when too many wait', async () => {
    const queue = createQueue(OPTIONS)
    const first = await queue.enter({ cost: 0, weight: 10 })
    const waiting = enterAll(queue, [4, 900, 2, 3], [])
    if (typeof first !== 'string') first()
    expect(await Promise.all(waiting)).toEqual(['in', 'full', 'in', 'in'])
  })

  it('lets in alone what weighs more than all of it', async () => {
    expect(typeof (await createQueue(OPTIONS).enter({ cost: 1, weight: 1000 }))).toBe('function')
  })

  it('forgets whoever has left, and sends away whoever waits too long', async () => {
    const queue = createQueue({ ...OPTIONS, patienceMs: 20 })
    await queue.enter({ cost: 0, weight: 10 })
    const leaving = new AbortController()
    const left = queue.enter({ cost: 1, signal: leaving.signal, weight: 1 })
    const late = queue.enter({ cost: 1, weight: 1 })
    leaving.abort()
    expect(await Promise.all([left, late])).toEqual(['left', 'full'])
  })

  it('takes back a place that is never given back', async () => {
    const queue = createQueue({ ...OPTIONS, releaseAfterMs: 20 })
    await queue.enter({ cost: 0, weight: 10 })
    expect(typeof (await queue.enter({ cost: 1, weight: 10 }))).toBe('function')
  })
})
