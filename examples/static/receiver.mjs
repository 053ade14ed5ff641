// @ts-check
import { createServer } from 'node:http'

import { createBuilds } from './builds.mjs'
import { createHandler } from './createHandler.mjs'
import { readSettings } from './settings.mjs'

/** @type {(event: string) => void} */
const log = (event) => console.log(`${new Date().toISOString()} ${event}`)

/** @type {(error: unknown) => never} */
const refuseToStart = (error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const start = () => {
  const { host, port, webhook, ...rest } = readSettings({ args: process.argv.slice(2), environment: process.env })
  const builds = createBuilds({ ...rest, log })
  const server = createServer({ requestTimeout: 30_000 }, createHandler({ builds, log, webhook }))

  let stopping = false
  const stop = () => {
    if (stopping) return builds.kill()
    stopping = true
    log('stopping when the running build has finished; a second signal ends it')
    server.close()
    void builds.stop()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  server.once('error', refuseToStart)
  server.listen(port, host, () => {
    const address = server.address()
    log(`listening on http://${host}:${typeof address === 'object' ? address?.port : port}`)
    builds.buildEverything()
  })
}

try {
  start()
} catch (error) {
  refuseToStart(error)
}
