import type { Field } from 'payload'

/**
 * Applies `change` to every field at any depth, parents first, and returns new fields; one for which it returns
 * `undefined` is left out, and so is a group, row or tab that keeps no field.
 */
export const mapFields = (fields: Field[], change: (field: Field) => Field | undefined): Field[] =>
  fields.flatMap((field): Field[] => {
    const changed = change(field)
    if (!changed) return []
    if (changed.type === 'tabs') {
      const tabs = changed.tabs
        .map((tab) => ({ ...tab, fields: mapFields(tab.fields, change) }))
        .filter((tab) => tab.fields.length > 0)
      return tabs.length > 0 ? [{ ...changed, tabs }] : []
    }
    if (!('fields' in changed)) return [{ ...changed }]
    const nested = mapFields(changed.fields, change)
    return nested.length > 0 ? [{ ...changed, fields: nested } as Field] : []
  })
