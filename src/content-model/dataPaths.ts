import type { Field } from 'payload'

/** The names of the values a list of fields stores or joins, `array.field` included. */
export const dataPaths = (fields: Field[], prefix = ''): string[] =>
  fields.flatMap((field): string[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) => {
        const name = 'name' in tab ? tab.name : undefined
        return name ? [`${prefix}${name}`, ...dataPaths(tab.fields, `${prefix}${name}.`)] : dataPaths(tab.fields, prefix)
      })
    }
    const own = 'name' in field && field.name ? `${prefix}${field.name}` : undefined
    const nested = 'fields' in field ? dataPaths(field.fields, own ? `${own}.` : prefix) : []
    return own ? [own, ...nested] : nested
  })
