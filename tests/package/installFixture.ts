import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { packPlugin } from './packPlugin.ts'
import { runCommand, tryCommand, type Result } from './runCommand.ts'

const root = path.resolve(import.meta.dirname, '../..')

export type Installed = {
  /** What `npx payload beffroi:admin` answered for an address that has no account. */
  appointment: Result
  /** The compiler's errors in the project and in the plugin's declarations, which are checked as strictly. */
  declarationErrors: string[]
  dir: string
  /** The address of a SQLite database that has the project's tables. */
  sqlite: string
}

/**
 * Lays the packages that the repository has into the project as hard links, so that npm need not fetch and unpack what it finds there. It still decides what the
 * project needs, and removes the rest. Where there are no hard links, on two disks for example, npm fetches everything.
 */
const lendPackages = async (dir: string): Promise<void> => {
  const folder = path.join(root, 'node_modules')
  const lent = path.join(dir, 'node_modules')
  await mkdir(lent)
  // npm rewrites its own list of what is there (`.package-lock.json`) in place: the repository's must not be that file.
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'))
  const { code } = await tryCommand({ args: ['-al', ...names, lent], command: 'cp', cwd: folder })
  if (code !== 0) await rm(lent, { force: true, recursive: true })
}

const install = async (dir: string): Promise<Installed> => {
  const sqlite = `file:${path.join(dir, 'project.db')}`
  const env = {
    DATABASE_URI: sqlite,
    NODE_ENV: 'production',
    NODE_OPTIONS: '--conditions=production',
    PAYLOAD_SECRET: 'a secret for tests only',
  }
  const payload = (...args: string[]) => ({
    args: ['node_modules/payload/bin.js', ...args],
    command: process.execPath,
    cwd: dir,
    env,
  })

  await cp(path.join(root, 'tests/fixtures/blank-project'), dir, { recursive: true })
  const [tarball] = await Promise.all([packPlugin(), lendPackages(dir)])
  await runCommand({
    args: ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball],
    command: 'npm',
    cwd: dir,
  })
  await runCommand(payload('generate:importmap'))

  const prepareDatabase = async () => {
    await runCommand(payload('migrate:create'))
    await runCommand(payload('migrate'))
    return tryCommand(payload('beffroi:admin', 'nobody@example.com'))
  }
  const checkDeclarations = async () => {
    const { output } = await tryCommand({
      args: ['node_modules/typescript/bin/tsc', '--noEmit', '--skipLibCheck', 'false'],
      command: process.execPath,
      cwd: dir,
    })
    return output.split('\n').filter((line) => /^(node_modules\/beffroi|src)\//.test(line))
  }
  const [appointment, declarationErrors] = await Promise.all([
    prepareDatabase(),
    checkDeclarations(),
    runCommand({
      args: ['node_modules/next/dist/bin/next', 'build'],
      command: process.execPath,
      cwd: dir,
      env: { PAYLOAD_SECRET: env.PAYLOAD_SECRET },
    }),
  ])
  return { appointment, declarationErrors, dir, sqlite }
}

/** Packs the plugin, installs it into a copy of the blank project, and builds that as its owner would. */
export const installFixture = async (): Promise<Installed> => {
  const dir = await mkdtemp(path.join(tmpdir(), 'beffroi-package-'))
  try {
    return await install(dir)
  } catch (error) {
    await rm(dir, { force: true, recursive: true })
    throw error
  }
}
