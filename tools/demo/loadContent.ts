import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { startChild } from '../processes/startChild.ts'
import type { Child } from '../processes/startChild.ts'

/**
 * Loads the demo content in a process of its own; loading it again changes nothing.
 * @throws {StartupError} when it fails, which `report` has been told in full
 */
export const loadContent = async ({
  env,
  onStart,
  report,
}: {
  env: Record<string, string>
  onStart: (child: Child) => void
  report: (sentence: string) => void
}): Promise<void> => {
  const child = startChild({ args: ['tools/demo-content/main.ts'], env, onLine: report, script: true })
  onStart(child)
  const { code, signal } = await child.ended
  if (code !== 0)
    throw new StartupError(
      `The demo content could not be loaded (${signal ?? `exit code ${code}`}): what it printed says why.`,
    )
}
