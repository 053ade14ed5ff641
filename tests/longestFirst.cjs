const { default: Sequencer } = require('@jest/test-sequencer')

/** The files that take longest, first: a worker that begins one at the end keeps the others waiting. */
const LONGEST = ['packed', 'website', 'newsroom', 'webhooks', 'concurrentEditors', 'tableOverRest', 'tableOverGraphQL', 'noDraftLeaks', 'demoContent', 'realDocuments', 'noRightGained']

const rank = ({ path }) => {
  const index = LONGEST.findIndex((name) => path.endsWith(`/${name}.test.ts`))
  return index === -1 ? LONGEST.length : index
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return tests.toSorted((a, b) => rank(a) - rank(b))
  }
}
