import { StartupError } from './StartupError.ts'

/**
 * What a command prints when it cannot go on: the sentence alone when it was foreseen, the whole stack otherwise (then it is a defect).
 */
export const explainFailure = (error: unknown): string => {
  if (error instanceof StartupError) return `beffroi: ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
