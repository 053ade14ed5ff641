const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * Parts of paths, in the order of their files. What takes longest comes first: a worker that begins it at the end keeps the others waiting. The browser tests
 * come after tests that need no build of the admin panel, which is being made meanwhile; they wait for pages more than they work.
 */
const ORDER = [
  '/package/',
  '/concurrentEditors.',
  '/noDraftLeaks.',
  '/tableOverRest.',
  '/tableOverGraphQL.',
  '/demoContent.',
  '/noRightGained.',
  '/browser/editing.',
  '/browser/',
  '/integration/',
  '',
]

const rank = ({ path }) => ORDER.findIndex((part) => path.includes(part))

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return tests.toSorted((a, b) => rank(a) - rank(b))
  }
}
