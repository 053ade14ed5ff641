import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { runHere } from '../processes/runHere.ts'
import { jestCommand } from './jestCommand.ts'
import type { JestResults } from './summarise.ts'

/** Runs Jest with further arguments; `name` is that of the file with its results. These are undefined where Jest ran no test: it has said why. */
export type JestRun = (name: string, args: string[]) => Promise<{ code: number; results: JestResults | undefined }>

const readResults = async (file: string): Promise<JestResults | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JestResults
  } catch {
    // Jest writes none when it was only asked for help or a list, or could not start; it has said so itself.
    return undefined
  }
}

/** Jest with this environment, whose files go with the folder of the run. */
export const createJestRun =
  ({
    env,
    onStart,
    runDir,
  }: {
    env: Record<string, string>
    onStart: (jest: ReturnType<typeof runHere>) => void
    runDir: string
  }): JestRun =>
  async (name, args) => {
    const file = path.join(runDir, `${name}.json`)
    const cache = path.join(tmpdir(), 'beffroi-jest-cache')
    const jest = runHere(
      [...jestCommand, '--passWithNoTests', '--json', `--outputFile=${file}`, `--cacheDirectory=${cache}`, ...args],
      // What a test leaves behind that is killed goes with the folder of the run.
      { env: { ...env, TMPDIR: runDir } },
    )
    onStart(jest)
    return { code: await jest.ended, results: await readResults(file) }
  }
