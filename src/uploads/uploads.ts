import type { CollectionConfig, Config } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'
import { addWorkerTask, hourly } from '../worker/tasks.ts'
import { explainRefusedFile } from './explainRefusedFile.ts'
import { withTransactionEnds } from './onTransactionEnd.ts'
import { prepareUpload } from './prepareUpload.ts'
import { serveFile } from './serveFile.ts'
import { nameFiles, noteFiles, releaseFiles, storeFiles } from './storeFiles.ts'
import { sweepFiles } from './sweepFiles.ts'

const safe = (collection: CollectionConfig): CollectionConfig => {
  const { hooks, upload } = collection
  if (!upload) return collection
  const settings = upload === true ? {} : upload
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [storeFiles, ...(hooks?.afterChange ?? [])],
      afterDelete: [...(hooks?.afterDelete ?? []), releaseFiles],
      afterError: [...(hooks?.afterError ?? []), explainRefusedFile],
      beforeChange: [...(hooks?.beforeChange ?? []), nameFiles],
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
  const collections = config.collections?.map((collection) => (collection.slug === media ? safe(collection) : collection))
  return addWorkerTask(withTransactionEnds({ ...config, collections }), { create: ({ payload }) => ({ round: hourly(() => sweepFiles(payload)) }), name: 'files' })
}
