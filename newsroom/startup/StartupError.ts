/** A reason not to start that is told in its message, one sentence for the operator: shown without a stack trace. */
export class StartupError extends Error {
  override name = 'StartupError'
}

/**
 * What a command prints when it cannot go on: the sentence alone when it was foreseen, the whole stack otherwise (then it is a defect).
 */
export const explainFailure = (error: unknown): string => {
  if (error instanceof StartupError) return `beffroi: ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
