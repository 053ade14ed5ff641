import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'

import { ensureBuild } from '../tools/build/ensureBuild.ts'
import { startServer } from '../tools/demo/startServer.ts'
import { freePort } from '../tools/mongod/freePort.ts'
import { openBench } from './openBench.ts'
import type { Panel } from './panel/prepare.ts'
import { screensOf } from './panel/screens.ts'
import type { Screen } from './panel/screens.ts'
import { quantiles } from './quantiles.ts'

/**
 * `npm run bench:panel -- [--json FILE] [--articles 10000] [--rounds 10] [--screens 'an article']`
 *
 * Opens each screen of the admin panel in Chromium as an editor does, in a newsroom with so many articles, and measures from the request to what a person
 * can go on with being there: p50, p95 and the longest, in milliseconds. The browser keeps what it has loaded, and what it has compiled of it, as an editor's
 * does: a private window keeps only the first. Nothing of it stays.
 */

const { values } = parseArgs({
  options: {
    articles: { default: '10000', type: 'string' },
    json: { type: 'string' },
    rounds: { default: '10', type: 'string' },
    screens: { type: 'string' },
  },
})

/** The second time a browser sees a script it compiles it to be kept (V8's code cache), the third time it reads that. */
const OPENED_BEFORE = 3

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

const { endWithUs, lifetime, progress, runScript, startDatabase } = openBench()

const openOnce = async (context: BrowserContext, address: string, { path, ready }: Screen): Promise<number> => {
  const page = await context.newPage()
  try {
    const began = performance.now()
    await page.goto(`${address}/admin${path}`, { waitUntil: 'commit' })
    await page.locator(ready).first().waitFor({ state: 'attached' })
    return performance.now() - began
  } catch (cause) {
    throw new Error(`/admin${path} does not show "${ready}".`, { cause })
  } finally {
    await page.close()
  }
}

await lifetime.run(async () => {
  const env = await startDatabase()
  await progress.task('Building', async (report) =>
    ensureBuild({ env: { PAYLOAD_SECRET: env.PAYLOAD_SECRET }, onStart: endWithUs, report }),
  )
  const panel = await progress.task(`Loading ${values.articles} articles`, async (report) =>
    runScript<Panel>({ args: ['bench/panel/prepare.ts', values.articles], env, report }),
  )
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  await progress.task('Starting the newsroom', async () =>
    startServer({
      address,
      env: { ...env, HOST: '127.0.0.1', PORT: String(port) },
      onLine: () => {},
      onStart: endWithUs,
    }),
  )
  const profile = mkdtempSync(path.join(os.tmpdir(), 'beffroi-browser-'))
  lifetime.onEnd(() => rmSync(profile, { force: true, recursive: true }))
  const context = await chromium.launchPersistentContext(profile, {
    args: ['--headless=new', '--no-sandbox'],
    executablePath,
    locale: 'fr-FR',
    viewport: { height: 900, width: 1440 },
  })
  lifetime.onEnd(async () => context.close())
  await context.request.post(`${address}/api/users/login`, { data: panel.credentials })

  const measured: Record<string, ReturnType<typeof quantiles>> = {}
  for (const [name, screen] of Object.entries(screensOf(panel))) {
    if (values.screens && !values.screens.split(',').includes(name)) continue
    measured[name] = await progress.task(name, async (report) => {
      for (let time = 0; time < OPENED_BEFORE; time++) await openOnce(context, address, screen)
      const times: number[] = []
      for (let round = 1; round <= Number(values.rounds); round++) {
        report(`${round} of ${values.rounds}`)
        times.push(await openOnce(context, address, screen))
      }
      return quantiles(times)
    })
    // A screen that fails takes none of the others with it.
    if (values.json)
      writeFileSync(values.json, `${JSON.stringify({ articles: Number(values.articles), measured }, null, 2)}\n`)
  }
  progress.stop()
  console.log(JSON.stringify({ articles: Number(values.articles), measured }, null, 2))
})
