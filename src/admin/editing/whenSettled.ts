const IDLE_TIMEOUT_IN_MS = 600

const nextTask = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

/**
 * Resolves once what was typed has reached the form: the text editor hands its content over when the browser is idle, half a second
 * later at most, and React renders it in a task of its own.
 */
export const whenSettled = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_IN_MS })
    else setTimeout(resolve, IDLE_TIMEOUT_IN_MS / 3)
  })
  await nextTask()
  await nextTask()
}
