import type { AfterErrorHook, CollectionConfig, Config, Field, ImageSize } from 'payload'

import { LADDER } from '../../collections/media/imageSizes.ts'
import { isStaffField } from '../access/roles.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { t } from '../messages/t.ts'
import { tooLarge, uploadMessages } from '../messages/uploads.ts'
import { withTransactionEnds } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { addWorkerTask, hourly } from '../worker/tasks.ts'
import { forgetFormerFiles, registerFormerFile } from './formerFiles.ts'
import { fileEndpoint } from './leadOn.ts'
import { prepareUpload } from './prepareUpload.ts'
import { serveFile } from './serveFile.ts'
import { nameFiles, noteFiles, releaseFiles, storeFiles } from './storeFiles.ts'
import { sweepFiles } from './sweepFiles.ts'

const MEGABYTE = 1024 * 1024

/** GraphQL wraps what a resolver throws. */
const unwrap = (error: Error): Error =>
  'originalError' in error && error.originalError instanceof Error ? error.originalError : error

const isAboutTheFile = (error: Error): boolean =>
  error.name === 'ValidationError' &&
  'data' in error &&
  isRecord(error.data) &&
  Array.isArray(error.data.errors) &&
  error.data.errors.some((one) => isRecord(one) && one.path === 'file')

/** Payload says in English what is wrong with a file; this says it in the language of whoever sent it, and what to do. */
const explainRefusedFile: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause = unwrap(error)
  const limit = req.payload.config.upload?.limits?.fileSize
  const isTooLarge =
    'status' in cause &&
    cause.status === 413 &&
    typeof limit === 'number' &&
    cause.message === 'File size limit has been reached'
  if (!isTooLarge && !isAboutTheFile(cause)) return
  const message = t(req, isTooLarge ? tooLarge(Math.floor(limit / MEGABYTE)) : uploadMessages.wrongType)
  const data = isTooLarge ? undefined : { errors: [{ message, path: 'file' }] }
  return {
    ...(graphqlResult && { graphqlResult: { ...graphqlResult, message } }),
    response: { errors: [{ ...(data && { data }), message, name: cause.name }] },
  }
}

/**
 * Readers are given the addresses of the {@link LADDER} in `sources`, in a tenth of the words. They are sizes like the others to Payload, which adds its fields to
 * these, and to plugins that store files elsewhere.
 */
const hiddenSizes = (sizes: ImageSize[] = []): Field[] => {
  const hidden = sizes.filter(({ name }) => LADDER.has(name))
  const fields = hidden.map(({ name }): Field => ({
    access: { read: isStaffField },
    fields: [{ name: 'filename', type: 'text' }],
    name,
    type: 'group',
  }))
  return hidden.length > 0 ? [{ fields, name: 'sizes', type: 'group' }] : []
}

const hasField = ({ fields }: CollectionConfig, name: string): boolean =>
  fields.some((field) => 'name' in field && field.name === name)

const safe = (collection: CollectionConfig): CollectionConfig => {
  const { hooks, upload } = collection
  if (!upload) return collection
  const settings = upload === true ? {} : upload
  return {
    ...collection,
    // Before Payload's own, and those that a project has put before that.
    endpoints: collection.endpoints === false ? false : [fileEndpoint, ...(collection.endpoints ?? [])],
    fields: [...collection.fields, ...(hasField(collection, 'sizes') ? [] : hiddenSizes(settings.imageSizes))],
    hooks: {
      ...hooks,
      afterChange: [storeFiles, ...(hooks?.afterChange ?? [])],
      afterDelete: [...(hooks?.afterDelete ?? []), releaseFiles, forgetFormerFiles],
      afterError: [...(hooks?.afterError ?? []), explainRefusedFile],
      beforeChange: [...(hooks?.beforeChange ?? []), nameFiles, registerFormerFile],
      beforeDelete: [...(hooks?.beforeDelete ?? []), noteFiles],
      beforeOperation: [...(hooks?.beforeOperation ?? []), prepareUpload],
    },
    upload: { ...settings, handlers: [...(settings.handlers ?? []), serveFile] },
  }
}

/**
 * Keeps the files of the media library: each has a name of its own, a save that is refused changes none, and what a file says of its maker is taken
 * out. Files in a storage plugin's hands get the names and lose the metadata; writing and removing them is that plugin's.
 */
export const uploads = (config: Config): Config => {
  const media = projectSlug(config, 'media')
  if (!media) return config
  const collections = config.collections?.map((collection) =>
    collection.slug === media ? safe(collection) : collection,
  )
  return addWorkerTask(withTransactionEnds({ ...config, collections }), {
    create: ({ payload }) => ({ round: hourly(() => sweepFiles(payload)) }),
    name: 'files',
  })
}
