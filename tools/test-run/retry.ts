import path from 'node:path'

import type { JestRun } from './createJestRun.ts'
import type { JestResults } from './summarise.ts'

/** Their tests need a server, a database or a browser; those beside the code need nothing and fail for a reason. */
const FOLDER = `tests${path.sep}`
const PROJECTS = ['browser', 'integration', 'package']

/** More files than this do not fail by chance. */
const MOST_FILES = 2

/**
 * The files that may be run once more, by themselves: up to two files of tests that start servers, when nothing else failed. What they do within a second depends
 * on how much a shared machine gives to a browser, a server and a database; docs/decisions/0052 says why, and what this must not become.
 * @returns paths from `rootDir`, none when the failure stands
 */
export const filesToRetry = ({ results, rootDir }: { results: JestResults; rootDir: string }): string[] => {
  const failed = results.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name }) => path.relative(rootDir, name))
  return failed.length <= MOST_FILES && failed.every((file) => file.startsWith(FOLDER)) ? failed : []
}

/** What failed in the first run, a line each: the file and the titles of its tests. */
export const describeFailures = ({ results, rootDir }: { results: JestResults; rootDir: string }): string[] =>
  results.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ assertionResults, name }) => {
      const titles = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
      const file = path.relative(rootDir, name)
      return titles.length > 0 ? titles.map((title) => `${file}: ${title}`) : [`${file}: could not be run`]
    })

/** The results of a run in which some files were run twice: the second run of these counts. */
export const mergeResults = ({ again, first }: { again: JestResults; first: JestResults }): JestResults => {
  const names = new Set(again.testResults.map(({ name }) => name))
  const replaced = first.testResults.filter(({ name }) => names.has(name))
  const count = (status: string): number =>
    replaced.reduce((sum, file) => sum + file.assertionResults.filter((one) => one.status === status).length, 0)
  return {
    numFailedTests: first.numFailedTests - count('failed') + again.numFailedTests,
    numPassedTests: first.numPassedTests - count('passed') + again.numPassedTests,
    numPendingTests: first.numPendingTests - count('pending') + again.numPendingTests,
    numRuntimeErrorTestSuites: again.numRuntimeErrorTestSuites,
    numTodoTests: first.numTodoTests - count('todo') + again.numTodoTests,
    testResults: [...first.testResults.filter(({ name }) => !names.has(name)), ...again.testResults],
  }
}

/**
 * Runs the {@link filesToRetry} of a run once more, one after the other.
 * @returns the run as if it had been so from the beginning, and what failed at first
 */
export const retry = async ({
  first,
  report,
  rootDir,
  run,
}: {
  first: { code: number; results: JestResults }
  report: (line: string) => void
  rootDir: string
  run: JestRun
}): Promise<{ code: number; results: JestResults; retried: string[] }> => {
  const files = filesToRetry({ results: first.results, rootDir })
  if (files.length === 0) return { ...first, retried: [] }
  report(`\nOnce more, with nothing beside it: ${files.join(', ')}`)
  const again = await run('retried', [
    '--maxWorkers',
    '1',
    '--runTestsByPath',
    ...files,
    '--selectProjects',
    ...PROJECTS,
  ])
  if (!again.results) return { ...first, retried: [] }
  return {
    code: again.code,
    results: mergeResults({ again: again.results, first: first.results }),
    retried: describeFailures({ results: first.results, rootDir }),
  }
}
