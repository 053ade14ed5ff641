import type { LatestArticle } from '../beffroi/content/getHome.ts'
import type { TopicNode } from '../beffroi/content/listTopics.ts'
import { topicsBelow } from '../beffroi/content/listTopics.ts'
import type { ArticleCardFragment } from '../generated/queries.ts'
import { present } from '../present.ts'

export type HomeSection = { articles: ArticleCardFragment[]; topic: TopicNode }

const MOST_SECTIONS = 5
const MOST_ARTICLES = 5

/**
 * The sections of the front page: of the great topics those that were written about lately, the fullest first, each with its latest articles. An
 * article stands once on the page: neither again where it is `above`, nor under two topics.
 */
export const homeSections = (
  articles: readonly LatestArticle[],
  { above, topics }: { above: readonly string[]; topics: readonly TopicNode[] },
): HomeSection[] => {
  const fresh = articles.filter(({ id }) => !above.includes(id))
  const filed = topics.map((topic) => {
    const ids = new Set(topicsBelow(topic))
    return { articles: fresh.filter(({ topics }) => present(topics).some(({ id }) => ids.has(id))), topic }
  })
  const shown = new Set<string>()
  return filed
    .toSorted((first, second) => second.articles.length - first.articles.length)
    .map(({ articles, topic }) => {
      const latest = articles.filter(({ id }) => !shown.has(id)).slice(0, MOST_ARTICLES)
      for (const { id } of latest) shown.add(id)
      return { articles: latest, topic }
    })
    .filter(({ articles }) => articles.length > 0)
    .slice(0, MOST_SECTIONS)
}
