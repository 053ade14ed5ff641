import { describe, expect, it } from '@jest/globals'

import { BLOCKS } from '../../../rich-text/blocks/index.ts'
import { bodyBlocks } from './index.ts'

const slugsOf = (targets: Parameters<typeof bodyBlocks>[0]): string[] =>
  bodyBlocks(targets, undefined).map(({ slug }) => slug)

describe('the blocks of the editor', () => {
  it('are all shown by websites, and nothing else is', () => {
    const all = slugsOf({ articles: 'articles', media: 'media', people: 'people' })
    expect(all.toSorted()).toEqual([...BLOCKS.keys()].toSorted())
  })

  it('lead to the collections by the names that the project gives them', () => {
    const blocks = bodyBlocks({ articles: 'recits', media: 'fichiers', people: 'gens' }, undefined)
    const targets = JSON.stringify(blocks).match(/"relationTo":\[[^\]]*\]/g)
    expect(new Set(targets)).toEqual(
      new Set(['"relationTo":["gens"]', '"relationTo":["fichiers"]', '"relationTo":["recits"]']),
    )
  })

  it('are not there where they would lead to a collection that the project leaves out', () => {
    expect(slugsOf({})).toEqual(['pullQuote', 'box', 'keyFigures', 'embed'])
    expect(JSON.stringify(bodyBlocks({}, undefined))).not.toContain('relationTo')
  })
})
