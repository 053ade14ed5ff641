import { describe, expect, it } from '@jest/globals'

import { CONTENT_COLLECTIONS } from '../../content-events/names.ts'
import { ANY } from '../reading.ts'
import { cacheTags } from './cacheTags.ts'

const ids = (collection: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${collection}:6921886e0c5d8f3a4b1e${String(index).padStart(4, '0')}`)

const tagsOf = (...from: string[]): string[] => cacheTags(new Set(from))

describe('the tags of an answer', () => {
  it('are those of its documents and lists, and the one that purges everything', () => {
    expect(tagsOf('articles', 'articles:7', 'media:3')).toEqual(['all', 'articles', 'articles:7', 'media:3'])
    expect(tagsOf('newsroom:newsroom')).toEqual(['all', 'newsroom'])
  })

  it('are those of every list where anything may change it', () => {
    expect(tagsOf(ANY, 'articles:7')).toEqual(['all', ...CONTENT_COLLECTIONS, 'articles:7'])
  })

  it('name whole collections where documents are too many, those first whose lists are named anyway', () => {
    const [articles, media, places] = [ids('articles', 60), ids('media', 60), ids('places', 20)]
    expect(tagsOf('articles', ...articles, ...media, ...places)).toEqual(['all', 'articles', ...media, ...places])
    const many = tagsOf('articles', ...articles, ...ids('media', 200), ...places)
    expect(many).toEqual(['all', 'articles', 'media', ...places])
    expect(many.join(' ').length).toBeLessThanOrEqual(4000)
  })
})
