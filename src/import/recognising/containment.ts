import type { Gazetteer } from './gazetteer.ts'
import type { PlaceMention } from './places.ts'

export type Contained = { inner: string; outer: string; sentence: PlaceMention['sentence'] }

/**
 * Which place lies in which: as the text says it (« Lens (Pas-de-Calais) »), else as the register of communes does, where the text names the department or the region as well. A commune whose name others have too is
 * left out.
 */
export const findContained = (places: readonly PlaceMention[], { regionOf }: Gazetteer): Contained[] => {
  const found = new Map<string, Contained>()
  const named = new Set(places.filter(({ type }) => type === 'department' || type === 'region').map(({ name }) => name))
  const departments = new Map(
    places.filter(({ type }) => type === 'department').map(({ code = '', name }) => [code, name]),
  )
  for (const { code, containedIn, department = '', name, sentence, type } of places) {
    const isOne = type === 'commune' && code !== undefined
    const region = regionOf.get(type === 'department' ? (code ?? '') : isOne ? department : '')
    const outer =
      containedIn ??
      (isOne ? departments.get(department) : undefined) ??
      (region && named.has(region) ? region : undefined)
    if (outer && !found.has(name)) found.set(name, { inner: name, outer, sentence })
  }
  return [...found.values()]
}
