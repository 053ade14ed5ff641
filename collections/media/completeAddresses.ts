import type { CollectionBeforeOperationHook } from 'payload'

import { isRecord } from '../../src/payload/values.ts'

type Select = Record<string, unknown>

/** The size that the panel shows, which `thumbnailURL` leads to. */
const ADMIN_THUMBNAIL = 'thumbnail'

const isInclude = (select: unknown): boolean => (isRecord(select) ? Object.values(select).some(isInclude) : select === true)

const eachSize = (sizes: Select, change: (size: Select) => Select): Select =>
  Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, isRecord(size) ? change(size) : size]))

const withName = (size: Select): Select => ({ ...size, filename: true })

const withoutEmpty = (select: Select): Select => Object.fromEntries(Object.entries(select).filter(([, value]) => !isRecord(value) || Object.keys(value).length > 0))

/** An address that stays is made from the name: a select that leaves the name out would make it empty. */
const keepName = (select: Select): Select => {
  const { filename, ...others } = select
  return select.url === false && filename !== undefined ? select : others
}

const complete = (select: Select): Select => {
  const sizes = isRecord(select.sizes) ? select.sizes : undefined
  if (!isInclude(select)) {
    const { sizes: _, ...others } = keepName(select)
    return { ...others, ...(select.sizes === false ? { sizes: false } : withoutEmpty({ sizes: withoutEmpty(eachSize(sizes ?? {}, keepName)) })) }
  }
  const named = sizes && eachSize(sizes, withName)
  if (!select.thumbnailURL || select.sizes === true || named?.[ADMIN_THUMBNAIL]) return { ...select, filename: true, ...(named && { sizes: named }) }
  return { ...select, filename: true, sizes: { ...named, [ADMIN_THUMBNAIL]: { filename: true } } }
}

/**
 * Reads the names of the files along with their addresses, which Payload makes from them when it reads: a query that asks for an address alone
 * would get none. (`forceSelect` would do it for the file, but narrows `sizes: true` to the names of the sizes.)
 */
export const completeAddresses: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'read' || !('select' in args) || !isRecord(args.select) || Object.keys(args.select).length === 0) return
  const select = complete(args.select)
  Object.assign(args, { select: Object.keys(select).length > 0 ? select : undefined })
}
