#!/usr/bin/env node
import { IMPORT_USAGE, runImport, UsageError } from './import.ts'

/** The commands that need neither a project nor a database: `npx beffroi import …`. Ends with exit code 1 when something could not be read, 2 for a wrong command. */
let isStopped = false
const stop = (): void => {
  isStopped = true
}
process.once('SIGINT', stop).once('SIGTERM', stop)

const [command, ...args] = process.argv.slice(2)
try {
  if (command !== 'import') throw new UsageError(IMPORT_USAGE)
  process.exitCode = (await runImport({ args, isStopped: () => isStopped, output: process.stdout })) ? 0 : 1
} catch (error) {
  process.stderr.write(`[beffroi] ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
