import { ensureWebsiteBuild } from '../../tools/demo-website/ensureWebsiteBuild.ts'
import { startWebsite } from '../../tools/demo-website/startWebsite.ts'
import { freePort } from '../../tools/mongod/freePort.ts'
import type { Child } from '../../tools/processes/startChild.ts'

export type RunningSite = { stop: () => Promise<void>; url: string }

/** A port for a website, and its address: whoever the website knows must know it too. */
export const siteAddress = async (): Promise<{ port: number; url: string }> => {
  const port = await freePort()
  return { port, url: `http://127.0.0.1:${port}` }
}

/** Builds the website of `examples/website` unless its build is current, and starts it. */
export const startSite = async ({
  apiKey,
  cmsUrl,
  port,
  secret,
  url,
}: {
  apiKey: string
  cmsUrl: string
  port: number
  secret: string
  url: string
}): Promise<RunningSite> => {
  const output: string[] = []
  const children: Child[] = []
  const onStart = (child: Child) => void children.push(child)
  const onLine = (line: string) => void output.push(line)
  const stop = async () => void (await Promise.all(children.map(async (child) => child.stop())))
  try {
    await ensureWebsiteBuild({ onStart, report: onLine })
    const env = { CMS_API_KEY: apiKey, CMS_URL: cmsUrl, SITE_URL: url, WEBHOOK_SECRET: secret }
    await startWebsite({ env, host: '127.0.0.1', onLine, onStart, port, site: url })
    return { stop, url }
  } catch (error) {
    await stop()
    throw new Error(`The website did not start. It printed:\n${output.join('\n')}`, { cause: error })
  }
}
