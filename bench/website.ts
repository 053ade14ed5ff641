import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs, promisify } from 'node:util'

import { chromium } from 'playwright-core'

/**
 * `npm run bench:website -- [--site http://localhost:3001] [--runs 3] [--pages article,search] [--throttling devtools] [--json FILE]`, beside `npm run demo:website`
 *
 * Measures each kind of page of `examples/website` as a telephone reads it: Lighthouse's four categories (the median of the runs, its own simulated
 * slow network), and what the browser loads, compressed. Lighthouse comes from npm when it is run, and is no part of this repository.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    pages: { type: 'string' },
    runs: { default: '3', type: 'string' },
    site: { default: 'http://localhost:3001', type: 'string' },
    // `devtools` slows the network and the processor down; `simulate`, Lighthouse's default, computes from a fast run what a slow one would have been.
    throttling: { default: 'simulate', type: 'string' },
  },
})

/** The last of the versions that run on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2'

const PAGES = {
  'front page': '/',
  article: '/articles/une-cabane-parmi-les-usines',
  articles: '/articles',
  topic: '/themes/industrie',
  agenda: '/agenda?mois=2023-06',
  event: '/agenda/triennale-art-et-industrie-2023',
  artworks: '/oeuvres',
  artwork: '/oeuvres/omu-des-abysses',
  organisation: '/organisations/siziaf',
  person: '/personnes/clemence-jost',
  place: '/lieux/dunkerque',
  series: '/series/odyssee-des-cabanes',
  newsletter: '/lettres/lettre-du-parc-ete-2023',
  search: '/recherche?q=batterie',
  'front page in English': '/en',
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Report = {
  audits: Record<string, { numericValue?: number; score: number | null } | undefined>
  categories: Record<string, { auditRefs: { id: string; weight: number }[]; score: number | null }>
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

const runLighthouse = async (url: string): Promise<Report> => {
  const flags = [
    `--throttling-method=${values.throttling}`,
    '--output=json',
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ]
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', LIGHTHOUSE, url, ...flags, `--only-categories=${CATEGORIES.join(',')}`],
    { env: { ...process.env, CHROME_PATH: executablePath }, maxBuffer: 256 * 1024 * 1024 },
  )
  return JSON.parse(stdout) as Report
}

const median = (values: number[]): number => values.toSorted((first, second) => first - second)[values.length >> 1] ?? 0

/** What a telephone loads with a page, in bytes as they are sent, by kind. */
const measureWeight = async (url: string): Promise<Record<string, number>> => {
  const browser = await chromium.launch({ args: ['--headless=new', '--no-sandbox'], executablePath })
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { height: 844, width: 390 } })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    const bytes: Record<string, number> = {}
    session.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ encodedDataLength, requestId }) => {
      const kind = kinds.get(requestId)
      if (kind) bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    return bytes
  } finally {
    await browser.close()
  }
}

const asked = values.pages?.split(',')
const unknown = asked?.find((name) => !(name in PAGES))
if (unknown) throw new Error(`--pages has no “${unknown}”: it is one or more of ${Object.keys(PAGES).join(', ')}.`)

const results: Record<string, unknown> = {}
for (const [name, path] of Object.entries(PAGES)) {
  if (asked && !asked.includes(name)) continue
  const url = `${values.site}${path}`
  const reports: Report[] = []
  for (let run = 0; run < Number(values.runs); run++) reports.push(await runLighthouse(url))
  const scores = CATEGORIES.map((category) => [
    category,
    Math.round(100 * median(reports.map(({ categories }) => categories[category]?.score ?? 0))),
  ])
  const [report] = reports
  const lost = CATEGORIES.flatMap((category) => report?.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (report?.audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id)
  const milliseconds = (audit: string) =>
    Math.round(median(reports.map(({ audits }) => audits[audit]?.numericValue ?? 0)))
  results[name] = {
    ...Object.fromEntries(scores),
    bytes: await measureWeight(url),
    firstContentfulPaint: milliseconds('first-contentful-paint'),
    largestContentfulPaint: milliseconds('largest-contentful-paint'),
    layoutShift: median(reports.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? 0)),
    lost,
    totalBlockingTime: milliseconds('total-blocking-time'),
  }
  console.log(name, JSON.stringify(results[name]))
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
