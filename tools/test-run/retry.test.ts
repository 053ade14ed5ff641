import { describe, expect, it } from '@jest/globals'

import { describeFailures, filesToRetry, mergeResults } from './retry.ts'
import type { JestResults } from './summarise.ts'

const BROWSER = '/r/tests/browser/editing.test.ts'

const file = (name: string, ...statuses: string[]): JestResults['testResults'][number] => ({
  assertionResults: statuses.map((status, index) => ({ fullName: `does ${index}`, status })),
  name,
  status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
})

const results = (...testResults: JestResults['testResults']): JestResults => {
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const count = (wanted: string): number => statuses.filter((status) => status === wanted).length
  return {
    numFailedTests: count('failed'),
    numPassedTests: count('passed'),
    numPendingTests: count('pending'),
    numRuntimeErrorTestSuites: testResults.filter(({ assertionResults }) => assertionResults.length === 0).length,
    numTodoTests: count('todo'),
    testResults,
  }
}

describe('what is run once more', () => {
  it('is a file of tests with servers that failed, or could not be run', () => {
    expect(
      filesToRetry({
        results: results(
          file(BROWSER, 'failed', 'passed'),
          file('/r/tests/integration/newsletterHandOver.test.ts'),
          file('/r/src/a.test.ts', 'passed'),
        ),
        rootDir: '/r',
      }),
    ).toEqual(['tests/browser/editing.test.ts', 'tests/integration/newsletterHandOver.test.ts'])
  })

  it.each([
    ['a test beside the code failed', [file(BROWSER, 'failed'), file('/r/src/a.test.ts', 'failed')]],
    ['more than two files failed', ['a', 'b', 'c'].map((name) => file(`/r/tests/browser/${name}.test.ts`, 'failed'))],
    ['nothing failed', [file(BROWSER, 'passed')]],
  ])('is nothing when %s', (_, testResults) => {
    expect(filesToRetry({ results: results(...testResults), rootDir: '/r' })).toEqual([])
  })

  it('counts with its second run alone', () => {
    const first = results(file(BROWSER, 'failed', 'passed'), file('/r/src/a.test.ts', 'passed', 'passed'))
    expect(mergeResults({ again: results(file(BROWSER, 'passed', 'passed')), first })).toMatchObject({
      numFailedTests: 0,
      numPassedTests: 4,
    })
    expect(mergeResults({ again: results(file(BROWSER, 'failed', 'failed')), first })).toMatchObject({
      numFailedTests: 2,
      numPassedTests: 2,
    })
  })

  it('is named with what it failed at', () => {
    const testResults = [file(BROWSER, 'failed', 'passed'), file('/r/tests/browser/website.test.ts')]
    expect(describeFailures({ results: results(...testResults), rootDir: '/r' })).toEqual([
      'tests/browser/editing.test.ts: does 0',
      'tests/browser/website.test.ts: could not be run',
    ])
  })
})
