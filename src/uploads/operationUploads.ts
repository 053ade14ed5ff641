import type { SanitizedCollectionConfig } from 'payload'

import type { PreparedPicture } from './preparePicture.ts'
import type { FileRow } from './storedNames.ts'

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

export const operationUpload = (collection: SanitizedCollectionConfig): OperationUpload | undefined => uploads.get(collection)

export const setOperationUpload = (collection: SanitizedCollectionConfig, upload: OperationUpload): void => void uploads.set(collection, upload)
