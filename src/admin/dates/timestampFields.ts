import type { CollectionConfig, DateField } from 'payload'

const CELL = { Cell: 'beffroi/client#MomentCell' }

/** Payload's own are functions, which version comparisons say in the language of whoever came first. */
const LABELS = {
  createdAt: { en: 'Created', fr: 'Créé le' },
  deletedAt: { en: 'Deleted', fr: 'Supprimé le' },
  updatedAt: { en: 'Modified', fr: 'Modifié le' },
}

const timestamp = (name: 'createdAt' | 'deletedAt' | 'updatedAt'): DateField => ({
  name,
  type: 'date',
  admin: { components: CELL, disableBulkEdit: true, hidden: true },
  index: true,
  label: LABELS[name],
})

/** The dates that Payload keeps by itself, as it would add them, but shown in lists by the newsroom's clock. */
export const timestampFields = ({ fields, timestamps, trash }: CollectionConfig): DateField[] => {
  if (timestamps === false) return []
  const own = new Set(fields.flatMap((field) => ('name' in field ? [field.name] : [])))
  return (['updatedAt', 'createdAt', ...(trash ? (['deletedAt'] as const) : [])] as const)
    .filter((name) => !own.has(name))
    .map(timestamp)
}
