import { existsSync } from 'node:fs'
import path from 'node:path'

/** Reads `.env` at the root of the newsroom, if there is one. What the environment already holds wins. */
export const loadEnvironmentFile = ({ rootDir }: { rootDir: string }): void => {
  const file = path.join(rootDir, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
