import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  ImageSize,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedUploadConfig,
} from 'payload'

import { LADDER } from '../../collections/media/imageSizes.ts'
import { staffRole } from '../access/roles.ts'
import { refusal } from '../errors/refusal.ts'
import { fileKind } from '../formats/fileKind.ts'
import { slugify } from '../formats/slugify.ts'
import { tooManyPixels, uploadMessages } from '../messages/uploads.ts'
import { childReq } from '../payload/transactions.ts'
import { askedChange } from './askedChange.ts'
import type { AskedChange } from './askedChange.ts'
import { cleanFilm } from './boxes.ts'
import { isMadeHere } from './makeSizes.ts'
import { convertHeic, EXTENSIONS, megapixelsOf, MOST_MEGAPIXELS, preparePicture } from './pictures.ts'
import type { PreparedPicture } from './pictures.ts'
import { keepsFiles, namesOf, pathOf } from './storedNames.ts'
import type { FileRow } from './storedNames.ts'
import { createToken } from './sweepFiles.ts'

/** What one operation does to files. */
export type OperationUpload = {
  /** The names that the record has no more once it is committed. */
  formerNames: string[]
  /** As the file was called where it came from. */
  humanName: string
  picture?: PreparedPicture
  /** A record that is duplicated: its files are copied. */
  source?: FileRow
  token: string
}

/** By the config that the operation was given: hooks are told of nothing else that is one operation's own. */
const uploads = new WeakMap<SanitizedCollectionConfig, OperationUpload>()

/** What the operation under way does to files, by the config that it was given. */
export const operationUpload = (collection: SanitizedCollectionConfig): OperationUpload | undefined =>
  uploads.get(collection)

const setOperationUpload = (collection: SanitizedCollectionConfig, upload: OperationUpload): void =>
  void uploads.set(collection, upload)

type File = NonNullable<PayloadRequest['file']>

/** As a file was called before a browser wrote its name into a form, in which quotation marks and line ends stand like this (HTML, “Multipart form data”). */
const nameBeforeForm = (name: string): string => name.replaceAll('%22', '"').replaceAll(/(?:%0D|%0A)+/g, ' ')

/** What of the arguments of Payload's operations matters here. */
type Arguments = {
  collection: { config: SanitizedCollectionConfig }
  data?: Record<string, unknown>
  draft?: boolean
  duplicateFromID?: number | string
  id?: number | string
  overrideAccess?: boolean
}

/** What Payload reckons from the file: written by nobody else. */
const DERIVED = [
  'dominantColor',
  'filesize',
  'focalX',
  'focalY',
  'height',
  'mimeType',
  'originalFilename',
  'sources',
  'thumbnailURL',
  'width',
]

/** The rest of the operation with other upload settings; `false` keeps it from touching any file. */
const withUpload = (args: Arguments, upload: SanitizedUploadConfig | false): Arguments => ({
  ...args,
  collection: { ...args.collection, config: { ...args.collection.config, upload } as SanitizedCollectionConfig },
})

const findRow = async (args: Arguments, id: number | string, req: PayloadRequest): Promise<FileRow | undefined> =>
  (await req.payload.db.findOne<FileRow>({
    collection: args.collection.config.slug as CollectionSlug,
    req: childReq(req),
    where: { id: { equals: id } },
  })) ?? undefined

/** Asked before the file is worked on, which costs time; whoever may not is refused by Payload as ever. */
const mayWrite = async (args: Arguments, operation: 'create' | 'update', req: PayloadRequest): Promise<boolean> => {
  if (args.overrideAccess) return true
  const { access, slug } = args.collection.config
  const result = await access[operation]({ data: args.data, id: args.id as string, req })
  if (typeof result === 'boolean') return result
  if (operation === 'create' || args.id === undefined) return true
  return Boolean(
    await req.payload.db.findOne({
      collection: slug as CollectionSlug,
      req: childReq(req),
      where: { and: [{ id: { equals: args.id } }, result] },
    }),
  )
}

