/**
 * Loaded into the children of a command (see `startChild.ts`): when the command is killed, its end of the channel closes, and the child ends
 * as if asked to, instead of living on with the port and the database.
 */
if (process.env.BEFFROI_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The listener must not keep a script alive that has done its work.
  process.channel?.unref()
}
