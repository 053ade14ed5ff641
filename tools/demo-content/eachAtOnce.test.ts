import { describe, expect, it } from '@jest/globals'

import { eachAtOnce } from './eachAtOnce.ts'

describe('work on several items at once', () => {
  it('has at most so many under way', async () => {
    let most = 0
    let underWay = 0
    const done: number[] = []
    await eachAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
      underWay += 1
      most = Math.max(most, underWay)
      await Promise.resolve()
      underWay -= 1
      done.push(item)
    })
    expect({ done: done.toSorted(), most }).toEqual({ done: [1, 2, 3, 4, 5], most: 2 })
  })

  it('begins nothing more after a failure, and lets what is under way end before it is told', async () => {
    const ended: string[] = []
    const work = async (item: string) => {
      if (item === 'bad') throw new Error('no')
      await new Promise(setImmediate)
      ended.push(item)
    }
    await expect(eachAtOnce(['slow', 'bad', 'never'], 2, work)).rejects.toThrow('no')
    expect(ended).toEqual(['slow'])
  })
})
