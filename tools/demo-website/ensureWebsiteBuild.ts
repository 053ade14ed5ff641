import type { BuildArgs } from '../build/ensureNextBuild.ts'
import { ensureNextBuild } from '../build/ensureNextBuild.ts'

export const WEBSITE_DIR = 'examples/website'

const folders = ['app', 'beffroi', 'components', 'dates', 'generated', 'public', 'strings', 'styles']
const files = [
  'addresses.ts',
  'instrumentation.ts',
  'links.ts',
  'locale.ts',
  'next.config.ts',
  'package.json',
  'present.ts',
  'proxy.ts',
  'reader.ts',
  'strings.ts',
  'tsconfig.json',
]

/**
 * Builds the website of `examples/website`, unless the build that is there was made from the same sources.
 * @throws {StartupError} when it fails, which `report` has been told in full
 */
export const ensureWebsiteBuild = async (args: BuildArgs): Promise<'built' | 'current'> =>
  ensureNextBuild(
    {
      dir: WEBSITE_DIR,
      name: 'website',
      repeat: 'npm run build --workspace examples/website',
      sources: [...[...folders, ...files].map((name) => `${WEBSITE_DIR}/${name}`), 'package-lock.json'],
    },
    args,
  )
