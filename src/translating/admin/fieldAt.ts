import type { ClientField, SanitizedFieldPermissions, SanitizedFieldsPermissions } from 'payload'

/** Where the form draws a field. */
export type PlacedField = {
  field: ClientField
  parentPath: string
  parentSchemaPath: string
  permissions: SanitizedFieldsPermissions
}

type Named = ClientField & { name: string }

/** The fields that stand side by side in the data: those in rows, boxes and tabs without names stand among them. */
const sideBySide = (fields: readonly ClientField[]): Named[] =>
  fields.flatMap((field): Named[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name ? [{ ...tab, type: 'group' } as unknown as Named] : sideBySide(tab.fields),
      )
    if ('name' in field && field.name) return [field as Named]
    return 'fields' in field ? sideBySide(field.fields) : []
  })

const below = (
  permissions: SanitizedFieldsPermissions,
  name: string,
  block: string | undefined,
): SanitizedFieldsPermissions => {
  if (permissions === true) return true
  const own = permissions[name] as SanitizedFieldPermissions | undefined
  if (own === true || own === undefined) return true
  if (block && own.blocks && own.blocks !== true) {
    const ofBlock = own.blocks[block]
    return ofBlock === true || !ofBlock ? true : (ofBlock.fields ?? true)
  }
  return own.fields ?? true
}

type Args = {
  /** Which block a row is, by the path of the row. */
  blockAt: (path: string) => string | undefined
  collection: string
  fields: readonly ClientField[]
  path: string
  permissions: SanitizedFieldsPermissions
}

/** The field at a path of the form such as `figures.0.label`; `undefined` where there is none. */
export const fieldAt = ({ blockAt, collection, fields, path, permissions }: Args): PlacedField | undefined => {
  const steps = path.split('.')
  let place = { parentPath: '', parentSchemaPath: collection }
  let here = fields
  let rights = permissions
  for (let at = 0; at < steps.length; at += 1) {
    const name = steps[at] ?? ''
    const field = sideBySide(here).find((one) => one.name === name)
    if (!field) return undefined
    if (at === steps.length - 1) return { ...place, field, permissions: rights }
    let parentPath = steps.slice(0, at + 1).join('.')
    let parentSchemaPath = `${place.parentSchemaPath}.${name}`
    let block: string | undefined
    if (field.type === 'array' || field.type === 'blocks') {
      at += 1
      parentPath = steps.slice(0, at + 1).join('.')
      block = field.type === 'blocks' ? blockAt(parentPath) : undefined
      if (block) parentSchemaPath = `${parentSchemaPath}.${block}`
    }
    rights = below(rights, name, block)
    here =
      field.type === 'blocks'
        ? (field.blocks.find(({ slug }) => slug === block)?.fields ?? [])
        : 'fields' in field
          ? field.fields
          : []
    place = { parentPath, parentSchemaPath }
  }
  return undefined
}
