import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import type { APIRequestContext, Page } from 'playwright-core'
import sharp from 'sharp'

import { openBrowser } from '../tests/helpers/openBrowser.ts'
import { DEMO_ACCOUNT } from './demo-content/account.ts'
import { rootDir } from './rootDir.ts'

/**
 * `npm run screenshots`: the README's pictures, of the demo that runs at SERVER_URL (`npm run demo` in another terminal), in French.
 * They need a Chromium, at CHROMIUM_PATH. With `npm run demo:website` in its place, of the website at SITE_URL too.
 */
const address = process.env.SERVER_URL || `http://localhost:${process.env.PORT || 3000}`
const site = process.env.SITE_URL || `http://localhost:${process.env.SITE_PORT || 3001}`
const folder = path.join(rootDir, 'docs', 'images')

type Picture = {
  /** What is done on the page before it is taken. */
  act?: (page: Page) => Promise<void>
  /** Where the panel shows it; a document by its slug, since ids change with each demo. */
  at: string | { collection: string; slug: string }
  name: string
  /** What opens it. */
  press?: string
  /** A text that comes last, from another document: the picture waits for it. */
  shows?: string
  tab?: string
  /** A tab of the document that has an address of its own. */
  view?: string
}

/** Selects the first rows of a list and begins to publish them. */
const publishSome = async (page: Page): Promise<void> => {
  const boxes = page.locator('tbody input[type=checkbox]:not([disabled])')
  await boxes.first().waitFor()
  for (let row = 0; row < 4; row += 1) await boxes.nth(row).check({ force: true })
  await page.getByRole('button', { name: 'Publier…' }).click()
  await page.getByText('Rien n’est encore fait.').waitFor()
}

/** A picture of the demo as a letter holds it. */
const pictureOf = async (request: APIRequestContext, name: string): Promise<string> => {
  const response = await request.get('/api/media', {
    params: { depth: 0, limit: 1, 'where[originalFilename][like]': name },
  })
  const { docs } = (await response.json()) as { docs: { mimeType: string; url: string }[] }
  const [file] = docs
  if (!file) throw new Error(`The demo has no picture "${name}": load the demo content of this version.`)
  const bytes = await (await request.get(file.url)).body()
  const small = await sharp(bytes).resize(640).jpeg({ quality: 80 }).toBuffer()
  return `data:image/jpeg;base64,${small.toString('base64')}`
}

const LETTER = (first: string, second: string): string => `<html><body>
  <h2>Une chaufferie biomasse remplace le gaz à Saint-Fons</h2>
  <p>Après dix-huit mois de travaux, la chaufferie de la plateforme des Roches a été mise en service le 22 avril. Exploitée par Thermival, filiale du groupe Ondeo Rhône, elle alimente quatre usines. L’usine de Solvène, la plus gourmande, réduit ainsi de 30 % ses émissions. Le site de Pierre-Bénite suivra en 2026.</p>
  <figure><img src="${first}" alt="La chaufferie vue depuis le quai"><figcaption>La chaufferie vue depuis le quai, en avril. Photo : Jeanne Morel</figcaption></figure>
  <p><img src="https://lettre.example/images/four.jpg" alt="Le four de la chaufferie"></p>
  <h2>Atelia change de nom</h2>
  <p>L’association Atelia, qui rassemble les 50 industriels de la vallée, devient Rives Industrielles. Son nouveau président, Thomas Guichardon (Solvène), succède à Maryse Dalbepierre, qui dirigeait le réseau depuis 2017. L’assemblée générale du 16 mai a validé le changement à l’unanimité.</p>
  <figure><img src="${second}" alt="Les ateliers de la vallée"><figcaption>Les ateliers de la vallée. © Atelia</figcaption></figure>
  <h2>Portes ouvertes</h2>
  <p>Le lycée Hector-Guimard ouvre ses ateliers samedi 25 mai, de 9 heures à 12 heures. Une navette partira de la gare de Vénissieux.</p>
</body></html>`

