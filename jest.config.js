import { availableParallelism } from 'node:os'

/**
 * Four projects, so that `npm test` can run what a machine can run and name what it skips:
 * unit (pure), integration (a real MongoDB replica set), browser (a real Chromium), package (npm pack into a blank project).
 */
const shared = {
  modulePathIgnorePatterns: [
    '<rootDir>/.next/',
    '<rootDir>/examples/website/.next/',
    '<rootDir>/dist/',
    '<rootDir>/data/',
    '<rootDir>/tests/fixtures/blank-project/',
  ],
  testRunner: '<rootDir>/tests/runner/runFile.cjs',
  transform: {},
}

const project = (displayName, testMatch, more = {}) => ({ ...shared, displayName, testMatch, ...more })

export default {
  globalSetup: '<rootDir>/tests/runner/nameRun.mjs',
  globalTeardown: '<rootDir>/tests/runner/dropDatabases.mjs',
  // One more than cores: much of what these tests do is waiting, for a database or a page.
  maxWorkers: availableParallelism() + 1,
  projects: [
    project('unit', ['<rootDir>/{src,collections,tools,migrations,bench,examples}/**/*.test.{ts,tsx}']),
    project('integration', ['<rootDir>/tests/integration/**/*.test.ts'], {
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/environment.ts'],
    }),
    project('browser', ['<rootDir>/tests/browser/**/*.test.ts']),
    project('package', ['<rootDir>/tests/package/*.test.ts']),
  ],
  testSequencer: '<rootDir>/tests/longestFirst.cjs',
  // A machine that is busy with something else is no failure.
  testTimeout: 300_000,
  // What one file loads stays in its worker after it: collecting that garbage again and again would cost more than a new worker.
  workerIdleMemoryLimit: '2GB',
}
