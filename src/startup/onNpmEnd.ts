const CHECK_EVERY_MS = 500

/**
 * Calls `end` when the npm that ran this script is gone. A SIGTERM to npm ends npm and its shell, but the shell does not pass it on: the script
 * would live on with its port and its database.
 */
export const onNpmEnd = (end: () => void): void => {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    end()
  }, CHECK_EVERY_MS).unref()
}
