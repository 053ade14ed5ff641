import type { Field } from 'payload'

/** What of a collection or global has a say in reading. */
type Read = {
  access?: { read?: unknown }
  fields: Field[]
  hooks?: { afterOperation?: unknown[]; afterRead?: unknown[]; beforeOperation?: unknown[]; beforeRead?: unknown[] }
}

const ours = new WeakSet<object>()
const others = new WeakSet<object>()

const ofField = (field: Field): unknown[] => [
  ...('hooks' in field ? (field.hooks?.afterRead ?? []) : []),
  ...('access' in field ? [field.access?.read] : []),
  ...('defaultValue' in field ? [field.defaultValue] : []),
  ...('fields' in field ? field.fields.flatMap(ofField) : []),
  ...('tabs' in field ? field.tabs.flatMap((tab) => tab.fields.flatMap(ofField)) : []),
  ...('blocks' in field
    ? field.blocks.flatMap((block) => (typeof block === 'string' ? [] : block.fields.flatMap(ofField)))
    : []),
]

/** The functions that have a say in what a reader of a collection or global gets: hooks of reading, access rules, defaults that are computed. */
const readingFunctions = ({ access, fields, hooks = {} }: Read): object[] => {
  const found: unknown[] = [
    access?.read,
    ...[hooks.afterOperation, hooks.afterRead, hooks.beforeOperation, hooks.beforeRead].flat(),
    ...fields.flatMap(ofField),
  ]
  return found.filter((one) => typeof one === 'function')
}

/** Notes what a project brings itself: none of it becomes ours, wherever it is put later. */
export const noteOthers = (collections: Read[], known: Read[] = []): void => {
  const notTheirs = new Set(known.flatMap(readingFunctions))
  for (const one of collections.flatMap(readingFunctions)) if (!notTheirs.has(one)) others.add(one)
}

/** Notes what the plugin made: the functions of its result that the project did not bring. */
export const noteOurs = (collections: Read[]): void => {
  for (const one of collections.flatMap(readingFunctions)) if (!others.has(one)) ours.add(one)
}

/** The functions that have a say in what a reader gets and that are neither ours nor among `payloads`: the names that they have. */
export const foreignFunctions = (entity: Read, isPayloads: (one: object) => boolean): string[] =>
  readingFunctions(entity)
    .filter((one) => others.has(one) || (!ours.has(one) && !isPayloads(one)))
    .map((one) => ('name' in one && typeof one.name === 'string' && one.name ? one.name : 'a function without a name'))
