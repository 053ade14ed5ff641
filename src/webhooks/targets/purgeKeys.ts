import type { Message } from '../Message.ts'

type Limits = {
  /** Of one header, spaces included. */
  characters: number
  keys: number
}

/**
 * The tags that a cache forgets, as lines of keys with spaces between, none longer than a cache takes. `all` alone where too much
 * changed to name. A test forgets a key that nothing carries.
 */
export const purgeKeys = ({ data: { affected }, type }: Message, { characters, keys }: Limits): string[] => {
  const tags = affected.complete ? affected.tags : ['all']
  const lines: string[][] = []
  let length = 0
  for (const tag of tags.length > 0 ? tags : [type]) {
    const line = lines.at(-1)
    if (line && line.length < keys && length + 1 + tag.length <= characters) {
      line.push(tag)
      length += 1 + tag.length
    } else {
      lines.push([tag])
      length = tag.length
    }
  }
  return lines.map((line) => line.join(' '))
}
