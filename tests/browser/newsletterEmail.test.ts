import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import type { IssueEmail } from '../../src/newsletter-email/IssueEmail.ts'
import { renderEmail } from '../../src/newsletter-email/renderEmail.ts'
import { openBrowser } from '../helpers/openBrowser.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'

const ISSUE: IssueEmail = {
  date: '27 novembre 2026',
  editorial: {
    author: 'La rédaction',
    html: '<p>Une semaine, <a href="https://site.example.org/">trois chantiers</a>.</p>',
    text: '',
    title: 'Le mot',
  },
  locale: 'fr',
  publisher: 'Parc des industries',
  sections: [
    {
      items: [
        {
          kicker: 'Douvrin',
          standfirst: 'Deux mille emplois.',
          title: 'Une usine',
          url: 'https://site.example.org/articles/usine',
        },
      ],
      title: 'En bref',
    },
  ],
  site: { name: 'La Gazette', url: 'https://site.example.org/' },
  title: 'Lettre n°\u00A07',
  unsubscribeUrl: 'https://liste.example.org/fin',
  url: 'https://site.example.org/lettres/7',
}

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => browser?.close())

it.each(['light', 'dark'] as const)(
  'a newsletter can be read in a %s mailbox, on a telephone as well',
  async (colorScheme) => {
    const { html } = await renderEmail(ISSUE)
    for (const width of [390, 1440]) {
      const page = await browser.newPage({ colorScheme, viewport: { height: 844, width } })
      await page.setContent(html)
      expect(await checkAccessibility(page, 'body')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.close()
    }
  },
)
