import { expect, it } from '@jest/globals'

import { createTurns } from './createTurns.ts'

it('one site is asked one question at a time, other sites meanwhile, and whoever comes eleventh is sent away', async () => {
  const inTurn = createTurns({ pauseMs: 0 })
  const answers: (() => void)[] = []
  const begun: string[] = []
  const ask = (site: string) =>
    inTurn(site, async () => {
      begun.push(site)
      await new Promise<void>((resolve) => void answers.push(resolve))
      return { isAsked: true }
    })
  const first = Array.from({ length: 11 }, () => ask('a'))
  const other = ask('b')
  await Promise.resolve()
  expect(await first[10]).toBeUndefined()
  expect(begun).toEqual(['a', 'b'])
  answers.splice(0).forEach((answer) => answer())
  expect(await first[0]).toEqual({ isAsked: true })
  expect(await other).toEqual({ isAsked: true })
  while (begun.length < 11) {
    await new Promise(setImmediate)
    answers.splice(0).forEach((answer) => answer())
  }
  expect(await Promise.all(first.slice(0, 10))).toHaveLength(10)
})
