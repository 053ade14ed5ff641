import type { CollectionBeforeChangeHook } from 'payload'

type Visibility = { keepPublic?: boolean | null; public?: boolean | null }

/**
 * A file that an editor makes public by hand stays public until an editor takes it back; one that became public with what shows it does not. What a
 * publication does to the tick passes no hook.
 */
export const keepByHand: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const before = (originalDoc ?? {}) as Visibility
  const now = data as Visibility
  if (Boolean(now.public) !== Boolean(before.public)) return { ...data, keepPublic: Boolean(now.public) }
  return now.keepPublic && !before.keepPublic ? { ...data, public: true } : data
}