/** Reads a letter with pictures, takes one of them, and chooses an organisation. */
const reviewLetter = async (page: Page): Promise<void> => {
  const [first, second] = [await pictureOf(page.request, 'demo-usine'), await pictureOf(page.request, 'demo-avenue')]
  await page.getByLabel('Texte', { exact: true }).fill(LETTER(first, second))
  await page.getByLabel('Publié le').fill('2024-05-17')
  await page.getByRole('button', { name: 'Lire le document' }).click()
  await page.getByRole('heading', { exact: true, name: 'Propositions' }).waitFor()
  await page.waitForLoadState('networkidle')
  await page
    .getByRole('group', { name: /^Images/ })
    .first()
    .getByRole('checkbox')
    .first()
    .check()
  await page.getByText('Enregistré.').waitFor()
  await page.locator('mark').filter({ hasText: 'Thermival' }).first().click()
  await page.evaluate(() => window.scrollTo(0, 0))
}

const PICTURES: Picture[] = [
  { at: '/admin', name: 'dashboard' },
  {
    at: { collection: 'articles', slug: 'acc-apres-l-inauguration' },
    name: 'article',
    shows: 'Gigafactories',
    tab: 'Texte',
  },
  { at: { collection: 'artworks', slug: 'omu-des-abysses' }, name: 'artwork', shows: 'Chaîne des Parcs', tab: 'Liens' },
  {
    act: async (page) => page.getByRole('button', { exact: true, name: 'Images' }).click(),
    at: '/admin/collections/media',
    name: 'media',
  },
  { at: '/admin/planning', name: 'planning' },
  { act: reviewLetter, at: '/admin/collections/imports', name: 'import' },
  {
    at: { collection: 'articles', slug: 'acc-apres-l-inauguration' },
    name: 'checks',
    press: 'Avant de publier',
    tab: 'Texte',
  },
  { at: { collection: 'organisations', slug: 'automotive-cells-company' }, name: 'used-in', view: 'used-in' },
  {
    act: publishSome,
    at: '/admin/collections/articles?locale=fr&where[or][0][and][0][_status][equals]=draft',
    name: 'bulk-publish',
  },
  // Last: the panel remembers the language.
  {
    at: { collection: 'articles', slug: 'acc-apres-l-inauguration' },
    name: 'translate',
    shows: 'Recopier l’original',
    view: 'translate?locale=en',
  },
]

const addressOf = async (request: APIRequestContext, at: Picture['at']): Promise<string> => {
  if (typeof at === 'string') return at
  const response = await request.get(`/api/${at.collection}`, {
    params: { depth: 0, limit: 1, 'where[slug][equals]': at.slug },
  })
  const { docs } = (await response.json()) as { docs: { id: string }[] }
  if (!docs[0])
    throw new Error(`The demo has no document "${at.slug}" in ${at.collection}: load the demo content of this version.`)
  return `/admin/collections/${at.collection}/${docs[0].id}`
}

const take = async (page: Page, { act, at, name, press, shows, tab, view }: Picture): Promise<void> => {
  const document = await addressOf(page.request, at)
  await page.goto(view ? `${document}/${view}` : document, { waitUntil: 'networkidle' })
  if (tab) await page.getByRole('button', { exact: true, name: tab }).first().click()
  if (press) await page.getByText(press).first().click()
  await act?.(page)
  if (shows) await page.getByText(shows).first().waitFor()
  await save(page, name)
}

const save = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page
    .locator('img')
    .evaluateAll(async (images) =>
      Promise.all(
        (images as HTMLImageElement[])
          .filter(({ complete, loading, src }) => src && (complete || loading !== 'lazy'))
          .map(async (image) => image.decode()),
      ),
    )
  const file = path.join(folder, `${name}.png`)
  const { size } = await sharp(await page.screenshot())
    .png({ compressionLevel: 9, effort: 10, palette: true })
    .toFile(file)
  console.log(`${path.relative(rootDir, file)}: ${Math.round(size / 1000)} kB`)
}

const browser = await openBrowser()
try {
  await mkdir(folder, { recursive: true })
  const context = await browser.newContext({
    baseURL: address,
    colorScheme: 'light',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { height: 900, width: 1440 },
  })
  const signIn = await context.request.post('/api/users/login', { data: DEMO_ACCOUNT }).catch(() => undefined)
  if (!signIn?.ok())
    throw new Error(`The demo does not answer at ${address}: start it with npm run demo in another terminal.`)
  const page = await context.newPage()
  for (const picture of PICTURES) await take(page, picture)
  if (await page.goto(site, { waitUntil: 'networkidle' }).catch(() => null)) {
    // A first page does not wait for its fonts.
    await page.reload({ waitUntil: 'networkidle' })
    await save(page, 'website')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await browser.close()
}
