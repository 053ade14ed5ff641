import type { CollectionConfig, Field } from 'payload'

import { dataPaths } from './relink.ts'

const lacking = (theirs: CollectionConfig, ours: Field[]): Field[] => {
  const known = new Set(dataPaths(theirs.fields))
  return ours.flatMap((field): Field[] => {
    const names = dataPaths([field])
    const missing = names.filter((name) => !known.has(name))
    if (names.length > 0 && missing.length === 0) return []
    return [field.type === 'row' || field.type === 'collapsible' ? { ...field, fields: lacking(theirs, field.fields) } : field]
  })
}

const mergeHooks = (theirs: CollectionConfig['hooks'] = {}, ours: CollectionConfig['hooks'] = {}): CollectionConfig['hooks'] => {
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]) as Set<keyof NonNullable<CollectionConfig['hooks']>>
  const merged = [...names].map((name) => [name, [theirs[name] ?? [], ours[name] ?? []].flat()])
  return Object.fromEntries(merged) as CollectionConfig['hooks']
}

/**
 * A collection that a project had before (its `users`, its `media`): what the project says stays, its access rules
 * first of all; Beffroi adds the fields, hooks and settings that it lacks.
 */
export const extendCollection = (theirs: CollectionConfig, ours: CollectionConfig): CollectionConfig => ({
  ...ours,
  ...theirs,
  access: { ...ours.access, ...theirs.access },
  admin: { ...ours.admin, ...theirs.admin },
  auth: theirs.auth === true || theirs.auth === undefined ? ours.auth : theirs.auth,
  custom: { ...ours.custom, ...theirs.custom },
  fields: [...theirs.fields, ...lacking(theirs, ours.fields)],
  hooks: mergeHooks(theirs.hooks, ours.hooks),
  upload: theirs.upload === true || theirs.upload === undefined ? ours.upload : theirs.upload,
})
