import type { SanitizedConfig } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'
import { CONTENT_COLLECTIONS, type ContentCollection } from './eventNames.ts'

/** Beffroi's name of a collection of the project; `undefined` for one whose changes are no content events (accounts, the project's own). */
export const contentName = (config: Pick<SanitizedConfig, 'custom'>, slug: string): ContentCollection | undefined =>
  CONTENT_COLLECTIONS.find((name) => projectSlug(config, name) === slug)
