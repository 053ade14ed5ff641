import { describe, expect, it } from '@jest/globals'
import { HtmlValidate } from 'html-validate'

import type { IssueEmail } from './IssueEmail.ts'
import { GMAIL_CLIPS_AT_BYTES, renderEmail } from './renderEmail.ts'
import { tagLink, tagLinksIn } from './tagLinks.ts'

const item = {
  image: { alt: 'Un quai « neuf » & long', src: 'https://cms.example.org/api/media/file/quai-1200x630.jpg' },
  kicker: 'Douvrin',
  standfirst: 'L’usine emploiera 2\u202F000 personnes <bientôt>.',
  title: 'La gigafactory & ses voisins',
  url: 'https://site.example.org/articles/gigafactory?utm_source=lettre&utm_medium=email',
}

const ISSUE: IssueEmail = {
  cover: { alt: '', src: 'https://cms.example.org/api/media/file/une-1200x630.jpg' },
  date: '27/11/2026',
  editorial: {
    author: 'La rédaction',
    html: '<p>Une <strong>semaine</strong>, <a href="https://site.example.org/">trois chantiers</a>.</p>',
    text: 'Une semaine, trois chantiers.',
    title: 'Le mot',
  },
  locale: 'fr',
  preheader: 'Trois chantiers & un débat',
  publisher: 'Parc des industries',
  sections: [{ items: [item, { ...item, image: { ...item.image, alt: '' } }], title: 'En bref' }],
  site: { name: 'La Gazette', url: 'https://site.example.org/' },
  title: 'Lettre n°\u00A07',
  unsubscribeUrl: 'https://liste.example.org/fin?a=1&b=2',
  url: 'https://site.example.org/lettres/7',
}

describe('the e-mail of an issue', () => {
  it('is in tables with its styles in place, asks nobody for a font, and runs nothing', async () => {
    const { html } = await renderEmail(ISSUE)
    expect(html).toContain('<table')
    expect(html).toContain('role="presentation"')
    expect(html).toMatch(/<html[^>]* lang="fr"/)
    expect(html).toMatch(/prefers-color-scheme: ?dark/)
    expect(html).toContain('name="color-scheme"')
    expect(html).not.toMatch(
      /<script|<link|@import|fonts\.googleapis|javascript:|position: ?(?:absolute|fixed)|display: ?(?:flex|grid)/,
    )
    expect(html.match(/src="[^"]*"/g)?.every((src) => src.startsWith('src="https://cms.example.org/'))).toBe(true)
    expect(html.match(/<img\b/g)?.length).toBe(html.match(/<img\b[^>]*\balt(?:=|[\s>])/g)?.length)
  })

  it('is HTML that a validator takes, but for what mail clients need', async () => {
    const { html } = await renderEmail(ISSUE)
    const { results } = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // What Outlook and old clients read, in place of style sheets; and MJML's own ways.
        'attribute-allowed-values': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        deprecated: 'off',
        'element-permitted-content': 'off',
        'element-required-attributes': 'off',
        'heading-level': 'off',
        'long-title': 'off',
        'no-conditional-comment': 'off',
        'no-deprecated-attr': 'off',
        'no-inline-style': 'off',
        'no-raw-characters': 'off',
        'no-redundant-role': 'off',
        'script-type': 'off',
        'valid-id': 'off',
        'void-style': 'off',
      },
    }).validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([])
  })

  it('shows what documents say as words, never as HTML', async () => {
    const { html } = await renderEmail({
      ...ISSUE,
      sections: [
        { items: [{ title: '<img src=x onerror=alert(1)>', url: 'https://site.example.org/a"b' }], title: '<b>' },
      ],
      title: '</title><mj-include path="/etc/passwd" /><script>alert(1)</script>',
    })
    expect(html).not.toMatch(/<img src=x|<script|root:x/)
    expect(html).toContain('&lt;img src=x')
  })

  it('has the same in words, with the addresses', async () => {
    const { subject, text } = await renderEmail(ISSUE)
    expect(subject).toBe('Lettre n°\u00A07')
    expect(text).toBe(
      [
        'Lettre n°\u00A07\n27/11/2026 · Parc des industries',
        'Lire sur le site\nhttps://site.example.org/lettres/7',
        'Le mot',
        'Une semaine, trois chantiers.',
        'La rédaction',
        '— En bref —',
        `Douvrin\nLa gigafactory & ses voisins\n${item.standfirst}\n${item.url}`,
        `Douvrin\nLa gigafactory & ses voisins\n${item.standfirst}\n${item.url}`,
        '-- \nParc des industries\nhttps://site.example.org/',
        'Se désabonner\nhttps://liste.example.org/fin?a=1&b=2\n',
      ].join('\n\n'),
    )
  })

  it('of forty articles is not cut by Gmail', async () => {
    const { html } = await renderEmail({ ...ISSUE, sections: [{ items: Array.from({ length: 40 }, () => item) }] })
    expect(Buffer.byteLength(html)).toBeLessThan(GMAIL_CLIPS_AT_BYTES)
  })
})

describe('the tag of links', () => {
  const options = { site: 'https://site.example.org', tag: 'utm_source=lettre&utm_medium=email' }

  it.each([
    ['https://site.example.org/a', 'https://site.example.org/a?utm_source=lettre&utm_medium=email'],
    ['https://site.example.org/a?utm_source=x#b', 'https://site.example.org/a?utm_source=x&utm_medium=email#b'],
    ['https://ailleurs.example.org/a', 'https://ailleurs.example.org/a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['nonsense', 'nonsense'],
  ])('%s', (address, expected) => {
    expect(tagLink(address, options)).toBe(expected)
  })

  it('is in the links of a text, which lead to the website from a mailbox too', () => {
    expect(tagLinksIn('<p><a class="x" href="/b?c=1&#38;d=2">ici</a></p>', options)).toBe(
      '<p><a class="x" href="https://site.example.org/b?c=1&amp;d=2&amp;utm_source=lettre&amp;utm_medium=email">ici</a></p>',
    )
  })
})