const readStored = async (stored: FileRow, upload: SanitizedUploadConfig, req: PayloadRequest): Promise<File> => {
  const name = stored.filename ?? ''
  const data = await readFile(pathOf(name, upload)).catch(() => {
    throw refusal(req, uploadMessages.missing)
  })
  return { data, mimetype: typeof stored.mimeType === 'string' ? stored.mimeType : '', name, size: data.length }
}

/** Large films stay in the temporary file that they came in. */
const bytesOf = async (file: File): Promise<Buffer> =>
  file.tempFilePath && file.data.length === 0 ? readFile(file.tempFilePath) : file.data

type Prepared = { extension: string; file: File; picture?: PreparedPicture }

const prepareFile = async (
  file: File,
  { crop, req }: { crop?: AskedChange['crop']; req: PayloadRequest },
): Promise<Prepared> => {
  const { sharp } = req.payload.config
  const sent = await bytesOf(file)
  const isHeic = fileKind(sent) === 'heic'
  const converted = isHeic && sharp ? await convertHeic(sent, sharp).catch(() => undefined) : undefined
  if (isHeic && !converted) throw refusal(req, uploadMessages.heic)
  const bytes = converted ?? sent
  const kind = fileKind(bytes)
  const extension = path
    .extname(file.name)
    .slice(1)
    .toLowerCase()
    .replaceAll(/[^a-z\d]/g, '')
  if (kind === undefined || kind === 'heic' || !sharp) return { extension, file }
  if (kind === 'film') {
    const film = cleanFilm(bytes)
    if (file.tempFilePath) await writeFile(file.tempFilePath, film)
    return { extension, file: file.tempFilePath ? file : { ...file, data: film } }
  }
  const megapixels = await megapixelsOf(bytes, sharp).catch(() => 0)
  if (megapixels > MOST_MEGAPIXELS) throw refusal(req, tooManyPixels(Math.ceil(megapixels), MOST_MEGAPIXELS))
  const picture = await preparePicture({ bytes, crop, kind, sharp }).catch(() => {
    throw refusal(req, crop ? uploadMessages.crop : uploadMessages.broken)
  })
  if (file.tempFilePath) await writeFile(file.tempFilePath, picture.bytes)
  return {
    extension: EXTENSIONS[kind],
    file: { ...file, data: picture.bytes, mimetype: `image/${kind}`, size: picture.bytes.length },
    picture,
  }
}

/** Whether Payload makes a size: those that move, as large as they always were, and those that `makeSizes` does not know how to make. */
const isPayloads = (size: ImageSize, picture: PreparedPicture | undefined): boolean => {
  if (!picture) return true
  if (isMadeHere(size, picture.isAnimated)) return false
  return !picture.isAnimated || !isMadeHere(size, false) || !LADDER.has(size.name)
}

const settingsFor = (
  upload: SanitizedUploadConfig,
  { name, picture }: { name: string; picture?: PreparedPicture },
): SanitizedUploadConfig => ({
  ...upload,
  disableLocalStorage: true,
  imageSizes: upload.imageSizes
    ?.filter((size) => isPayloads(size, picture))
    .map((size) => ({
      ...size,
      generateImageName: ({ extension, height, sizeName, width }) =>
        `${name}-${slugify(sizeName)}-${width}x${height}.${extension}`,
    })),
  // Nothing is there: what Payload deletes before it validates is not deleted.
  staticDir: path.join(upload.staticDir ?? '', '.none'),
})

const needsFile = (
  { collection: { config }, draft }: Arguments,
  { filesRequiredOnCreate }: SanitizedUploadConfig,
): boolean => filesRequiredOnCreate !== false && !(draft && config.versions?.drafts)

const refuseUnfit = (
  asked: AskedChange,
  { args, operation, req }: { args: Arguments; operation: string; req: PayloadRequest },
): void => {
  const changes = asked.hasFile || asked.crop || asked.focalPoint
  if (
    !args.overrideAccess &&
    operation === 'update' &&
    staffRole(req) === 'translator' &&
    (changes || asked.hasAddress || asked.hasOtherNames)
  )
    throw refusal(req, uploadMessages.translator, 403)
  if (operation === 'update' && args.id === undefined && changes) throw refusal(req, uploadMessages.oneAtATime)
  if (!asked.hasFile && asked.hasAddress && !args.overrideAccess) throw refusal(req, uploadMessages.address)
}

