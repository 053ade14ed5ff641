import { fileURLToPath } from 'node:url'

import { getPayload, type BinScript } from 'payload'

import { appointAdmin } from './appointAdmin.ts'
import { APPOINT_ADMIN } from './appointAdminName.ts'

/**
 * What Payload runs for the command, and then ends the process; the address is its argument. Ends it with exit code 1
 * and a sentence when it fails, where Payload would end it with 0.
 */
export const script: BinScript = async (config) => {
  try {
    const payload = await getPayload({ config, disableOnInit: true })
    process.stdout.write(`${await appointAdmin({ email: process.argv.at(-1) ?? '', payload })}\n`)
  } catch (error) {
    process.stderr.write(`[beffroi] ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

/** Whoever may run commands on the server may appoint an admin; nobody else can where there is none. */
export const appointAdminCommand = { key: APPOINT_ADMIN, scriptPath: fileURLToPath(import.meta.url) }
