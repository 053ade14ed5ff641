import { fileURLToPath } from 'node:url'

import type { Environment } from '../../newsroom/startup/settings.ts'
import { startChild } from '../processes/startChild.ts'

/**
 * Downloads MongoDB's own build by way of mongodb-memory-server-core, in a process of its own: that library is configured by environment
 * variables, prints its progress, and retries for long where there is no way through.
 * @returns the path of the binary: inside `dir`, or in the library's own cache if it has fetched one before
 * @throws an Error with the library's reason
 */
export const fetchOfficial = async ({
  dir,
  env,
  report,
}: {
  dir: string
  env: Environment
  report: (sentence: string) => void
}): Promise<string> => {
  let path: string | undefined
  const child = startChild({
    args: [fileURLToPath(new URL('fetchOfficialChild.ts', import.meta.url)), dir],
    env: {
      ...env,
      MONGOMS_MAX_RETRIES: '1',
      // Off unless asked for by name: without it the library takes a binary from anyone who answers.
      npm_config_strict_ssl: 'true',
    },
    onLine: (line) => {
      if (line.startsWith('Downloading')) report(`${line.trim()}…`)
      if (line.startsWith('path ')) path = line.slice('path '.length)
    },
    script: true,
  })
  await child.ended
  if (path === undefined) throw new Error(child.output().trim().split('\n').at(-1) ?? '')
  return path
}
