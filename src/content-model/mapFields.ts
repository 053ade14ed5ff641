import type { Field } from 'payload'

/** Applies `change` to every field at any depth, parents first; a field for which it returns `undefined` is left out. */
export const mapFields = (fields: Field[], change: (field: Field) => Field | undefined): Field[] =>
  fields.flatMap((field) => {
    const changed = change(field)
    if (!changed) return []
    if (changed.type === 'tabs') {
      return [{ ...changed, tabs: changed.tabs.map((tab) => ({ ...tab, fields: mapFields(tab.fields, change) })) }]
    }
    return 'fields' in changed ? [{ ...changed, fields: mapFields(changed.fields, change) } as Field] : [changed]
  })
