import { constants } from 'node:fs'
import { copyFile, mkdir, open } from 'node:fs/promises'
import path from 'node:path'

import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedUploadConfig,
} from 'payload'

import { sourcesOf } from '../../collections/media/imageSizes.ts'
import { slugify } from '../formats/slugify.ts'
import { childReq, onTransactionEnd } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { isMadeHere, makeSizes } from './makeSizes.ts'
import { operationUpload } from './prepareUpload.ts'
import type { OperationUpload } from './prepareUpload.ts'
import { fileExists, folderOf, keepsFiles, namesOf, pathOf, removeUnnamed, sizeNames, uploadOf } from './storedNames.ts'
import type { FileRow } from './storedNames.ts'

type Data = Record<string, unknown>

const NO_SIZE = { filename: null, filesize: null, height: null, mimeType: null, url: null, width: null }

/** Where the bytes of a new file come from: memory, or another file. */
type NewFile = { bytes: Uint8Array; name: string } | { from: string; name: string }

/** What is written once the record is. */
const newFiles = new WeakMap<OperationUpload, NewFile[]>()

const extensionOf = (name: string): string => path.extname(name)

/** The names and numbers of a duplicate's files, which are those of its source but for the token. */
const copiedData = (
  { humanName, source, token }: OperationUpload & { source: FileRow },
  upload: SanitizedUploadConfig,
): { data: Data; files: NewFile[] } => {
  const base = `${slugify(path.parse(humanName).name) || 'file'}-${token}`
  const files: NewFile[] = []
  const copy = (from: null | string | undefined, name: string): null | string => {
    if (!from) return null
    files.push({ from: pathOf(from, upload), name })
    return name
  }
  const sizes = Object.fromEntries(
    sizeNames(upload).map((size) => {
      const given = isRecord(source.sizes?.[size]) ? source.sizes[size] : NO_SIZE
      const { filename, height, width } = given as typeof NO_SIZE
      return [
        size,
        {
          ...given,
          filename: copy(filename, `${base}-${slugify(size)}-${width}x${height}${extensionOf(filename ?? '')}`),
          url: null,
        },
      ]
    }),
  )
  const numbers = Object.fromEntries(
    ['filesize', 'focalX', 'focalY', 'height', 'mimeType', 'width'].map((field) => [field, source[field]]),
  )
  return {
    data: {
      ...numbers,
      filename: copy(source.filename, `${base}${extensionOf(source.filename ?? '')}`),
      ...(upload.imageSizes && { sizes }),
      url: null,
    },
    files,
  }
}

const adjusts = ({ constructorOptions, formatOptions, resizeOptions, trimOptions }: SanitizedUploadConfig): boolean =>
  Boolean(constructorOptions ?? formatOptions ?? resizeOptions ?? trimOptions)

const colourOf = async ({ picture }: OperationUpload, { payload }: PayloadRequest): Promise<null | string> => {
  const { sharp } = payload.config
  if (!picture || !sharp) return null
  return (await makeSizes(picture.bytes, { focalPoint: {}, name: '', sharp, sizes: [] })).dominantColor
}

/** The original as it was prepared, unless the project has it changed by Payload's own settings, and the sizes that Payload made. */
const preparedData = async (
  data: Data,
  { picture }: OperationUpload,
  { req, upload }: { req: PayloadRequest; upload: SanitizedUploadConfig },
): Promise<{ data: Data; files: NewFile[] }> => {
  const name = String(data.filename)
  const file = req.file
  if (!file) return { data: {}, files: [] }
  const none = Object.fromEntries(sizeNames(upload).map((size) => [size, { ...NO_SIZE }]))
  const { sharp } = req.payload.config
  if (!picture || !sharp) {
    const original: NewFile = file.tempFilePath ? { from: file.tempFilePath, name } : { bytes: file.data, name }
    return {
      data: { focalX: null, focalY: null, height: null, width: null, ...(upload.imageSizes && { sizes: none }) },
      files: [original],
    }
  }
  const isAsPrepared = !adjusts(upload)
  const bytes = isAsPrepared ? picture.bytes : file.data
  const own = await makeSizes(bytes, {
    focalPoint: data,
    name: path.parse(name).name,
    sharp,
    sizes: (upload.imageSizes ?? []).filter((size) => isMadeHere(size, picture.isAnimated)),
  })
  // Of the others the record has what it had before.
  const made = Object.entries(isRecord(data.sizes) ? data.sizes : {}).flatMap(([size, entry]) => {
    const sizeBytes = req.payloadUploadSizes?.[size]
    return sizeBytes && isRecord(entry) && typeof entry.filename === 'string'
      ? [{ bytes: sizeBytes, entry, name: entry.filename, size }]
      : []
  })
  const payloads = Object.fromEntries(made.map(({ entry, size }) => [size, entry]))
  return {
    data: {
      dominantColor: own.dominantColor,
      ...(isAsPrepared && { filesize: picture.bytes.length, height: picture.height, width: picture.width }),
      ...(upload.imageSizes && { sizes: { ...none, ...payloads, ...own.sizes } }),
    },
    files: [{ bytes, name }, ...made, ...own.files],
  }
}

