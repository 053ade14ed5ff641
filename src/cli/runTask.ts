import { getPayload } from 'payload'
import type { BinScript, Payload } from 'payload'

/** What a command is given: `isStopped` says whether somebody has asked it to end. */
type Task = (args: { isStopped: () => boolean; output: NodeJS.WriteStream; payload: Payload }) => Promise<boolean>

/**
 * What Payload runs for a command that can be interrupted. Ends the process with exit code 1 when the task was not done to its end, or fails, where Payload would end it
 * with 0.
 */
export const runTask =
  (task: Task): BinScript =>
  async (config) => {
    let isStopped = false
    const stop = (): void => {
      isStopped = true
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    try {
      const payload = await getPayload({ config, disableOnInit: true })
      if (!(await task({ isStopped: () => isStopped, output: process.stdout, payload }))) process.exit(1)
    } catch (error) {
      process.stderr.write(`[beffroi] ${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    }
  }
