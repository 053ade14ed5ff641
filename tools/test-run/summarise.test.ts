import { describe, expect, it } from '@jest/globals'

import { summarise } from './summarise.ts'

const results = {
  numFailedTests: 0,
  numPassedTests: 3,
  numPendingTests: 0,
  numRuntimeErrorTestSuites: 0,
  numTodoTests: 0,
  testResults: [],
}
const noChromium = { files: 2, name: 'the browser tests', reason: 'there is no Chromium' }

describe('the end of a test run', () => {
  it('says that nothing was skipped', () => {
    expect(summarise({ results, rootDir: '/r', skips: [] })).toEqual({
      counts: '3 passed, 0 failed, 0 skipped',
      retryLines: [],
      skipLine: 'Nothing was skipped.',
      skipped: 0,
    })
  })

  it('names the tests that this machine cannot run, and why', () => {
    expect(summarise({ results, rootDir: '/r', skips: [noChromium] })).toEqual({
      counts: '3 passed, 0 failed, 2 skipped',
      retryLines: [],
      skipLine: 'Skipped: the browser tests (2 files), because there is no Chromium.',
      skipped: 2,
    })
  })

  it('gives a reason once, for all the tests it holds back', () => {
    const { skipLine } = summarise({
      results,
      rootDir: '/r',
      skips: [noChromium, { ...noChromium, files: 1, name: 'the other tests' }],
    })
    expect(skipLine).toBe(
      'Skipped: the browser tests (2 files) and the other tests (1 file), because there is no Chromium.',
    )
  })

  it('names the files with tests that are marked to be skipped', () => {
    const marked = {
      ...results,
      numPendingTests: 1,
      testResults: [
        { assertionResults: [{ fullName: 'x', status: 'pending' }], name: '/r/src/x.test.ts', status: 'passed' },
      ],
    }
    expect(summarise({ results: marked, rootDir: '/r', skips: [] }).skipLine).toBe(
      'Skipped: 1 test by a mark or a filter, in src/x.test.ts: remove it to run them.',
    )
  })

  it('names what failed at first, even when all passed in the end', () => {
    expect(summarise({ results, retried: ['tests/browser/x.test.ts: saves'], rootDir: '/r', skips: [] })).toMatchObject(
      {
        counts: '3 passed, 0 failed, 0 skipped',
        retryLines: ['Failed at first, and was run once more: tests/browser/x.test.ts: saves'],
      },
    )
  })

  it('counts a file that could not be loaded as a failure', () => {
    expect(summarise({ results: { ...results, numRuntimeErrorTestSuites: 1 }, rootDir: '/r', skips: [] }).counts).toBe(
      '3 passed, 1 failed, 0 skipped',
    )
  })
})
