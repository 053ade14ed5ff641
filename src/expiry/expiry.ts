import type { Config } from 'payload'

import type { SanitizedBeffroiOptions } from '../options.ts'
import { expireArticles } from './expireArticles.ts'

/** Takes articles offline when they expire. The task is part of the stored schema: its name is a value of a job. */
export const expiry = (config: Config, { collections, disabled }: SanitizedBeffroiOptions): Config => {
  if (collections.articles === false) return config
  const task = expireArticles({ collection: collections.articles.slug ?? 'articles', isScheduled: !disabled })
  return { ...config, jobs: { ...config.jobs, tasks: [...(config.jobs?.tasks ?? []), task] } }
}
