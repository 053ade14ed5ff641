import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { openBrowser } from '../helpers/openBrowser.ts'
import { paragraphs } from '../helpers/paragraphs.ts'
import { startMailbox } from '../helpers/startMailbox.ts'
import type { Mailbox } from '../helpers/startMailbox.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { startReceiver } from '../helpers/startReceiver.ts'
import type { Receiver } from '../helpers/startReceiver.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { autosaved as waitForSave } from './scenarios/autosaved.ts'
import { pressUntil } from './scenarios/pressUntil.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'
import { accept, askForChanges, correct, propose } from './scenarios/reviewArticle.ts'

type Node = { children?: Node[]; fields?: Record<string, unknown>; tag?: string; text?: string; type: string }

/** A text in short: `h2 Une usine`, `p …`, with the items and cells of what has some. */
const outline = ({ children = [], tag, text, type }: Node): string =>
  type === 'text' ? (text ?? '') : `<${tag ?? type}>${children.map(outline).join('')}`

type Draft = { body?: unknown; figures?: { value?: number | null }[] }

const PASTED =
  '<p>Un <a href="javascript:void(0)">premier mot</a>, un <a href="file:///C:/notes.docx">deuxième</a>, un <a href="#note1">troisième</a> et <a href="https://exemple.fr/usine">une usine</a>.</p>'

