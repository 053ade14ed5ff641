/** What a webhook of Beffroi says, as far as this site listens (the whole of it is in docs/webhooks.md of Beffroi). */
export type Message = { data: { affected: { complete: boolean; tags: string[] } }; type: string }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The message in a body whose signature is right, or undefined when it is none. */
export const readMessage = (body: string): Message | undefined => {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return undefined
  }
  if (!isRecord(parsed) || typeof parsed.type !== 'string' || !isRecord(parsed.data) || !isRecord(parsed.data.affected))
    return undefined
  const { complete, tags } = parsed.data.affected
  const isMessage = typeof complete === 'boolean' && Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')
  return isMessage ? (parsed as Message) : undefined
}

/** The tags of what must be read again. When more changed than the CMS names, that is everything. */
export const tagsOf = ({ data: { affected }, type }: Message): string[] => {
  if (type !== 'content.changed' && type !== 'content.rebuild') return []
  return affected.complete ? affected.tags : ['all']
}
