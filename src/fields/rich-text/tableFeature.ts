import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical'
import type { Field } from 'payload'

import { TABLE_FIELDS } from '../../messages/bodyEditor.ts'

type Provider = ReturnType<typeof EXPERIMENTAL_TableFeature>
type Resolve = Extract<Provider['feature'], (...args: never[]) => unknown>
type Feature = Awaited<ReturnType<Resolve>>

/** A table of three by three is a start; each has a menu that makes it larger. */
const SIDE = 3

const named = (field: Field): Field =>
  field.type === 'number' && TABLE_FIELDS[field.name]
    ? { ...field, defaultValue: SIDE, label: TABLE_FIELDS[field.name], max: 100, min: 1 }
    : field

/** Payload's tables. The window that makes one asks in the language of the panel, and for no more than a page can show. */
export const tableFeature = (): Provider => {
  const provider = EXPERIMENTAL_TableFeature()
  const resolve = provider.feature as Resolve
  const feature: Resolve = async (args): Promise<Feature> => {
    const resolved = (await resolve(args)) as Feature
    const { generateSchemaMap } = resolved
    return {
      ...resolved,
      generateSchemaMap: (given) => {
        const map = typeof generateSchemaMap === 'function' ? generateSchemaMap(given) : generateSchemaMap
        const window = map?.get('fields')
        if (map && window && 'fields' in window) map.set('fields', { ...window, fields: window.fields.map(named) })
        return map ?? null
      },
    }
  }
  return { ...provider, feature }
}