/** What an editor types and pastes is what is stored. */
describe('writing in the panel, in a browser in French', () => {
  let newsroom: Newsroom
  let editor: Member
  let author: Member
  let mailbox: Mailbox
  let service: Receiver
  let article: string
  let page: Page

  const draft = async (): Promise<Draft> =>
    callApi<Draft>(newsroom, `/articles/${article}?draft=true&depth=0`, { headers: editor.headers, method: 'GET' })

  const autosaved = async (act: () => Promise<void>, words = ''): Promise<number> => waitForSave(page, act, words)

  beforeAll(async () => {
    mailbox = await startMailbox()
    service = await startReceiver()
    const running = await startProduction({
      env: { EMAIL_FROM: 'Rédaction <redaction@example.com>', SMTP_URL: mailbox.url, WEBHOOKS_ALLOW_LOOPBACK: '1' },
    })
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    const admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    editor = await hireMember(newsroom, admin, 'editor')
    author = await hireMember(newsroom, admin, 'author')
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/articles', {
      body: { figures: [{ label: 'Emplois' }], kind: 'story', title: 'Une usine' },
      headers: editor.headers,
    })
    article = doc.id
    for (const organisation of [
      { name: 'Réseau de chaleur' },
      { name: 'Ômu' },
      { acronym: 'ACC', name: 'Automotive Cells Company' },
      { name: 'Gigafactory du Nord' },
      { name: 'Les amis de l’usine' },
      { name: 'Œuvres de Lens' },
      // Was there before anything is typed, and has not the letters.
      { name: 'Zinc' },
    ])
      await callApi(newsroom, '/organisations', {
        body: { type: 'company', ...organisation },
        headers: editor.headers,
      })
    page = await openPage(newsroom, { member: editor })
    await page.goto(`/admin/collections/articles/${article}`, { waitUntil: 'networkidle' })
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    await newsroom?.browser.close()
    await newsroom?.stop()
    await mailbox?.stop()
    await service?.stop()
  })

  it.each([
    ['12,5', 12.5],
    ['1 250', 1250],
    ['1250.75', 1250.75],
  ])('stores the figure %s as it is meant', async (typed, stored) => {
    await page.getByRole('button', { exact: true, name: 'Chiffres' }).first().click()
    const input = page.locator('#field-figures__0__value')
    if (!(await input.isVisible())) await page.locator('#figures-row-0 .collapsible__toggle').first().click()
    const status = await autosaved(async () => {
      await input.fill('')
      await input.pressSequentially(typed)
    }, `"value":${stored}`)
    expect(status).toBe(200)
    await page.waitForFunction(
      (value) => (document.querySelector('#field-figures__0__value') as HTMLInputElement | null)?.value === value,
      typed,
    )
    expect((await draft()).figures?.[0]?.value).toBe(stored)
  })

  it('refuses what is no number, in sight', async () => {
    const input = page.locator('#field-figures__0__value')
    await input.fill('douze')
    await page.getByText('n’est pas un nombre').first().waitFor()
    expect(await input.inputValue()).toBe('douze')
    expect((await draft()).figures?.[0]?.value).toBe(1250.75)
    await autosaved(async () => input.fill('12'), '"value":12')
    expect((await draft()).figures?.[0]?.value).toBe(12)
  })

  it('keeps the words of what is pasted, and of its links those that lead somewhere', async () => {
    await page.getByRole('button', { exact: true, name: 'Texte' }).first().click()
    const text = page.locator('[data-lexical-editor="true"]').first()
    const status = await autosaved(async () => {
      await text.click()
      await text.evaluate((element, html) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html)
        element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
      }, PASTED)
    }, 'premier mot')
    expect(status).toBe(200)
    const stored = JSON.stringify((await draft()).body)
    for (const words of ['premier mot', 'deuxième', 'troisième', 'une usine']) expect(stored).toContain(words)
    expect(stored.match(/"url":"[^"]*"/g)).toEqual(['"url":"https://exemple.fr/usine"'])
  })

  const emptied = async () => {
    const text = page.locator('[data-lexical-editor="true"]').first()
    await text.click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Backspace')
    return text
  }

  it('keeps the structure of what is pasted from Word, and tells that a picture is left out', async () => {
    const text = await emptied()
    const word = readFileSync('tests/fixtures/clipboard/word.html', 'utf8')
    const status = await autosaved(async () => {
      await text.evaluate((element, html) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html)
        element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
      }, word)
    }, 'Une usine de zinc')
    expect(status).toBe(200)
    await page.getByText('Une image n’a pas été collée').first().waitFor()
    const body = (await draft()).body as { root: Node }
    expect(body.root.children?.map(outline).filter((part) => part !== '<paragraph>')).toEqual([
      '<h2>Une usine de zinc',
      '<paragraph>Le texte est gras, italique, souligné barré et les deux, soit 2e et H2O\u00A0: voir <link>la page ou mes notes.',
      '<h3>Ce qui change',
      '<ul><listitem>Premier point<listitem><ul><listitem>Détail<listitem>Second point',
      '<ol><listitem>Étape un',
      '<table><tablerow><tablecell><paragraph>Année<tablecell><paragraph>GWh<tablerow><tablecell><paragraph>2026<tablecell><paragraph>40',
    ])
    expect(JSON.stringify(body)).not.toMatch(/upload|file:|mso/i)
  })

  it.each([
    ['titre', 'Intertitre de niveau 2'],
    ['lien', 'Lien'],
    ['video', 'Vidéo, son, graphique'],
    ['tableau', 'Tableau'],
    ['citation', 'Citation'],
    ['image', 'Image ou fichier'],
    ['relation', 'Relation à une fiche'],
    ['heading', 'Intertitre de niveau 2'],
    ['encadre', 'Encadré'],
  ])('finds what /%s inserts', async (word, entry) => {
    await emptied()
    await page.keyboard.type(`/${word}`)
    const found = page.locator('.slash-menu-popup__item', { hasText: entry }).first()
    await found.waitFor()
    expect(await found.textContent()).toBe(entry)
    await page.keyboard.press('Escape')
  })

  it('inserts a block, which is stored with what its form holds', async () => {
    await emptied()
    await page.keyboard.type('/exergue')
    await page.locator('.slash-menu-popup__item', { hasText: 'Exergue' }).first().waitFor()
    await page.keyboard.press('Enter')
    const words = page.locator('.LexicalEditorTheme__block textarea[name="text"]').first()
    await words.waitFor()
    expect(await autosaved(async () => words.fill('Nous y sommes.'), 'Nous y sommes.')).toBe(200)
    const body = (await draft()).body as { root: Node }
    expect(body.root.children?.find(({ type }) => type === 'block')?.fields).toMatchObject({
      blockType: 'pullQuote',
      text: 'Nous y sommes.',
    })
    const status = await autosaved(async () => page.getByRole('button', { name: 'Retirer le bloc' }).first().click())
    expect(status).toBe(200)
  })

  it('is told what saving corrects in a block, and keeps what was refused there', async () => {
    const title = 'Des typographies'
    const block = {
      fields: {
        blockName: '',
        blockType: 'pullQuote',
        id: '6b08e86baadfc64b14078573',
        speakerTitle: "chef d'atelier",
        text: 'Un "mot"',
      },
      format: '',
      type: 'block',
      version: 2,
    }
    const { root } = paragraphs("L'usine.")
    // As an autosave leaves it: typed, and not corrected yet.
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/articles?draft=true&autosave=true', {
      body: { body: { root: { ...root, children: [...root.children, block] } }, kind: 'story', title },
      headers: editor.headers,
    })
    const other = await openPage(newsroom, { member: editor })
    await other.goto(`/admin/collections/articles/${doc.id}`)
    const list = other.locator('.beffroi-typography')
    await list.getByText('Typographie\u00A0: 4 corrections').click()
    await list.getByText('Exergue › À quel titre').waitFor()
    expect(await checkAccessibility(other, '.beffroi-typography', { impacts: 'all' })).toEqual([])
    // Said in the block itself, before it is saved.
    await other.locator('.LexicalEditorTheme__block textarea[name="text"]').first().fill("C'est fait.")
    await list.getByText('Typographie\u00A0: 3 corrections').waitFor()
    await list.getByRole('button', { name: "Laisser tel quel (C'est)" }).click()
    await list.getByText('Typographie\u00A0: 2 corrections').waitFor()
    await other.getByRole('button', { exact: true, name: 'Publier' }).click()
    await other.getByText('Publié', { exact: true }).first().waitFor()
    const stored = await callApi<{ body: { root: Node } }>(newsroom, `/articles/${doc.id}?depth=0`, {
      headers: editor.headers,
      method: 'GET',
    })
    expect(stored.body.root.children?.map(({ fields }) => fields?.text)).toEqual([undefined, "C'est fait."])
    expect(stored.body.root.children?.[1]?.fields?.speakerTitle).toBe('chef d’atelier')
    expect(outline(stored.body.root)).toContain('L’usine.')
    await other.context().close()
  })

  it('writes where the caret was led to from a block that is selected as a whole, or below it', async () => {
    const text = await emptied()
    await page.keyboard.type('Premier.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/filet')
    await text.getByText('/filet', { exact: true }).waitFor()
    await page.locator('.slash-menu-popup__item', { hasText: 'Filet' }).first().waitFor()
    await page.keyboard.press('Enter')
    await text.locator('hr').waitFor()
    await page.keyboard.type('Dernier.')
    await text.locator('hr').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Encore.')
    await text.locator('hr').click()
    const status = await autosaved(async () => page.keyboard.type('Entre deux.'), 'Entre deux.')
    expect(status).toBe(200)
    const lines = ((await draft()).body as { root: Node }).root.children?.map(outline)
    expect(lines?.filter((line) => line !== '<paragraph>')).toEqual([
      '<paragraph>Premier.',
      '<horizontalrule>',
      '<paragraph>Entre deux.',
      '<paragraph>Dernier. Encore.',
    ])
  })

  it('lets go of a keyboard after Escape, and says so', async () => {
    const text = await emptied()
    await page.keyboard.press('Tab')
    expect(await text.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await text.evaluate((element) => element.contains(document.activeElement))).toBe(false)
    const told = await text.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    )
    expect(told).toContain('Échap, puis Tab')
  })

  it('keeps the window of a link open until its address leads somewhere', async () => {
    const text = page.locator('[data-lexical-editor="true"]').first()
    await text.click()
    await page.keyboard.press('Control+End')
    await text.pressSequentially(' Voir')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.waitForFunction(() => getSelection()?.toString() === 'Voir')
    await pressUntil(
      page.locator('.fixed-toolbar .toolbar-popup__button-link').first(),
      page.locator('.lexical-link-edit-drawer'),
      'attached',
    )
    const address = page.locator('.lexical-link-edit-drawer input[name="url"]')
    await address.waitFor()
    for (const wrong of ['https://', 'https://https://exemple.fr', 'javascript:alert(1)']) {
      await address.fill(wrong)
      await page.locator('.lexical-link-edit-drawer button[type="submit"]').click()
      await page
        .locator('.lexical-link-edit-drawer .field-error, .lexical-link-edit-drawer .field-type.error')
        .first()
        .waitFor()
      expect(await address.isVisible()).toBe(true)
    }
    await address.fill('https://exemple.fr/suite')
    await page.locator('.lexical-link-edit-drawer .field-type.error').first().waitFor({ state: 'hidden' })
    // An autosave of the words before it may still be on its way.
    const saved = page.waitForResponse((response) => {
      const request = response.request()
      return request.method() === 'PATCH' && (request.postData() ?? '').includes('exemple.fr/suite')
    })
    await page.locator('.lexical-link-edit-drawer button[type="submit"]').click()
    expect((await saved).status()).toBe(200)
    await address.waitFor({ state: 'hidden' })
    expect(JSON.stringify((await draft()).body)).toContain('https://exemple.fr/suite')
  })

  it('finds in the menu of a relation what the server finds, and nothing else', async () => {
    await page.getByRole('button', { exact: true, name: 'Liens' }).first().click()
    const field = page.locator('#field-organisations')
    const input = field.locator('input').first()
    await input.click()
    // A page of the menu that stood there before.
    await field.getByText('Zinc').waitFor()
    for (const [typed, name] of [
      ['reseau', 'Réseau de chaleur'],
      ['omu', 'Ômu'],
      ['ACC', 'Automotive Cells Company'],
      ['gigafactories', 'Gigafactory du Nord'],
      ["l'usine", 'Les amis de l’usine'],
      ['oeuvre', 'Œuvres de Lens'],
    ] as const) {
      await input.pressSequentially(typed)
      await field.getByText('Zinc').waitFor({ state: 'detached' })
      await field.locator('.rs__option').getByText(name, { exact: true }).waitFor()
      expect(await field.locator('.rs__option').allTextContents()).toEqual([name])
      await page.keyboard.press('Enter')
      await field.locator('.rs__multi-value').getByText(name, { exact: true }).waitFor()
    }
  })

  it('finds the document that a link leads to by its acronym', async () => {
    await page.getByRole('button', { exact: true, name: 'Texte' }).first().click()
    const text = page.locator('[data-lexical-editor="true"]').first()
    await text.click()
    await page.keyboard.press('Control+End')
    await text.pressSequentially(' ACC')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.waitForFunction(() => getSelection()?.toString() === 'ACC')
    const drawer = page.locator('.lexical-link-edit-drawer')
    await pressUntil(page.locator('.fixed-toolbar .toolbar-popup__button-link').first(), drawer, 'attached')
    await drawer.getByText('Lien interne').click()
    await drawer.locator('.relationship input').first().pressSequentially('ACC')
    await drawer.locator('.rs__option').getByText('Automotive Cells Company', { exact: true }).click()
    await drawer.locator('.rs__option').first().waitFor({ state: 'detached' })
    await drawer.locator('.relationship').getByText('Automotive Cells Company').first().waitFor()
    const saved = page.waitForResponse((response) => {
      const request = response.request()
      return request.method() === 'PATCH' && (request.postData() ?? '').includes('"linkType":"internal"')
    })
    await pressUntil(drawer.locator('button[type="submit"]'), drawer, 'detached')
    expect((await saved).status()).toBe(200)
    const target = /"doc":\{[^}]*\}/.exec(JSON.stringify((await draft()).body))?.[0]
    expect(target).toContain('organisations')
  })

  it('is read over by somebody else before it is published, and its author is told by e-mail', async () => {
    const title = 'Le quai est ouvert'
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/articles', {
      body: { body: paragraphs('Le quai est ouvert depuis lundi, dit la Région.'), kind: 'brief', title },
      headers: author.headers,
    })
    const [writing, reading] = [
      await openPage(newsroom, { member: author }),
      await openPage(newsroom, { member: editor }),
    ]
    await propose(writing, { article: doc.id, to: 'Membre editor', word: 'Pour la lettre de vendredi.' })
    await askForChanges(reading, {
      comment: 'Quel lundi\u00A0?',
      passage: 'ouvert depuis lundi',
      title,
      word: 'Une date, et c’est bon.',
    })
    const told = await mailbox.email(2)
    expect([told.to?.[0]?.address, told.subject, told.text]).toEqual([
      author.email,
      'Relecture\u00A0: 2 choses à voir',
      expect.stringMatching(/> Quel lundi[^]*> Une date, et c’est bon\./),
    ])
    await correct(writing, { article: doc.id, from: 'lundi', to: 'le 23 novembre', word: 'Corrigé.' })
    // Its author still has it open.
    await accept(reading, doc.id)
    const { docs } = await callApi<{ docs: { bodyText: string }[] }>(
      newsroom,
      `/articles?where[title][equals]=${encodeURIComponent(title)}`,
      { method: 'GET' },
    )
    expect(docs.map(({ bodyText }) => bodyText)).toEqual([
      'Le quai est ouvert depuis le 23\u00A0novembre, dit la Région.',
    ])
    await writing.context().close()
    await reading.context().close()
  })

  it('goes into the newsletter, which its editor sends to herself from a telephone, and which arrives', async () => {
    const { docs } = await callApi<{ docs: { id: string }[] }>(
      newsroom,
      '/articles?where[title][equals]=Le+quai+est+ouvert',
      {
        method: 'GET',
      },
    )
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/newsletters', {
      body: { sections: [{ articles: docs.map(({ id }) => id), title: 'En bref' }], title: 'La lettre du vendredi' },
      headers: editor.headers,
    })
    await callApi(newsroom, '/globals/newsroom?locale=fr', {
      body: { name: 'La Gazette', siteUrl: 'https://site.example.org' },
      headers: (await signInMember(newsroom, FIRST_ACCOUNT.email)).headers,
    })
    const before = mailbox.emails.length
    const telephone = await openPage(newsroom, { member: editor, viewport: { height: 844, width: 390 } })
    await telephone.goto(`/admin/collections/newsletters/${doc.id}`, { waitUntil: 'networkidle' })
    await telephone.getByRole('button', { name: 'Lettre par e-mail' }).click()
    await telephone.getByRole('button', { name: 'M’envoyer un essai' }).click()
    const email = await mailbox.email(before + 1)
    expect([email.to?.[0]?.address, email.subject]).toEqual([
      editor.email,
      expect.stringContaining('La lettre du vendredi'),
    ])
    expect(email.html).toContain('Le quai est ouvert')
    expect(email.text).toContain('Le quai est ouvert')
    expect(await telephone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await callApi(newsroom, `/newsletters/${doc.id}?locale=fr`, {
      body: { _status: 'published' },
      headers: editor.headers,
      method: 'PATCH',
    })
    await callApi(newsroom, '/webhooks', {
      body: { name: 'Postier', provider: 'generic', receives: 'issues', state: 'active', url: service.url },
      headers: (await signInMember(newsroom, FIRST_ACCOUNT.email)).headers,
    })
    await telephone.reload({ waitUntil: 'networkidle' })
    await telephone.getByRole('button', { name: 'Lettre par e-mail' }).click()
    await telephone.getByRole('button', { name: 'Remettre au service d’envoi…' }).click()
    await telephone.getByRole('button', { name: 'Remettre maintenant à Postier' }).click()
    await telephone
      .getByText(/^Remis/)
      .first()
      .waitFor()
    const { body } = await service.request(1)
    expect(JSON.parse(body)).toMatchObject({
      data: { issue: { subject: 'La lettre du vendredi' } },
      type: 'newsletter.send',
    })
    expect(await checkAccessibility(telephone, '.beffroi-email', { impacts: 'all' })).toEqual([])
    expect(await telephone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await telephone.context().close()
  })

  it('is translated beside its original, and what was changed is read and put back word by word', async () => {
    const translator = await hireMember(newsroom, await signInMember(newsroom, FIRST_ACCOUNT.email), 'translator')
    const path = `/articles/${article}`
    await callApi(newsroom, `${path}?locale=fr`, {
      body: { _status: 'published', body: paragraphs('Le quai est ouvert.'), kicker: 'Port', title: 'Une usine' },
      headers: editor.headers,
      method: 'PATCH',
    })
    const translating = await openPage(newsroom, { member: translator })
    await translating.goto(`/admin/collections${path}/translate?locale=en`)
    const row = (name: string) =>
      translating
        .locator('.beffroi-translate__row')
        .filter({ has: translating.locator('strong').getByText(name, { exact: true }) })
    await row('Titre').getByText('Manque').waitFor()
    await row('Titre').getByRole('textbox').fill('A factory')
    await row('Texte').getByRole('button', { name: 'Recopier l’original' }).click()
    await row('Titre').getByText('À jour').waitFor()
    await row('Texte').getByText('À jour').waitFor()
    const english = await callApi<{ body: unknown; kicker?: string; title: string }>(
      newsroom,
      `${path}?draft=true&depth=0&locale=en&fallback-locale=none`,
      { headers: editor.headers, method: 'GET' },
    )
    expect([english.title, english.kicker ?? null]).toEqual(['A factory', null])
    expect(JSON.stringify(english.body)).toContain('Le quai est ouvert.')
    await translating.context().close()

    await callApi(newsroom, `${path}?draft=true&locale=fr`, {
      body: { kicker: 'Port de Lens' },
      headers: editor.headers,
      method: 'PATCH',
    })
    const reading = await openPage(newsroom, { member: editor })
    // What differs is in the page itself, to be read before a script of it has run.
    const served = await reading.request.get(`/admin/collections${path}/differences`)
    expect(await served.text()).toContain('<ins> de Lens</ins>')
    await reading.goto(`/admin/collections${path}/differences`)
    const kicker = reading.locator('.beffroi-differences__field').filter({ hasText: 'Surtitre' })
    expect(await kicker.locator('ins').innerText()).toBe(' de Lens')
    await kicker.getByRole('button', { name: 'Rétablir ce champ' }).click()
    await kicker.waitFor({ state: 'detached' })
    const restored = await callApi<{ kicker: string }>(newsroom, `${path}?draft=true&depth=0&locale=fr`, {
      headers: editor.headers,
      method: 'GET',
    })
    expect(restored.kicker).toBe('Port')
    await reading.context().close()
  })
})
