import type { FieldHook, FlattenedField } from 'payload'

type Data = Record<string, unknown>

const eachFile = async (srcset: string, change: (name: string) => Promise<string> | string): Promise<string> => {
  const candidates = srcset.split(', ').map(async (candidate) => {
    const [file = '', ...width] = candidate.split(' ')
    const name = decodeURIComponent(file.slice(file.lastIndexOf('/') + 1))
    return [await change(name), ...width].join(' ')
  })
  return (await Promise.all(candidates)).join(', ')
}

const hooksOfURL = (fields: FlattenedField[] = []): FieldHook[] => {
  const field = fields.find(({ name }) => name === 'url')
  return (field && 'hooks' in field && (field.hooks?.afterRead as FieldHook[] | undefined)) || []
}

/** Puts the addresses of the files in place of their names, made as that of the picture itself is: by Payload, or by a plugin that stores files elsewhere. */
export const readCandidates: FieldHook = async (args) => {
  const { collection, data, originalDoc, value } = args
  if (typeof value !== 'string') return value as unknown
  const hooks = hooksOfURL(collection?.flattenedFields)
  return eachFile(value, async (filename) => {
    const row = { data: { ...(data as Data), filename }, originalDoc: { ...(originalDoc as Data), filename } }
    let address: unknown = null
    for (const hook of hooks) address = await hook({ ...args, ...row, value: address })
    return typeof address === 'string' ? address : encodeURIComponent(filename)
  })
}

/** Stores names alone, also of a document that is written as it was read. */
export const nameCandidates: FieldHook = ({ value }) =>
  typeof value === 'string' ? eachFile(value, encodeURIComponent) : (value as unknown)
