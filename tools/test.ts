import { createLifetime } from './processes/createLifetime.ts'
import { runTests } from './test-run/runTests.ts'

/** `npm test`: all the tests that this machine can run. Further arguments go to Jest. */
const INTERRUPTED = 130
const lifetime = createLifetime({ signalCode: INTERRUPTED })

await lifetime.run(async () => {
  await lifetime.end(await runTests({ jestArgs: process.argv.slice(2), lifetime }))
})