/** Fills in the names and sizes of a record's new files, after every hook that may change the data. */
export const nameFiles: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const pending = operationUpload(collection)
  const upload = uploadOf(req.payload, collection.slug)
  if (!pending || !upload) return data
  const { humanName, picture, source } = pending
  const { copyright, credit } = picture?.credits ?? {}
  const has = (field: string): boolean => collection.flattenedFields.some(({ name }) => name === field)
  const words = {
    originalFilename: humanName,
    ...(operation === 'create' &&
      !source &&
      has('credit') &&
      !data.credit &&
      (credit ?? copyright) && { credit: credit ?? copyright }),
  }
  const withSources = async (described: Data): Promise<Data> => {
    if (!has('sources')) return described
    const { dominantColor = source?.dominantColor ?? (await colourOf(pending, req)), sizes = data.sizes } = described
    return { ...described, dominantColor, sources: sourcesOf(sizes) }
  }
  if (!keepsFiles(upload)) return { ...data, ...words, ...(await withSources({})) }
  const { data: described, files } = source
    ? copiedData({ ...pending, source }, upload)
    : await preparedData(data, pending, { req, upload })
  newFiles.set(pending, files)
  // Payload makes the address of a size that there is no longer from the name that it had before.
  if (isRecord(originalDoc)) originalDoc.sizes = {}
  return { ...data, ...(await withSources(described)), ...words }
}

/** Never over another file, and on the disk before the record is committed. */
const write = async (file: NewFile, upload: SanitizedUploadConfig): Promise<void> => {
  const to = pathOf(file.name, upload)
  if ('from' in file) return copyFile(file.from, to, constants.COPYFILE_EXCL)
  const handle = await open(to, 'wx')
  try {
    await handle.writeFile(file.bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A size that is lost already is not worth a refusal. */
const isThere = async (file: NewFile, upload: SanitizedUploadConfig): Promise<boolean> =>
  !('from' in file) ||
  path.dirname(file.from) !== path.resolve(folderOf(upload)) ||
  fileExists(path.basename(file.from), upload)

/**
 * Writes the new files of a record beside its old ones, once the record has passed every check. The old ones go after the commit; the new ones, if it
 * does not come to that.
 */
export const storeFiles: CollectionAfterChangeHook = async ({ collection, req }) => {
  const pending = operationUpload(collection)
  const upload = uploadOf(req.payload, collection.slug)
  const files = pending && newFiles.get(pending)
  if (!files || !keepsFiles(upload)) return
  const { payload } = req
  const target = { collection: collection.slug, payload }
  try {
    await mkdir(folderOf(upload), { recursive: true })
    for (const file of files) if (await isThere(file, upload)) await write(file, upload)
  } catch (error) {
    await removeUnnamed(
      files.map(({ name }) => name),
      target,
    )
    throw error
  }
  await onTransactionEnd(req, {
    committed: async () => removeUnnamed(pending.formerNames, target),
    rolledBack: async () =>
      removeUnnamed(
        files.map(({ name }) => name),
        target,
      ),
  })
}

/** By request and record: the names that a deletion sets free. */
const leaving = new WeakMap<object, Map<number | string, string[]>>()

/** Notes the names of the files of a record that is about to be deleted. */
export const noteFiles: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const row = await req.payload.db.findOne<FileRow>({
    collection: collection.slug as CollectionSlug,
    req: childReq(req),
    where: { id: { equals: id } },
  })
  leaving.set(collection, (leaving.get(collection) ?? new Map<number | string, string[]>()).set(id, namesOf(row)))
}

/** Removes the files of a deleted record after the commit. */
export const releaseFiles: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const names = leaving.get(collection)?.get(id)
  leaving.get(collection)?.delete(id)
  if (names)
    await onTransactionEnd(req, {
      committed: async () => removeUnnamed(names, { collection: collection.slug, payload: req.payload }),
    })
}
