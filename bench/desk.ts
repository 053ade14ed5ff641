import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { openBench } from './openBench.ts'

/**
 * `npm run bench:desk -- [--json FILE] [--articles 10000] [--rounds 20]`
 *
 * Measures what the desk, the planning, the quick search, the list of where a document is used, the broken links and the media to look at (as many files and addresses as articles) ask of the database, each as an editor, in one process without a browser: p50, p95 and the longest, in milliseconds.
 */
const { values } = parseArgs({
  options: {
    articles: { default: '10000', type: 'string' },
    json: { type: 'string' },
    rounds: { default: '20', type: 'string' },
  },
})

const { lifetime, progress, runScript, startDatabase } = openBench()

await lifetime.run(async () => {
  const env = await startDatabase()
  const measured = await progress.task(`${values.articles} articles`, async (report) =>
    runScript<object>({ args: ['bench/desk/measure.ts', values.articles, values.rounds], env, report }),
  )
  progress.stop()
  const report = { articles: Number(values.articles), measured }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  console.log(JSON.stringify(report, null, 2))
})
