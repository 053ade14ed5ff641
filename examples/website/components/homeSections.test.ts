import { describe, expect, it } from '@jest/globals'

import { treeOf } from '../beffroi/content/listTopics.ts'
import { homeSections } from './homeSections.ts'

const topic = (id: string, parent?: string) => ({
  articles: { docs: [] },
  id,
  name: id,
  parent: parent ? { id: parent } : null,
  slug: id,
})

const article = (id: string, ...topics: string[]) => ({
  id,
  kicker: null,
  kind: 'story' as const,
  mainImage: null,
  publishedAt: null,
  slug: id,
  standfirst: null,
  title: id,
  topics: topics.map((id) => ({ id })),
})

const topics = treeOf([topic('industrie'), topic('batterie', 'industrie'), topic('cellules', 'batterie'), topic('art')])

const shownIn = (articles: ReturnType<typeof article>[], above: string[] = []) =>
  homeSections(articles, { above, topics }).map(({ articles, topic }) => [topic.id, ...articles.map(({ id }) => id)])

describe('the sections of the front page', () => {
  it('hold what is filed under a topic below theirs, the fullest first', () => {
    expect(shownIn([article('a', 'art'), article('b', 'cellules'), article('c', 'industrie')])).toEqual([
      ['industrie', 'b', 'c'],
      ['art', 'a'],
    ])
  })

  it('repeat no article, and are left out when nothing is left for them', () => {
    expect(shownIn([article('a', 'art'), article('b', 'art', 'batterie'), article('c', 'industrie')], ['a'])).toEqual([
      ['industrie', 'b', 'c'],
    ])
  })
})

describe('the tree of topics', () => {
  it('leaves out a topic that lies in itself, and keeps one whose parent is not there', () => {
    expect(treeOf([topic('a', 'b'), topic('b', 'a'), topic('c', 'gone')]).map(({ id }) => id)).toEqual(['c'])
  })

  it('knows what is used by what is filed below it', () => {
    const [root] = treeOf([topic('a'), { ...topic('b', 'a'), articles: { docs: [{}] } }])
    expect(root?.isUsed).toBe(true)
  })
})
