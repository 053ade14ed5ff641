import path from 'node:path'

/** A set of tests that this machine cannot run. */
export type Skip = { files: number; name: string; reason: string }

/** The part of what `jest --json` writes that is used here. */
export type JestResults = {
  numFailedTests: number
  numPassedTests: number
  numPendingTests: number
  numRuntimeErrorTestSuites: number
  numTodoTests: number
  testResults: { assertionResults: { fullName: string; status: string }[]; name: string; status: string }[]
}

/**
 * The last lines of a test run.
 *
 * A file that could not be loaded counts as one failed test, and a file that was not run at all as one skipped test: what is in it is not known.
 */
export const summarise = ({
  results,
  retried = [],
  rootDir,
  skips,
}: {
  results: JestResults
  /** What failed before its file was run once more, a line each. */
  retried?: string[]
  rootDir: string
  skips: Skip[]
}) => {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
  const skippedByJest = results.numPendingTests + results.numTodoTests
  const skipped = skippedByJest + skips.reduce((sum, { files }) => sum + files, 0)

  const filesWithSkips = results.testResults
    .filter(({ assertionResults }) => assertionResults.some(({ status }) => status === 'pending' || status === 'todo'))
    .map(({ name }) => path.relative(rootDir, name))
  const namesByReason = new Map<string, string[]>()
  for (const { files, name, reason } of skips) {
    namesByReason.set(reason, [
      ...(namesByReason.get(reason) ?? []),
      `${name} (${files} ${files > 1 ? 'files' : 'file'})`,
    ])
  }
  const reasons = [
    ...[...namesByReason].map(([reason, names]) => `${names.join(' and ')}, because ${reason}`),
    ...(skippedByJest > 0
      ? [
          `${skippedByJest} ${skippedByJest > 1 ? 'tests' : 'test'} by a mark or a filter, in ${filesWithSkips.join(', ')}: remove it to run them`,
        ]
      : []),
  ]
  return {
    counts: `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`,
    retryLines: retried.map((failure) => `Failed at first, and was run once more: ${failure}`),
    skipLine: reasons.length > 0 ? `Skipped: ${reasons.join('; ')}.` : 'Nothing was skipped.',
    skipped,
  }
}
