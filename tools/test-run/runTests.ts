import path from 'node:path'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { ensureBuild } from '../build/ensureBuild.ts'
import type { BuildArgs } from '../build/ensureNextBuild.ts'
import { dataDir } from '../dataDir.ts'
import { ensureWebsiteBuild } from '../demo-website/ensureWebsiteBuild.ts'
import { findOnPath } from '../findOnPath.ts'
import { localDatabase } from '../mongod/localDatabase.ts'
import type { createLifetime } from '../processes/createLifetime.ts'
import { rootDir } from '../rootDir.ts'
import { countTestFiles } from './countTestFiles.ts'
import { createJestRun } from './createJestRun.ts'
import { createRunDir } from './createRunDir.ts'
import { removeAbandonedRuns } from './removeAbandonedRuns.ts'
import { removeRun } from './removeRun.ts'
import { retry } from './retry.ts'
import { summarise } from './summarise.ts'
import type { Skip } from './summarise.ts'

const PROJECTS = ['unit', 'integration', 'browser', 'package']
const NEED_MONGODB = ['integration', 'browser', 'package']
const NEED_CHROMIUM = ['browser']
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A file of tests has a database of its own, of five hundred files that stay open: those of a dropped one are closed soon, or the limit of the system is reached. */
const TEST_FLAGS = [
  'wiredTigerFileHandleCloseIdleTime=10',
  'wiredTigerFileHandleCloseScanInterval=2',
  'wiredTigerFileHandleCloseMinimum=500',
].flatMap((parameter) => ['--setParameter', parameter])

type Lifetime = ReturnType<typeof createLifetime>

/** Takes `--selectProjects a b` out of the arguments, since the choice made here goes into the same option. */
const splitProjects = (jestArgs: string[]): { others: string[]; wanted: string[] } => {
  const at = jestArgs.indexOf('--selectProjects')
  if (at === -1) return { others: jestArgs, wanted: PROJECTS }
  const after = jestArgs.slice(at + 1)
  const end = after.findIndex((argument) => !PROJECTS.includes(argument))
  const names = end === -1 ? after : after.slice(0, end)
  return { others: [...jestArgs.slice(0, at), ...after.slice(names.length)], wanted: names }
}

const startDatabase = async ({
  lifetime,
  runDir,
}: {
  lifetime: Lifetime
  runDir: string
}): Promise<string | { reason: string }> => {
  const given = process.env.TEST_MONGODB_URI
  if (given) return given
  try {
    const database = await localDatabase({
      databaseName: 'beffroi-test',
      dataDir,
      dbPath: path.join(runDir, 'mongodb'),
      flags: TEST_FLAGS,
      report: console.log,
    })
    lifetime.onEnd(database.stop)
    return database.uri
  } catch (error) {
    if (error instanceof StartupError) return { reason: error.message.replace(/^No /, 'no ').replace(/\.$/, '') }
    throw error
  }
}

/** Begins with what the browser tests serve, while others run: one of them that needs a build waits for it, and tells why it failed. */
const buildAhead = async ({ jestArgs, lifetime }: { jestArgs: string[]; lifetime: Lifetime }): Promise<void> => {
  if ((await countTestFiles({ jestArgs, project: 'browser' })) === 0) return
  const args: BuildArgs = { onStart: ({ stop }) => lifetime.onEnd(async () => stop()), report: () => undefined }
  for (const build of [ensureBuild, ensureWebsiteBuild]) await build(args).catch(() => undefined)
}

/**
 * Starts what the tests need, runs Jest on the projects that can run, and says what was skipped.
 * `BEFFROI_TEST_NO_SKIP=1` counts a skip as a failure; `BEFFROI_TEST_RETRY=1` runs up to two files of browser tests once more that failed, and names them.
 * @returns the exit code
 */
export const runTests = async ({ jestArgs, lifetime }: { jestArgs: string[]; lifetime: Lifetime }): Promise<number> => {
  await removeAbandonedRuns()
  const runDir = await createRunDir()
  lifetime.onEnd(async () => removeRun(runDir))

  const { others, wanted } = splitProjects(jestArgs)
  const database = wanted.some((project) => NEED_MONGODB.includes(project))
    ? await startDatabase({ lifetime, runDir })
    : undefined
  const chromium = process.env.CHROMIUM_PATH || (await findOnPath(CHROMIUM_NAMES, process.env))

  const obstacles = wanted.map((project): Skip & { project: string } => {
    const noDatabase = NEED_MONGODB.includes(project) && typeof database === 'object' ? database.reason : undefined
    const noChromium =
      NEED_CHROMIUM.includes(project) && !chromium
        ? 'there is no Chromium: install one (apt-get install chromium) or set CHROMIUM_PATH to the path of one'
        : undefined
    return { files: 0, name: `the ${project} tests`, project, reason: noDatabase ?? noChromium ?? '' }
  })
  const skips: Skip[] = []
  for (const obstacle of obstacles.filter(({ reason }) => reason !== '')) {
    const files = await countTestFiles({ jestArgs: others, project: obstacle.project })
    if (files > 0) skips.push({ ...obstacle, files })
  }

  const runnable = obstacles.filter(({ reason }) => reason === '').map(({ project }) => project)
  if (runnable.includes('browser')) void buildAhead({ jestArgs: others, lifetime })
  const run = createJestRun({
    env: {
      ...(chromium && { CHROMIUM_PATH: chromium }),
      ...(typeof database === 'string' && { TEST_MONGODB_URI: database }),
    },
    onStart: ({ stop }) => lifetime.onEnd(stop),
    runDir,
  })
  const first = await run('results', [...others, '--selectProjects', ...runnable])
  if (lifetime.isEnding() || !first.results) return first.code

  const { code, results, retried } =
    process.env.BEFFROI_TEST_RETRY === '1'
      ? await retry({ first: { code: first.code, results: first.results }, report: console.log, rootDir, run })
      : { code: first.code, results: first.results, retried: [] }
  if (lifetime.isEnding()) return code

  const summary = summarise({ results, retried, rootDir, skips })
  console.log(`\n${[summary.counts, ...summary.retryLines, summary.skipLine].join('\n')}`)
  return summary.skipped > 0 && process.env.BEFFROI_TEST_NO_SKIP === '1' ? code || 1 : code
}
