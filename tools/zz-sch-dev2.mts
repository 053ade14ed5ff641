import { chromium } from 'playwright-core'
const url = 'http://localhost:3107'
const PASSWORD = 'un mot de passe pour les essais'
const post = async (path: string, body: unknown, headers = {}) => { const r = await fetch(url + '/api' + path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } }); return [r.status, await r.json()] as const }
const [, login] = await post('/users/login', { email: 'a@example.com', password: PASSWORD })
const headers = { Authorization: `JWT ${login.token}` }
const browser = await chromium.launch({ args: ['--headless=new', '--no-sandbox', '--disable-gpu'], executablePath: '/usr/bin/chromium' })
const [, ev] = await post('/events?draft=true', { name: 'Foire ' + Date.now() }, headers)
const id = ev.doc.id
for (const [tz, lang, width] of [['America/Martinique', 'en-US', 390], ['Asia/Tokyo', 'fr-FR', 1440]] as const) {
  const ctx = await browser.newContext({ baseURL: url, locale: lang, timezoneId: tz, viewport: { width, height: 1000 } })
  await ctx.request.post('/api/users/login', { data: { email: 'a@example.com', password: PASSWORD } })
  const page = await ctx.newPage(); page.setDefaultTimeout(20000)
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message.slice(0, 400)))
  await page.goto(`/admin/collections/events/${id}`, { timeout: 170000 })
  const start = page.locator('#field-start__date input').first()
  await start.waitFor({ timeout: 100000 })
  for (const typed of ['03/2027', '15/06/2027 18:30', '15/06/2027', '2027', lang === 'en-US' ? 'summer 2027' : 'été 2027', '13/2027']) {
    await start.fill(typed); await start.blur()
    await page.waitForTimeout(300)
    const precision = await page.locator('#field-start__precision').innerText()
    console.log(tz, typed, '->', await start.inputValue(), '|', precision.replaceAll('\n', ' '), '|', await page.locator('.beffroi-date__fault').allInnerTexts())
  }
  await start.fill('15/06/2027 18:30'); await start.blur()
  await page.waitForTimeout(5000)
  console.log('stored', JSON.stringify((await (await fetch(`${url}/api/events/${id}?draft=true&depth=0`, { headers })).json()).start))
  await start.fill('31/04/2027'); await start.blur(); await start.scrollIntoViewIfNeeded(); await page.waitForTimeout(300)
  await page.screenshot({ path: `/tmp/sch-event-${lang.slice(0, 2)}-${width}.png` })
  const art = (await (await fetch(`${url}/api/articles?limit=1&draft=true&depth=0`, { headers })).json()).docs[0]; await page.goto(`/admin/collections/articles/${art.id}`)
  await page.locator('#field-title').waitFor(); await page.waitForTimeout(1500)
  console.log(await page.locator('#field-expiresAt input').inputValue(), await page.locator('.beffroi-date__zone').allInnerTexts())
  await page.locator('.form-submit .popup-button, .form-submit .popup button').first().click({ timeout: 5000 }).catch((e) => console.log(e.message.slice(0, 200)))
  await page.locator('#schedule-publish').click({ timeout: 5000 }).catch((e) => console.log(e.message.slice(0, 200)))
  await page.locator('.beffroi-schedule #time input').fill('12/2027'); await page.locator('#scheduled-publish-save').click(); await page.waitForTimeout(800)
  await page.screenshot({ path: `/tmp/sch-drawer-${lang.slice(0, 2)}-${width}.png` })
  await page.locator('.beffroi-schedule #time input').fill('07/06/2027 09:00'); await page.locator('#scheduled-publish-save').click(); await page.waitForTimeout(1500)
  console.log(await page.locator('.beffroi-schedule__list li').allInnerTexts())
  await ctx.close()
}
await browser.close()
