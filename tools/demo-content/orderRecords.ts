import type { FlattenedField, Payload } from 'payload'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import type { DemoRecord } from './DemoRecord.ts'
import { isMapping, isTranslations, readBlock } from './toPayloadData.ts'
import type { Mapping } from './toPayloadData.ts'

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** Every `collection/key` that a record names. */
const namesIn = (data: Mapping, fields: FlattenedField[]): string[] =>
  fields.flatMap((field) => {
    const value = data[field.name]
    if (value === undefined) return []
    if (field.type === 'relationship' || field.type === 'upload')
      return listOf(value).map((key) => `${String(field.relationTo)}/${String(key)}`)
    if (field.type === 'array' || field.type === 'group') {
      return listOf(value).flatMap((row) =>
        typeof row === 'object' && row !== null ? namesIn(row as Mapping, field.flattenedFields) : [],
      )
    }
    if (field.type === 'richText')
      return (isTranslations(value) ? Object.values(value) : [value])
        .filter((text) => Array.isArray(text))
        .flat()
        .filter(isMapping)
        .flatMap((part) => {
          const block = readBlock(part, field)
          return namesIn(block.data, block.fields)
        })
    return []
  })

const nameOf = ({ collection, key }: DemoRecord): string => `${collection}/${key}`

/**
 * Records in steps: each stands in a later one than those that it names, and within a step in the order of the files.
 * @throws {StartupError} for records that name each other in a circle
 */
export const orderRecords = (records: DemoRecord[], payload: Payload): DemoRecord[][] => {
  const byName = new Map(records.map((record) => [nameOf(record), record]))
  const stepOf = new Map<DemoRecord, number>()

  const visit = (record: DemoRecord, path: string[]): number => {
    const name = nameOf(record)
    if (path.includes(name))
      throw new StartupError(
        `${record.file}: these records name each other in a circle: ${[...path, name].join(' → ')}.`,
      )
    const known = stepOf.get(record)
    if (known !== undefined) return known
    const fields = payload.collections[record.collection]?.config.flattenedFields
    if (!fields) throw new StartupError(`${record.file}: there is no collection “${record.collection}”.`)
    const named = namesIn(record.data, fields).flatMap((other) => byName.get(other) ?? [])
    const step = Math.max(-1, ...named.map((other) => visit(other, [...path, name]))) + 1
    stepOf.set(record, step)
    return step
  }
  const steps: DemoRecord[][] = []
  for (const record of records) (steps[visit(record, [])] ??= []).push(record)
  return steps
}
