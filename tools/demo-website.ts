import { checkPort } from '../newsroom/startup/checkPort.ts'
import { connectWebsite } from './demo-website/connectWebsite.ts'
import { describeDemoWebsite } from './demo-website/describeDemoWebsite.ts'
import { ensureWebsiteBuild } from './demo-website/ensureWebsiteBuild.ts'
import { readSitePort } from './demo-website/readSitePort.ts'
import { startWebsite } from './demo-website/startWebsite.ts'
import { addressOf, openDemo } from './demo/openDemo.ts'

/** `npm run demo:website`: the newsroom of `npm run demo`, and the site of `examples/website` that it refreshes. `SITE_PORT` (3001) is the site's. */
const { attend, endWithUs, lifetime, load, prepare, progress, serve, startNewsroom } = openDemo()

await lifetime.run(async () => {
  const sitePort = readSitePort(process.env)
  const { address, env: newsroomEnv, host } = await prepare()
  await checkPort({ host, port: sitePort })
  const site = addressOf({ host, port: sitePort })
  // The site stands on this machine, where no webhook may lead otherwise.
  const env = { ...newsroomEnv, SERVER_URL: address, WEBHOOKS_ALLOW_LOOPBACK: '1' }

  await Promise.all([
    load(env),
    progress.task('Website', async (report) => ensureWebsiteBuild({ onStart: endWithUs, report })),
  ])
  const keys = await progress.task('Key and webhook', async (report) =>
    connectWebsite({ env, onStart: endWithUs, report, site }),
  )

  const server = await startNewsroom({ address, env })
  const website = await serve('Website', async (onLine) =>
    startWebsite({
      env: { ...keys, CMS_URL: address, SITE_URL: site },
      host: host ?? '0.0.0.0',
      onLine,
      onStart: endWithUs,
      port: sitePort,
      site,
    }),
  )
  progress.say(describeDemoWebsite({ address, site }))
  await attend([server, website])
})
