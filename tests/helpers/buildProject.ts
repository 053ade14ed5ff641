import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'
import type { Config, SanitizedConfig } from 'payload'
import sharp from 'sharp'

import { newsroomEditor } from '../../src/fields/rich-text/newsroomEditor.ts'
import type { BeffroiOptions } from '../../src/options/options.ts'
import { beffroiPlugin } from '../../src/plugin.ts'

/** The config of somebody's project with the plugin, on a database that is not MongoDB and is never connected to. */
export const buildProject = async (options?: BeffroiOptions, config: Partial<Config> = {}): Promise<SanitizedConfig> =>
  buildConfig({
    db: sqliteAdapter({ client: { url: 'file::memory:' } }),
    editor: newsroomEditor(),
    plugins: [beffroiPlugin(options)],
    secret: 'a secret for tests only',
    sharp,
    telemetry: false,
    ...config,
  })
