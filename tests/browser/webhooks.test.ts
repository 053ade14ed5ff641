import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { startReceiver, type Receiver } from '../helpers/startReceiver.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { addWebhook } from './scenarios/addWebhook.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'

const NAME = 'Site du bassin minier'

/** What a receiver reads of a message, once the official library found its signature good. */
const verify = (receiver: Receiver, secret: string): { type: string } => {
  const { body, headers } = receiver.requests.at(-1) ?? { body: '', headers: {} }
  return new Webhook(secret).verify(body, headers as Record<string, string>) as { type: string }
}

/** One server, one browser and one website for all. The tests follow the website from its first day on. */
describe('a website that is told, in a browser in French', () => {
  let newsroom: Newsroom
  let receiver: Receiver
  let admin: Member
  let editor: Member
  let webhookURL: string
  let secret: string

  beforeAll(async () => {
    receiver = await startReceiver()
    const running = await startProduction({ env: { WEBHOOKS_ALLOW_LOOPBACK: '1' } })
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    editor = await hireMember(newsroom, admin, 'editor')
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    await newsroom?.browser.close()
    await newsroom?.stop()
    await receiver?.stop()
  })

  it('shows an administrator its secret once', async () => {
    const page = await openPage(newsroom, { member: admin })
    await addWebhook(page, { name: NAME, url: `${receiver.url}/hook` })
    webhookURL = page.url()
    await page.getByRole('button', { name: 'Afficher le secret, une seule fois' }).click()
    const field = page.getByRole('textbox', { name: 'Secret' })
    await field.waitFor()
    secret = await field.inputValue()
    expect(secret).toMatch(/^whsec_/)
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)

    await page.reload()
    await page.getByText('Le secret a été affiché et ne peut plus être relu.').waitFor()
    expect(await page.content()).not.toContain(secret)
    expect(await page.getByRole('button', { name: 'Afficher le secret' }).count()).toBe(0)
    await page.context().close()
  })

  it('is sent a test, and what it answers is said', async () => {
    const page = await openPage(newsroom, { member: admin })
    await page.goto(webhookURL)
    await page.getByText('Rien n’a encore été envoyé à ce site.').waitFor()
    receiver.answer(503)
    await page.getByRole('button', { name: 'Envoyer un essai' }).click()
    await page.getByRole('status').getByText('Ce n’est pas arrivé. Le site a eu une erreur (503).').waitFor()
    receiver.answer(204)
    await page.getByRole('button', { name: 'Envoyer un essai' }).click()
    await page.getByRole('status').getByText('Le site l’a bien eu. Reçu (204).').waitFor()
    expect(verify(receiver, secret).type).toBe('webhook.test')
    const rows = page.getByRole('region', { name: 'Essais et envois' }).getByRole('listitem')
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('Livré'), expect.stringContaining('Échoué')])
    await page.context().close()
  })

  it('is given a new secret, the former one staying valid for a day', async () => {
    const page = await openPage(newsroom, { member: admin })
    await page.goto(webhookURL, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Créer un nouveau secret' }).click()
    await page.getByRole('button', { name: 'Le créer' }).click()
    await page.getByText(/^Deux secrets sont valables jusqu’au/).waitFor()
    const fresh = await page.getByRole('textbox', { name: 'Secret' }).inputValue()
    expect(fresh).not.toBe(secret)

    // The panel looks whether somebody else changed the webhook meanwhile, and bars the form if so.
    const looked = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url() === page.url(),
    )
    await page.locator('#field-name').fill(`${NAME} et d’ailleurs`)
    await looked
    await page.getByRole('button', { exact: true, name: 'Enregistrer' }).click()
    await page.locator('.payload-toast-container').getByText('Enregistré.').waitFor()
    await page.getByRole('button', { name: 'Envoyer un essai' }).click()
    await page.getByRole('status').getByText('Le site l’a bien eu.').waitFor()
    expect(verify(receiver, fresh).type).toBe('webhook.test')
    expect(verify(receiver, secret).type).toBe('webhook.test')
    await page.context().close()
  })

  it('is rebuilt by an editor, who follows it in the log and sends it again', async () => {
    const page = await openPage(newsroom, { member: editor })
    await page.goto('/admin')
    const sites = page.getByRole('region', { name: 'Sites' })
    expect(await sites.innerText()).not.toContain('/hook')
    receiver.answer({ body: '<b>reconstruit</b>', status: 200 })
    await sites.getByRole('button', { name: /^Reconstruire/ }).click()
    await sites.getByRole('status').getByText('Le site l’a bien eu. Reçu (200).').waitFor()
    expect(verify(receiver, secret).type).toBe('content.rebuild')
    await sites.getByText('Mis à jour à l’instant').waitFor()

    await sites.getByRole('link', { name: 'Voir les envois' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Reconstruction demandée' })
    expect(await row.innerText()).toMatch(/Site du bassin minier[^]*Livré[^]*Reçu \(200\)\.[^]*Rien à faire/)
    expect(await page.getByRole('link', { name: /^Créer/ }).count()).toBe(0)
    await row.getByRole('link', { name: 'Reconstruction demandée' }).click()
    await page.getByRole('heading', { level: 1, name: 'Reconstruction demandée par Membre editor' }).waitFor()
    expect(await page.getByRole('region', { name: 'Réponse' }).innerText()).toBe('<b>reconstruit</b>')
    expect(await page.getByRole('button', { name: 'Enregistrer' }).count()).toBe(0)

    const before = receiver.requests.at(-1)
    await page.getByRole('button', { name: 'Renvoyer' }).click()
    await page.getByRole('status').getByText('Le site l’a bien eu. Reçu (200).').waitFor()
    await page.getByRole('heading', { name: /^Tentative 2/ }).waitFor()
    expect(receiver.requests.at(-1)).not.toBe(before)
    expect(receiver.requests.at(-1)?.headers['webhook-id']).toBe(before?.headers['webhook-id'])
    await page.context().close()
  })

  it('gets again what is ticked in the log', async () => {
    const page = await openPage(newsroom, { member: editor })
    await page.goto('/admin/collections/webhook-deliveries', { waitUntil: 'networkidle' })
    const before = receiver.requests.length
    await page.getByRole('row').filter({ hasText: 'Reconstruction demandée' }).getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Renvoyer l’envoi sélectionné' }).click()
    await page.getByRole('status').getByText('Un envoi repart.').waitFor()
    expect(JSON.parse((await receiver.request(before + 1)).body)).toMatchObject({ type: 'content.rebuild' })
    await page.context().close()
  })

  it('is put back to active where it says why it was off', async () => {
    await callApi(newsroom, new URL(webhookURL).pathname.replace('/admin/collections', ''), {
      body: { state: 'paused' },
      headers: admin.headers,
      method: 'PATCH',
    })
    const page = await openPage(newsroom, { member: admin })
    await page.goto('/admin')
    const sites = page.getByRole('region', { name: 'Sites' })
    await sites.getByText('En pause').waitFor()
    expect(await sites.getByRole('button').count()).toBe(0)
    await page.goto(webhookURL, { waitUntil: 'networkidle' })
    await page.getByText('Ce site est en pause').waitFor()
    await page.getByRole('button', { name: 'Remettre en service' }).click()
    await page.getByText('Ce site est en pause').waitFor({ state: 'detached' })
    await page.goto('/admin')
    await sites.getByText('Mis à jour').waitFor()
    await page.context().close()
  })

  it('can be managed by everyone: its page, the logs, a delivery and a change', async () => {
    const page = await openPage(newsroom, { member: admin })
    const newest = async (collection: string): Promise<string> => {
      const { docs } = await callApi<{ docs: { id: string }[] }>(newsroom, `/${collection}?limit=1&depth=0`, {
        headers: admin.headers,
        method: 'GET',
      })
      return `/admin/collections/${collection}/${docs[0]?.id}`
    }
    const found: string[] = []
    for (const screen of [
      webhookURL,
      '/admin/collections/webhook-deliveries',
      await newest('webhook-deliveries'),
      await newest('content-events'),
    ]) {
      await page.goto(screen, { waitUntil: 'networkidle' })
      found.push(...(await checkAccessibility(page, '.beffroi-panel')))
    }
    expect(found).toEqual([])
    expect(newsroom.problems).toEqual([])
    await page.context().close()
  })

  it('is no business of an author', async () => {
    const author = await hireMember(newsroom, admin, 'author')
    const page = await openPage(newsroom, { member: author })
    await page.goto('/admin')
    await page.getByRole('region', { name: 'Mes brouillons' }).waitFor()
    expect(await page.getByRole('region', { name: 'Sites' }).count()).toBe(0)
    for (const screen of ['/admin/collections/webhook-deliveries', webhookURL]) {
      expect((await page.goto(screen))?.status()).toBe(404)
      expect(await page.content()).not.toContain(NAME)
    }
    await page.context().close()
  })

  it('says so when the newsroom itself does not answer', async () => {
    const page = await openPage(newsroom, { member: editor })
    await page.goto('/admin')
    await page.route('**/api/webhooks/rebuild', async (route) => route.abort())
    const sites = page.getByRole('region', { name: 'Sites' })
    const button = sites.getByRole('button', { name: /^Reconstruire/ })
    await button.click()
    await sites
      .getByRole('status')
      .getByText('Le serveur n’a pas répondu. Vérifiez votre connexion et recommencez.')
      .waitFor()
    expect(await button.getAttribute('aria-disabled')).toBe('false')
    await page.context().close()
  })
})
