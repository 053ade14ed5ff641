import type { Config } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'
import type { SanitizedBeffroiOptions } from '../options.ts'
import { expireArticles } from './expireArticles.ts'

/** Takes articles offline when they expire. The task is part of the stored schema: its name is a value of a job. */
export const expiry = (config: Config, { disabled }: SanitizedBeffroiOptions): Config => {
  const collection = projectSlug(config, 'articles')
  if (!collection) return config
  const task = expireArticles({ collection, isScheduled: !disabled })
  return { ...config, jobs: { ...config.jobs, tasks: [...(config.jobs?.tasks ?? []), task] } }
}
