import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { Config } from 'payload'

import type { BeffroiOptions } from '../../src/options.ts'
import { buildProject } from './buildProject.ts'
import { startPayload, type TestNewsroom } from './startPayload.ts'

/** Starts somebody's project with the plugin on a database of its own, as `startPayload` does the newsroom. */
export const startProject = async (options: BeffroiOptions, config: Partial<Config> = {}): Promise<TestNewsroom> =>
  startPayload({
    loadConfig: async () => buildProject(options, { db: mongooseAdapter({ ensureIndexes: true, url: process.env.DATABASE_URI ?? '' }), ...config }),
  })
