import { execFile } from 'node:child_process'
import { promisify, types } from 'node:util'

/** Older servers lack what Payload's adapter asks of them. */
const OLDEST_MAJOR_VERSION = 5
const PATIENCE_IN_MS = 20_000

/** The Debian package of a library, where it is not obvious. */
const PACKAGES: Record<string, string> = {
  'libcrypto.so.3': 'libssl3',
  'libcurl.so.4': 'libcurl4',
  'libssl.so.3': 'libssl3',
}

const explain = (error: Error & { signal?: string; stderr?: string }): string => {
  const library = /loading shared libraries: ([^:]+):/.exec(error.stderr ?? '')?.[1]
  if (library !== undefined) {
    const debianPackage = PACKAGES[library]
    return `it needs the library ${library}${debianPackage ? ` (on Debian and Ubuntu: apt-get install ${debianPackage})` : ''}`
  }
  if (error.signal === 'SIGILL') return 'this processor lacks instructions it needs (AVX)'
  if ('code' in error && error.code === 'ENOENT') return 'there is no such program'
  if ('code' in error && error.code === 'EACCES') return 'it may not be executed'
  return (error.stderr || error.message).trim().split('\n')[0] ?? ''
}

/** Runs `mongod --version`: a binary that is there but cannot run (a missing library, another processor) is worth nothing. */
export const checkMongod = async (path: string): Promise<{ problem: string } | { version: string }> => {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: PATIENCE_IN_MS })
    const version = /db version v(\d+)([\d.]*)/.exec(stdout)
    if (!version) return { problem: 'it does not say that it is a mongod' }
    return Number(version[1]) < OLDEST_MAJOR_VERSION
      ? { problem: `it is version ${version[1]}${version[2]}, and ${OLDEST_MAJOR_VERSION}.0 or newer is needed` }
      : { version: `${version[1]}${version[2]}` }
  } catch (error) {
    if (!types.isNativeError(error)) throw error
    return { problem: explain(error) }
  }
}
