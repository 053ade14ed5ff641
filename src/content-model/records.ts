import type { Config } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import { projectSlug } from './slugs.ts'

/** What editors write that has no drafts: it is saved by hand, and public at once where something public shows it. */
const RECORDS_WITHOUT_DRAFTS: readonly CollectionName[] = ['media', 'topics']

/** Whether a collection of a project is one of the content without drafts. */
export const isRecordWithoutDrafts = (config: Config, slug: string): boolean =>
  RECORDS_WITHOUT_DRAFTS.some((name) => projectSlug(config, name) === slug)
