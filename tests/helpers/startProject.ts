import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { Config } from 'payload'

import type { BeffroiOptions } from '../../src/options/options.ts'
import { buildProject } from './buildProject.ts'
import { startPayload } from './startPayload.ts'
import type { TestNewsroom } from './startPayload.ts'

/** Starts somebody's project with the plugin, as `startPayload` does the newsroom; `database` as there. */
export const startProject = async (
  options: BeffroiOptions,
  config: Partial<Config> = {},
  { database }: { database?: string } = {},
): Promise<TestNewsroom> =>
  startPayload({
    database,
    loadConfig: async () =>
      buildProject(options, {
        db: mongooseAdapter({ ensureIndexes: true, url: process.env.DATABASE_URI ?? '' }),
        ...config,
      }),
  })
