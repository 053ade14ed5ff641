import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { describe, expect, it } from '@jest/globals'

import { MODEST_COST } from './estimateCost.ts'
import { createLanes } from './lanes.ts'

const MODEST = 1
const DEAR = MODEST_COST + 1

/** A request as a lane sees it: its answer begins when it is told so. */
const message = () => {
  const response = Object.assign(new EventEmitter(), { closed: false, writeHead: () => response })
  return { request: { headers: {} } as unknown as IncomingMessage, response: response as unknown as ServerResponse }
}

const open = () => {
  const enter = createLanes()
  const order: string[] = []
  const ask = (name: string, cost: number) => {
    const { request, response } = message()
    const turn = enter({ cost, request, response }).then(() => order.push(name))
    return { answer: (status = 200) => response.writeHead(status), leave: () => response.emit('close'), turn }
  }
  return { ask, order }
}

describe('requests of strangers', () => {
  it('go one at a time when they are not modest, the cheapest first', async () => {
    const { ask, order } = open()
    const first = ask('first', DEAR)
    const dearest = ask('dearest', DEAR * 3)
    const dear = ask('dear', DEAR * 2)
    await first.turn
    expect(order).toEqual(['first'])
    first.answer()
    await dear.turn
    expect(order).toEqual(['first', 'dear'])
    dear.leave()
    await dearest.turn
    expect(order).toEqual(['first', 'dear', 'dearest'])
  })

  it.each([
    ['was refused', (first: ReturnType<ReturnType<typeof open>['ask']>) => first.answer(400)],
    ['left before its answer', (first: ReturnType<ReturnType<typeof open>['ask']>) => first.leave()],
  ])('go a while after one that %s, which its sender only repeats', async (_, end) => {
    const { ask, order } = open()
    const first = ask('first', DEAR)
    const next = ask('next', DEAR)
    await first.turn
    const endedAt = performance.now()
    end(first)
    await next.turn
    expect(order).toEqual(['first', 'next'])
    expect(performance.now() - endedAt).toBeGreaterThan(90)
  })

  it('wait for no dear one when they are modest, and dear ones begin when these are answered', async () => {
    const { ask, order } = open()
    const running = ask('running', DEAR)
    await running.turn
    const modest = ask('modest', MODEST)
    await modest.turn
    running.answer()
    const next = ask('next', DEAR)
    await new Promise((resolve) => setImmediate(resolve))
    expect(order).toEqual(['running', 'modest'])
    modest.answer()
    await next.turn
    expect(order).toEqual(['running', 'modest', 'next'])
  })

  it('are begun a few at a time when they are modest, in their order', async () => {
    const { ask, order } = open()
    const asked = Array.from({ length: 6 }, (_, index) => ask(String(index), MODEST))
    await asked[3]?.turn
    expect(order).toEqual(['0', '1', '2', '3'])
    asked[1]?.answer()
    await asked[4]?.turn
    asked[0]?.answer()
    await asked[5]?.turn
    expect(order).toEqual(['0', '1', '2', '3', '4', '5'])
  })
})
