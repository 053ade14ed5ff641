/** A reason not to start that is told in its message, one sentence for the operator: shown without a stack trace. */
export class StartupError extends Error {
  override name = 'StartupError'
}
