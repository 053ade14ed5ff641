import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'

import type { Environment } from '../newsroom/startup/settings.ts'

const isExecutable = async (file: string): Promise<boolean> => {
  try {
    await access(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first executable of one of these names on the PATH; the names are tried in order. */
export const findOnPath = async (names: string[], env: Environment): Promise<string | undefined> => {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name)
      if (await isExecutable(file)) return file
    }
  }
  return undefined
}
