/** An entry of a relation's menu. */
export type Named = { label?: unknown; relationTo?: unknown; value?: unknown }

/** Those that share their name with another one of their collection. */
export const namesakes = <One extends Named>(options: readonly One[]): One[] => {
  const byName = new Map<string, One[]>()
  for (const option of options) {
    const name = `${String(option.relationTo)}:${String(option.label)}`
    byName.set(name, [...(byName.get(name) ?? []), option])
  }
  return [...byName.values()].filter((group) => group.length > 1).flat()
}
