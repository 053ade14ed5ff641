#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { IMPORT_USAGE, runImport, UsageError } from './import.ts'

const USAGE = `${IMPORT_USAGE} A whole site: npx beffroi import-site FILE… --as MEMBER@… [--publish] [--media] [--media-folder DIR] [--pages] [--site URL] [--mapping FILE] [--create] [--dry-run] [--report FILE]`

/** A command for the newsroom of the project in this folder: Payload runs it, which knows the project's config. */
const runInProject = async (command: string, args: string[]): Promise<number> => {
  const folders = createRequire(path.join(process.cwd(), 'package.json')).resolve.paths('payload') ?? []
  const payload = folders.map((folder) => path.join(folder, 'payload/bin.js')).find((file) => existsSync(file))
  if (!payload) throw new UsageError(`There is no Payload project in this folder. ${USAGE}`)
  // Without the condition Node.js 20 ends now and then before it has begun: it loses one of the rich text editor's modules.
  const child = spawn(process.execPath, ['--conditions=production', payload, command, ...args], {
    stdio: 'inherit',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

/** `npx beffroi import-site …`, and `import …`: with `--dry-run` it needs neither a project nor a database. Ends with exit code 1 when something could not be read, 2 for a wrong command. */
let isStopped = false
const stop = (): void => {
  isStopped = true
}
process.once('SIGINT', stop).once('SIGTERM', stop)

const [command, ...args] = process.argv.slice(2)
try {
  const isAsked = [command, ...args].some((word) => word === '--help' || word === '-h')
  if (isAsked) process.stdout.write(`${USAGE}\n`)
  else if (command === 'import-site' && args.length > 0)
    process.exitCode = await runInProject('beffroi:import-site', args)
  else if (command !== 'import') throw new UsageError(USAGE)
  else if (args.length > 0 && !args.includes('--dry-run') && !args.includes('--json'))
    process.exitCode = await runInProject('beffroi:import', args)
  else process.exitCode = (await runImport({ args, isStopped: () => isStopped, output: process.stdout })) ? 0 : 1
} catch (error) {
  process.stderr.write(`[beffroi] ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
