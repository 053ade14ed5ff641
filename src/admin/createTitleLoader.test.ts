import { describe, expect, it } from '@jest/globals'

import { createTitleLoader } from './createTitleLoader.ts'

const titlesOf = (ids: string[]) => new Map(ids.map((id) => [id, `Title of ${id}`]))

describe('the titles of related documents', () => {
  it('are asked for together by rows drawn at one time, and not again', async () => {
    const requests: [string, string[]][] = []
    const load = createTitleLoader(async (source, ids) => {
      requests.push([source, ids])
      return titlesOf(ids)
    })
    const titles = await Promise.all([
      load('people', '1'),
      load('people', '2'),
      load('people', '1'),
      load('places', '1'),
    ])
    expect(titles).toEqual(['Title of 1', 'Title of 2', 'Title of 1', 'Title of 1'])
    await load('people', '2')
    expect(requests).toEqual([
      ['people', ['1', '2']],
      ['places', ['1']],
    ])
  })

  it('are asked for again after a failure', async () => {
    let isDown = true
    const load = createTitleLoader(async (_, ids) => {
      if (isDown) throw new Error('The network is down.')
      return titlesOf(ids)
    })
    await expect(load('people', '1')).rejects.toThrow('The network is down.')
    isDown = false
    await expect(load('people', '1')).resolves.toBe('Title of 1')
  })
})
