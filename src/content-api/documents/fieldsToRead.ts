import type { Field, JsonObject } from 'payload'

import { isPrivate } from '../../content-events/snapshot/publicFields.ts'
import { documentRenderingOf } from '../renderings/documentRenderings.ts'
import { renderingOf } from '../renderings/renderings.ts'

/** Whether Payload's `afterRead` has something to do, at depth 0, for a field that has a value in a document. */
type Need = (value: unknown) => boolean

type Leaf = { field: Field & { name?: string }; need: Need }

const always: Need = () => true
const never: Need = () => false
const isPresent: Need = (value) => value !== undefined
const hasRows: Need = (value) => isPresent(value) && !(Array.isArray(value) && value.length === 0)
/** Ids stay as they are; `null` is taken out of a list of them. */
const hasGaps: Need = (value) => Array.isArray(value) && value.includes(null)

/** Kinds of fields whose values it leaves as they are stored. */
const PLAIN: ReadonlySet<Field['type']> = new Set([
  'checkbox',
  'code',
  'date',
  'email',
  'json',
  'number',
  'radio',
  'select',
  'text',
  'textarea',
])

/** Kinds of fields that it does nothing about where a document lacks them. */
const LEFT_ABSENT: ReadonlySet<Field['type']> = new Set([...PLAIN, 'array', 'blocks', 'join', 'relationship', 'upload'])

/** For a field that everybody sees, without hooks and in one language. */
const needOfKind = (field: Field): Need => {
  if (PLAIN.has(field.type)) return never
  if (field.type === 'array' || field.type === 'blocks') return hasRows
  return 'relationTo' in field && typeof field.relationTo === 'string' ? hasGaps : isPresent
}

const needOf = (field: Field): Need => {
  if (field.type === 'ui' || renderingOf(field) || documentRenderingOf(field)) return never
  // It is not in the content.
  if (isPrivate(field)) return never
  const { defaultValue, hooks, localized, virtual } = field as {
    defaultValue?: unknown
    hooks?: { afterRead?: unknown[] }
    localized?: boolean
    virtual?: unknown
  }
  if (virtual || (hooks?.afterRead?.length ?? 0) > 0 || !LEFT_ABSENT.has(field.type)) return always
  const need = localized ? isPresent : needOfKind(field)
  return defaultValue === undefined ? need : (value) => value === undefined || need(value)
}

/** What only lays a form out has no say in a document: its fields are its parent's. */
const layoutOf = (field: Field): Field[] | undefined => {
  if (field.type === 'row' || field.type === 'collapsible') return field.fields
  if (field.type === 'group' && !('name' in field && field.name)) return field.fields
  if (field.type === 'tabs' && field.tabs.every((tab) => !('name' in tab && tab.name)))
    return field.tabs.flatMap((tab) => tab.fields)
  return undefined
}

const leaves = new WeakMap<Field[], Leaf[]>()

const findLeaves = (fields: Field[]): Leaf[] =>
  fields.flatMap((field) => {
    const within = layoutOf(field)
    return within ? findLeaves(within) : [{ field, need: needOf(field) }]
  })

/**
 * The fields of a collection that Payload's `afterRead` must visit in a document at depth 0: it takes as long for a field without anything to do as for
 * another, and most have nothing.
 *
 * @param isSelecting whether some fields are left out, which is done as each is visited.
 */
export const fieldsToRead = (fields: Field[], document: JsonObject, isSelecting: boolean): Field[] => {
  const known = leaves.get(fields) ?? findLeaves(fields)
  leaves.set(fields, known)
  const needed: Field[] = []
  for (const { field, need } of known) {
    const value = field.name === undefined ? undefined : (document[field.name] as unknown)
    if (need(value) || (isSelecting && isPresent(value))) needed.push(field)
  }
  return needed
}
