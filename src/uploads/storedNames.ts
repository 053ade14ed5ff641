import { access, unlink } from 'node:fs/promises'
import path from 'node:path'

import type {
  CollectionSlug,
  Payload,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedUploadConfig,
  Where,
} from 'payload'

import { isRecord } from '../payload/values.ts'

/** What a row of an upload collection says of its files. */
export type FileRow = {
  [field: string]: unknown
  filename?: null | string
  id: number | string
  sizes?: Record<string, { filename?: null | string } | null | undefined> | null
}

/** The upload settings that hold now: a storage plugin may have changed them after this one, and a test sends files elsewhere. */
export const uploadOf = (payload: Payload, slug: string): SanitizedUploadConfig | undefined =>
  payload.collections[slug as CollectionSlug]?.config.upload as SanitizedUploadConfig | undefined

/** Whether the files of a collection are in a folder of this machine, and this plugin writes them; not when a storage plugin keeps them. */
export const keepsFiles = (upload: SanitizedCollectionConfig['upload'] | undefined): upload is SanitizedUploadConfig =>
  Boolean(upload) && !upload?.disableLocalStorage

/** The names of the sizes that a collection makes of a picture. */
export const sizeNames = ({ imageSizes }: SanitizedUploadConfig): string[] => (imageSizes ?? []).map(({ name }) => name)

/** The names of all files of a row: its original and its sizes. */
export const namesOf = (row: Partial<FileRow> | null | undefined): string[] => {
  const sizes = isRecord(row?.sizes) ? Object.values(row.sizes) : []
  return [row?.filename, ...sizes.map((size) => size?.filename)].filter((name): name is string => Boolean(name))
}

/** The condition for the rows that name one of the files. */
export const naming = (names: string[], upload: SanitizedUploadConfig, prefix = ''): Where => ({
  or: ['filename', ...sizeNames(upload).map((size) => `sizes.${size}.filename`)].map((field) => ({
    [`${prefix}${field}`]: { in: names },
  })),
})

/** The folder of a collection's files. Payload gives it the collection's slug when nothing else is said. */
export const folderOf = ({ staticDir }: Pick<SanitizedUploadConfig, 'staticDir'>): string => staticDir ?? ''

/** The path of a file; none for a name that is no name of a file. */
export const pathOf = (name: string, { staticDir }: SanitizedUploadConfig): string => {
  if (!name || path.basename(name) !== name || name === '.' || name === '..' || name.includes('\\'))
    throw new Error(`Not the name of a file: ${JSON.stringify(name)}`)
  return path.resolve(folderOf({ staticDir }), name)
}

/** Those of the names that some row has, in the trash or in an older version too. */
export const namedFiles = async (
  names: string[],
  { collection, payload, req }: { collection: string; payload: Payload; req?: PayloadRequest },
): Promise<Set<string>> => {
  const upload = uploadOf(payload, collection)
  const config = payload.collections[collection as CollectionSlug]?.config
  if (!upload || !config || names.length === 0) return new Set(names)
  const slug = collection as CollectionSlug
  const everything = { limit: 0, pagination: false, req } as const
  const { docs } = await payload.db.find<FileRow>({ ...everything, collection: slug, where: naming(names, upload) })
  const versions = config.versions
    ? (
        await payload.db.findVersions<FileRow>({
          ...everything,
          collection: slug,
          where: naming(names, upload, 'version.'),
        })
      ).docs.map(({ version }) => version)
    : []
  return new Set([...docs, ...versions].flatMap(namesOf))
}

/** Removes files that no row names; one that is gone already is no fault. */
export const removeUnnamed = async (
  names: string[],
  { collection, payload }: { collection: string; payload: Payload },
): Promise<void> => {
  const upload = uploadOf(payload, collection)
  if (!keepsFiles(upload)) return
  const named = await namedFiles(names, { collection, payload })
  await Promise.all(
    names.filter((name) => !named.has(name)).map(async (name) => unlink(pathOf(name, upload)).catch(ignoreMissing)),
  )
}

/** Ignores the error that a file is not there, and throws any other. */
export const ignoreMissing = (error: unknown): void => {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

/** Whether the folder of a collection has a file. */
export const fileExists = async (name: string, upload: SanitizedUploadConfig): Promise<boolean> =>
  access(pathOf(name, upload)).then(
    () => true,
    () => false,
  )
