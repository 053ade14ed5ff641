import { keyOf } from '../../content-events/names.ts'
import type { Facts, Finding } from '../Finding.ts'
import type { Written } from '../readWritten.ts'

/** Relations and links in texts that readers will not see: to what is gone, in the trash or not published. */
export const findBrokenLinks = ({ relations }: Written, { targets }: Facts): Finding[] => {
  const seen = new Set<string>()
  return relations.flatMap(({ collection, id, isUpload, path }): Finding[] => {
    const key = keyOf(collection, id)
    if (isUpload || !targets || seen.has(key)) return []
    seen.add(key)
    const target = targets.get(key)
    if (!target) return [{ check: 'links', code: 'targetGone', params: { field: path }, path }]
    if (target.isPublic && !target.isInTrash) return []
    const code = target.isInTrash ? 'targetInTrash' : 'targetNotPublic'
    return [{ check: 'links', code, params: { name: target.name }, path, target: { collection, id } }]
  })
}
