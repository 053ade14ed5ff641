import { fileURLToPath } from 'node:url'

import type { Config, Payload } from 'payload'

import { verifySnapshot } from '../content-api/verifySnapshot.ts'
import { rebuildSnapshot } from '../content-events/snapshot/rebuildSnapshot.ts'
import { runTask } from './runTask.ts'
import { counted, createProgress } from './progress.ts'
import type { Output } from './progress.ts'

/** `npx payload beffroi:snapshot verify|rebuild` */
const SNAPSHOT = 'beffroi:snapshot'

type RunArgs = { isStopped?: () => boolean; output: Output; payload: Payload; task: string | undefined }

/**
 * Verifies the published snapshot, or writes it anew, and says how it went.
 *
 * @returns whether all is well.
 * @throws Error with a sentence for another task.
 */
export const runSnapshotTask = async ({
  isStopped = () => false,
  output,
  payload,
  task,
}: RunArgs): Promise<boolean> => {
  const { clear, tell } = createProgress(output)
  const say = (sentence: string): void => {
    clear()
    output.write(`${sentence}\n`)
  }
  if (task === 'rebuild') {
    const written = await rebuildSnapshot(payload, { isStopped, isWhole: true, tell })
    say(`${isStopped() ? 'Interrupted: ' : ''}${counted(written, 'document')} of the published snapshot written anew.`)
    return !isStopped()
  }
  if (task !== 'verify')
    throw new Error(`Say what to do: npx payload ${SNAPSHOT} verify, or npx payload ${SNAPSHOT} rebuild`)
  const { documents, faulty } = await verifySnapshot(payload, { isStopped, report: say, tell })
  say(
    faulty === 0
      ? `${isStopped() ? 'Interrupted: of ' : ''}${counted(documents, 'published document')}, none differs from what Payload answers.`
      : `${faulty} of ${counted(documents, 'published document')} differ${faulty === 1 ? 's' : ''}. Write them anew with: npx payload ${SNAPSHOT} rebuild`,
  )
  return faulty === 0 && !isStopped()
}

/** What Payload runs for the command; the task is its argument. Ends the process with exit code 1 when it fails, or something differs. */
export const script = runTask(async (task) => runSnapshotTask({ ...task, task: process.argv.at(-1) }))

const snapshotCommand = { key: SNAPSHOT, scriptPath: fileURLToPath(import.meta.url) }

/** Adds the command that verifies the published snapshot and writes it anew. */
export const snapshotCli = (config: Config): Config => ({ ...config, bin: [...(config.bin ?? []), snapshotCommand] })
