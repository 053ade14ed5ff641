import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { ensureBuild } from '../tools/build/ensureBuild.ts'
import { startServer } from '../tools/demo/startServer.ts'
import { freePort } from '../tools/mongod/freePort.ts'
import { ATTACKS } from './flood/attacks.ts'
import { measureCalm, measureFlood, type Flooded } from './flood/measureFlood.ts'
import { isHeld, printTable } from './flood/printTable.ts'
import { openBench } from './openBench.ts'

/**
 * `npm run bench:flood -- [--json FILE] [--articles 3000] [--seconds 4] [--only PATTERN]`
 *
 * Floods each door of the production server, as a stranger without credentials could, each for some seconds, while honest readers ask; prints how long
 * these wait and what the memory grows by. Everything is on this machine's loopback, and nothing of it stays. Ends with 1 where a bound is not held.
 */
const { values } = parseArgs({
  options: {
    articles: { default: '3000', type: 'string' },
    json: { type: 'string' },
    only: { default: '', type: 'string' },
    seconds: { default: '4', type: 'string' },
  },
})

const { endWithUs, lifetime, progress, runScript, startDatabase } = openBench()

/** What a flood leaves behind is finished and collected before the next one is measured. */
const REST_IN_SECONDS = 2

await lifetime.run(async () => {
  await progress.task('Building', (report) =>
    ensureBuild({ env: { PAYLOAD_SECRET: 'only-for-this-benchmark' }, onStart: endWithUs, report }),
  )
  const env = await startDatabase()
  const { articles: slugs } = await progress.task(`Loading ${values.articles} articles`, (report) =>
    runScript<{ articles: string[] }>({ args: ['bench/flood/load.ts', values.articles], env, report }),
  )
  const address = `http://127.0.0.1:${await freePort()}`
  const server = await progress.task('Starting the server', () =>
    startServer({ address, env: { ...env, PORT: new URL(address).port }, onLine: () => {}, onStart: endWithUs }),
  )
  const { pid = 0 } = server
  const shared = { address, slugs }
  await progress.task('Readers alone, to warm up', () => measureCalm({ ...shared, seconds: 10 }))
  const calm = await progress.task('Readers alone', () => measureCalm({ ...shared, seconds: 5 }))
  const floods: Flooded[] = []
  for (const attack of ATTACKS.filter(({ name }) => new RegExp(values.only).test(name))) {
    floods.push(
      await progress.task(`${attack.door}: ${attack.name}`, () =>
        measureFlood({ ...shared, attack, pid, seconds: Number(values.seconds) }),
      ),
    )
    await measureCalm({ ...shared, seconds: REST_IN_SECONDS })
  }
  await server.stop()
  progress.stop()
  printTable(calm, floods)
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ calm, floods: floods.map((flood) => ({ ...flood, held: isHeld(flood) })), node: process.version }, null, 2)}\n`,
    )
  await lifetime.end(floods.every(isHeld) ? 0 : 1)
})
