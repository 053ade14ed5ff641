import type { CollectionConfig, Field } from 'payload'

import { STAFF_ROLES, type AccountKind } from '../access/roles.ts'

const ownNames = (fields: Field[]): string[] =>
  fields.flatMap((field): string[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [tab.name] : ownNames(tab.fields)))
    if ('name' in field && field.name) return [field.name]
    return 'fields' in field ? ownNames(field.fields) : []
  })

/** Those of `fields` whose name is not in use, by the place they stand at in the form. */
const lacking = (fields: Field[], known: ReadonlySet<string>): Field[] =>
  fields.flatMap((field): Field[] => {
    if (field.type === 'tabs') {
      const tabs = field.tabs
        .filter((tab) => !('name' in tab && tab.name && known.has(tab.name)))
        .map((tab) => ('name' in tab && tab.name ? tab : { ...tab, fields: lacking(tab.fields, known) }))
        .filter((tab) => tab.fields.length > 0)
      return tabs.length > 0 ? [{ ...field, tabs }] : []
    }
    if ('name' in field && field.name) return known.has(field.name) ? [] : [field]
    if (!('fields' in field)) return [field]
    const nested = lacking(field.fields, known)
    return nested.length > 0 ? [{ ...field, fields: nested } as Field] : []
  })

/**
 * Documents that were there before have no value in the new fields, so none of them is required: saving such a document
 * would fail, and a database with tables would refuse the new column. In an account no default either, since it would
 * hand a role, and its rights, to everyone who has an account.
 */
const forExisting = (fields: Field[], isAccount: boolean): Field[] =>
  fields.map((field): Field => {
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: forExisting(tab.fields, isAccount) })) }
    if (field.type === 'row' || field.type === 'collapsible' || field.type === 'group')
      return { ...field, fields: forExisting(field.fields, isAccount) }
    return {
      ...field,
      ...('required' in field && { required: false }),
      ...(isAccount && 'defaultValue' in field && { defaultValue: undefined }),
    } as Field
  })

const mergeHooks = (
  theirs: CollectionConfig['hooks'] = {},
  ours: CollectionConfig['hooks'] = {},
): CollectionConfig['hooks'] => {
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]) as Set<
    keyof NonNullable<CollectionConfig['hooks']>
  >
  const merged = [...names].map((name) => [name, [theirs[name] ?? [], ours[name] ?? []].flat()])
  return Object.fromEntries(merged) as CollectionConfig['hooks']
}

/** A `role` that means something else would be taken for a role of the newsroom, and rights with it. */
const refuseOtherRole = ({ fields, slug }: CollectionConfig, ours: CollectionConfig) => {
  const account: AccountKind | undefined = ours.custom?.beffroi?.account
  if (account !== 'staff' || !ownNames(fields).includes('role')) return
  const values = fields.flatMap((field) =>
    field.type === 'select' && field.name === 'role' && !field.hasMany
      ? field.options.map((option) => (typeof option === 'string' ? option : option.value))
      : [],
  )
  if (STAFF_ROLES.every((role) => values.includes(role))) return
  throw new TypeError(
    `[beffroi] The collection "${slug}" has a field "role" that is not the newsroom's. Rename that field, make it a select with the values ${STAFF_ROLES.join(', ')}, ` +
      "or keep the newsroom’s accounts apart: options.collections.users.slug: 'members'.",
  )
}

/**
 * A collection that a project had before (its `users`, its `media`): what the project says stays, its access rules
 * first of all, and so does what its website reads; Beffroi adds the fields, hooks, indexes and access rules that it lacks.
 */
export const extendCollection = (theirs: CollectionConfig, ours: CollectionConfig): CollectionConfig => {
  refuseOtherRole(theirs, ours)
  const { defaultPopulate: _, defaultSort: __, labels: ___, ...settings } = ours
  return {
    ...settings,
    ...theirs,
    access: { ...ours.access, ...theirs.access },
    admin: theirs.admin ?? {},
    auth: theirs.auth || ours.auth,
    custom: { ...ours.custom, ...theirs.custom },
    fields: [
      ...theirs.fields,
      ...forExisting(lacking(ours.fields, new Set(ownNames(theirs.fields))), Boolean(ours.auth)),
    ],
    hooks: mergeHooks(theirs.hooks, ours.hooks),
    indexes: [...(theirs.indexes ?? []), ...(ours.indexes ?? [])],
    upload: theirs.upload || ours.upload,
  }
}
