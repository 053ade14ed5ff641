import type { TopicLinkFragment } from '../../generated/queries.ts'
import { TopicsDocument } from '../../generated/queries.ts'
import { present } from '../../present.ts'
import { readKept } from '../readKept.ts'

export type TopicNode = TopicLinkFragment & {
  children: TopicNode[]
  /** Something is published on it, or on a topic below it. */
  isUsed: boolean
}

type Row = TopicLinkFragment & {
  articles: { docs: readonly unknown[] } | null
  parent: { id: string } | null
}

/** Topics as the tree they are, those without a parent first. A topic that lies in itself is in no tree, and left out. */
export const treeOf = (topics: readonly Row[]): TopicNode[] => {
  const below = new Map<string, Row[]>()
  for (const topic of topics)
    if (topic.parent) below.set(topic.parent.id, [...(below.get(topic.parent.id) ?? []), topic])
  const known = new Set(topics.map(({ id }) => id))
  const nodeOf = ({ articles, id, name, slug }: Row): TopicNode => {
    const children = (below.get(id) ?? []).map(nodeOf)
    const isUsed = (articles?.docs.length ?? 0) > 0 || children.some((child) => child.isUsed)
    return { children, id, isUsed, name, slug }
  }
  return topics.filter(({ parent }) => !parent || !known.has(parent.id)).map(nodeOf)
}

/** The newsroom’s topics. */
export const listTopics = async (): Promise<TopicNode[]> => {
  const { Topics } = await readKept(TopicsDocument, {}, ['topics', 'articles'])
  return treeOf(present(Topics?.docs))
}

/** A topic and all that lie below it: what is filed under one of them is filed under it. */
export const topicsBelow = (node: TopicNode): string[] => [node.id, ...node.children.flatMap(topicsBelow)]

export const findTopic = (nodes: TopicNode[], id: string): TopicNode | undefined => {
  for (const node of nodes) {
    const found = node.id === id ? node : findTopic(node.children, id)
    if (found) return found
  }
  return undefined
}
