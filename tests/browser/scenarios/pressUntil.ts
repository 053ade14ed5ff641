import type { Locator } from 'playwright-core'

/** How long a press may take to show: more than a window needs to open or to close. */
const PATIENCE_MS = 3000

/** Presses again what Payload drops: while the form of a window asks the server about its last change, and until the editor knows of a selection. */
export const pressUntil = async (button: Locator, sign: Locator, state: 'attached' | 'detached'): Promise<void> => {
  const isDone = async () =>
    sign.waitFor({ state, timeout: PATIENCE_MS }).then(
      () => true,
      () => false,
    )
  do await button.click()
  while (!(await isDone()))
}
