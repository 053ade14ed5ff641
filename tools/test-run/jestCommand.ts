/** Jest, with test files loaded by Node (`tests/runner`); the condition is explained in `startChild.ts`. */
export const jestCommand = [
  '--conditions=production',
  '--import',
  'tsx',
  '--import',
  './tests/runner/register.mjs',
  'node_modules/jest/bin/jest.js',
]