/**
 * Decides, before Payload does anything, what an operation does to files. A file gets a name that no other one ever has, loses what it says of its maker,
 * and Payload, which would delete the old one before it validates, is kept from writing and deleting: `storeFiles` writes it beside the old one.
 */
export const prepareUpload: CollectionBeforeOperationHook = async ({ args: given, operation, req }) => {
  const args = given as unknown as Arguments
  const { upload } = args.collection.config
  if (!upload || !['create', 'delete', 'update'].includes(operation)) return given
  const isOurs = keepsFiles(upload)
  const untouched = isOurs ? (withUpload(args, false) as unknown as typeof given) : given
  if (operation === 'delete') return untouched
  const isCreate = operation === 'create'

  if (isCreate && args.duplicateFromID !== undefined && args.duplicateFromID !== null)
    return duplicate(args, req, { untouched }) as Promise<typeof given>
  const stored = !isCreate && args.id !== undefined ? await findRow(args, args.id, req) : undefined
  const data = { ...args.data }
  const asked = askedChange({ collection: args.collection.config.slug, data, req, stored })
  refuseUnfit(asked, { args, operation, req })
  if (req.file && 'clientUploadContext' in req.file && isOurs) throw refusal(req, uploadMessages.address)
  if (isCreate && isOurs && !req.file && needsFile(args, upload)) {
    if (!(await mayWrite(args, 'create', req))) return given
    throw refusal(req, asked.hasOtherNames ? uploadMessages.address : uploadMessages.noFile)
  }
  if (!args.overrideAccess) for (const field of DERIVED) delete data[field]
  const isChanged =
    asked.hasFile ||
    asked.crop ||
    (asked.focalPoint && stored?.filename && String(stored.mimeType).startsWith('image/'))
  if (!isChanged) return { ...untouched, data } as typeof given
  if (!(await mayWrite(args, isCreate ? 'create' : 'update', req))) return given
  if (!req.file && !stored) return { ...untouched, data } as typeof given
  if (!isOurs && !req.file) return given

  const source = req.file ?? (await readStored(stored as FileRow, upload, req))
  const humanName = req.file
    ? path.basename(nameBeforeForm(source.name).replaceAll('\\', '/'))
    : String(stored?.originalFilename ?? stored?.filename)
  const { extension, file, picture } = await prepareFile(source, { crop: asked.crop, req })
  const token = await createToken(req.payload)
  const name = `${slugify(path.parse(humanName).name) || 'file'}-${token}`
  req.file = { ...file, name: extension ? `${name}.${extension}` : name }
  req.query = {
    ...req.query,
    uploadEdits: {
      focalPoint:
        asked.focalPoint ??
        (req.file && asked.hasFile ? { x: 50, y: 50 } : { x: stored?.focalX ?? 50, y: stored?.focalY ?? 50 }),
    },
  }
  const next = isOurs
    ? withUpload({ ...args, data }, settingsFor(upload, { name, picture }))
    : { ...args, collection: { ...args.collection, config: { ...args.collection.config } }, data }
  setOperationUpload(next.collection.config, { formerNames: namesOf(stored), humanName, picture, token })
  return next as unknown as typeof given
}

/** The copy of a record has files of its own. */
const duplicate = async (
  args: Arguments,
  req: PayloadRequest,
  { untouched }: { untouched: unknown },
): Promise<unknown> => {
  const source = args.duplicateFromID === undefined ? undefined : await findRow(args, args.duplicateFromID, req)
  const { config } = (untouched as Arguments).collection
  if (!source || !keepsFiles(args.collection.config.upload)) return untouched
  setOperationUpload(config, {
    formerNames: [],
    humanName: String(source.originalFilename ?? source.filename ?? ''),
    source,
    token: await createToken(req.payload),
  })
  return untouched
}
