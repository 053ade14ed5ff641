import type { Locator, Page } from 'playwright-core'

/** The review beside the text. */
export const reviewOf = (page: Page): Locator => page.getByRole('region', { exact: true, name: 'Relecture' })

const bodyOf = (page: Page): Locator => page.locator('[data-field-path="body"] [data-lexical-editor="true"]')

/** Selects words of the body, as a mouse does. */
const select = async (page: Page, words: string): Promise<void> => {
  const body = bodyOf(page)
  await body.click()
  await body.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)
}

const open = async (page: Page, article: string): Promise<Locator> => {
  await page.goto(`/admin/collections/articles/${article}`, { waitUntil: 'networkidle' })
  const review = reviewOf(page)
  await review.locator('.beffroi-review__state').waitFor()
  return review
}

const state = (review: Locator, words: string): Promise<void> =>
  review.locator('.beffroi-review__state').getByText(words, { exact: true }).waitFor()

/** An author proposes an article to an editor. */
export const propose = async (page: Page, { article, to, word }: { article: string; to?: string; word: string }) => {
  const review = await open(page, article)
  if (to) await review.getByLabel('À', { exact: true }).selectOption({ label: to })
  await review.getByLabel('Un mot pour accompagner').fill(word)
  await review.getByRole('button', { name: 'Proposer à la relecture' }).click()
  await state(review, 'Proposé')
}

/** An editor finds an article on the desk, comments on a passage, and asks for changes. */
export const askForChanges = async (
  page: Page,
  { comment, passage, title, word }: { comment: string; passage: string; title: string; word: string },
) => {
  await page.goto('/admin', { waitUntil: 'networkidle' })
  await page.getByRole('region', { name: 'En attente de vous' }).getByRole('link', { name: title }).click()
  const review = reviewOf(page)
  await state(review, 'Proposé')
  await page.waitForLoadState('networkidle')
  await select(page, passage)
  await review.getByRole('button', { name: 'Commenter le passage sélectionné' }).click()
  await review.getByLabel('Votre commentaire').fill(comment)
  await review.getByRole('button', { exact: true, name: 'Envoyer' }).click()
  await review.getByText(comment).waitFor()
  await review.getByRole('button', { name: `Montrer le passage «\u202F${passage}\u202F»` }).waitFor()
  await review.getByLabel('Un mot pour accompagner').fill(word)
  await review.getByRole('button', { name: 'Demander des modifications' }).click()
  await state(review, 'Modifications demandées')
}

/** The author corrects what a comment is about, resolves it, and proposes the text again. */
export const correct = async (
  page: Page,
  { article, from, to, word }: { article: string; from: string; to: string; word: string },
) => {
  const review = await open(page, article)
  await review.getByRole('button', { name: /^Montrer le passage/ }).waitFor()
  await select(page, from)
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.ok() && (response.request().postData() ?? '').includes(to),
  )
  await page.keyboard.type(to)
  await review.getByText('Passage modifié').waitFor()
  await saved
  await review.getByRole('button', { name: /^Marquer comme réglé/ }).click()
  await review.getByText('Réglés (1)').waitFor()
  await review.getByLabel('Un mot pour accompagner').fill(word)
  await review.getByRole('button', { name: 'Proposer à la relecture' }).click()
  await state(review, 'Proposé')
}

/** The editor accepts the text and publishes it. */
export const accept = async (page: Page, article: string) => {
  const review = await open(page, article)
  await review.getByRole('button', { exact: true, name: 'Accepter et publier' }).click()
  await state(review, 'Publié')
}
