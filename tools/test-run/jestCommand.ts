/** Jest with modules as Node has them; the condition is explained in `startChild.ts`. */
export const jestCommand = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--conditions=production', 'node_modules/jest/bin/jest.js']
