import type { Message } from '../Message.ts'

/** What a message is about in a few words of our vocabulary, for a list of builds: `article.published, event.updated`. */
export const occasion = ({ data, type }: Message): string => {
  const types = [...new Set(data.events.map((event) => event.type))]
  if (types.length === 0) return type
  return types.length > 3 ? `${types.slice(0, 3).join(', ')}…` : types.join(', ')
}
