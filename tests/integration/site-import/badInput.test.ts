import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startImport } from './startImport.ts'
import type { SiteImport } from './startImport.ts'
import { frameOf, writeItem, writeWxr } from './writeWxr.ts'

let site: SiteImport

beforeAll(async () => {
  site = await startImport()
})

afterAll(async () => site?.stop())

const wordsOf = (value: unknown): string => JSON.stringify(value) ?? ''

let number = 0
/** A site of its own, so that no test finds what another one brought. */
const home = (): string => `https://mauvais-${(number += 1)}.example`

describe('an export that is not as it should be', () => {
  it.each([
    [
      'entities that grow',
      writeWxr([{ id: 1 }], { prologue: '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' }),
      'document type',
    ],
    ['no export', '<?xml version="1.0"?><html><body>Bonjour</body></html>', 'no export of a site'],
    ['no text', Buffer.from([1, 0, 2, 0, 3, 0]), 'no text'],
    [
      'a feed of somebody else',
      '<?xml version="1.0"?><rss version="2.0"><channel><item><title>a</title></item></channel></rss>',
      'no export of a site',
    ],
  ])('is refused with a sentence: %s', async (_, text, sentence) => {
    const report = await site.run(text)
    expect(report.counts).toBeUndefined()
    expect(site.said()).toContain(sentence)
    expect(await site.find('articles')).toEqual([])
  })

  it('is read for what is whole in it, whatever its XML', async () => {
    const { end, start } = frameOf({ home: home() })
    const broken = `<item><title>Cassé & mal &nbsp; formé</title><wp:post_id>2</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded>a < b <b>x</content:encoded></item>`
    await site.run(
      `${start}${writeItem({ id: 1, title: 'Avant' })}${broken}${writeItem({ id: 3, title: 'Après' })}\u0008${end}`,
    )
    expect([await site.titled('Avant'), await site.titled('Après')]).toHaveLength(2)
  })

  it('is read in Windows-1252 where it is not UTF-8, and one bad byte does not make it so', async () => {
    const wxr = writeWxr([{ content: 'L\u2019été à Béthune', id: 1, title: 'Été' }], { home: home() }).replaceAll(
      '’',
      "'",
    )
    await site.run(Buffer.from(wxr.replaceAll('\u2019', "'"), 'latin1'))
    expect(wordsOf((await site.titled('Été')).body)).toContain('été à Béthune')
    const utf8 = writeWxr(
      [
        { content: 'à é è ç ê ù', id: 1, title: 'Œuvre' },
        { content: 'CASSE', id: 2, title: 'Abîmé' },
      ],
      { home: home() },
    )
    const at = Buffer.from(utf8).indexOf('CASSE')
    const bytes = Buffer.from(utf8)
    bytes[at] = 0xe9
    await site.run(bytes)
    expect(wordsOf((await site.titled('Œuvre')).body)).toContain('à é è ç ê ù')
  })

  it('has its scripts, forms and broken elements cleaned away', async () => {
    const content = `<p onclick="alert(1)">Bon <b>texte<p>et <a href="javascript:alert(1)">lien</a> <a href="data:text/html,x">deux</a></p>
      <form><input value="x"><button>Envoyer</button></form><style>p{}</style><script>alert(2)</script><object data="x.swf"></object>
      <iframe src="https://mechant.example/x"></iframe><svg onload="alert(3)"><text>svg</text></svg><table><tr><td>a<td>b</table>`
    const report = await site.run(writeWxr([{ content, id: 1, title: 'Sale' }], { home: home() }), {
      args: ['--publish'],
    })
    const text = wordsOf((await site.titled('Sale')).body)
    expect(text).not.toMatch(/alert|onclick|javascript:|data:|Envoyer|svg|swf/)
    expect(text).toMatch(/Bon .*texte.*lien.*deux.*mechant\.example/)
    expect(report.items[0]?.notes.map(({ code }) => code)).toEqual(['otherPlayers'])
    expect((await site.titled('Sale'))._status).toBe('published')
  })

  it('has posts that no parser takes, which stop none of the others', async () => {
    const report = await site.run(
      writeWxr(
        [
          { content: '<div>'.repeat(20_000), id: 1, title: 'Profond' },
          { content: 'x'.repeat(4_100_000), id: 2, title: 'Long' },
          { content: `<p>${'mot '.repeat(600_000)}</p>`, id: 3, title: 'Trop long pour le texte' },
          { content: '<blockquote>'.repeat(200) + 'fond', id: 4, title: 'Citations' },
          { content: '<ul><li>'.repeat(100) + 'fond', id: 5, title: 'Listes' },
          { content: 'Bon', id: 6, title: 'Survivant' },
        ],
        { home: home() },
      ),
    )
    await site.titled('Survivant')
    const outcomes = Object.fromEntries(report.items.map(({ notes, title }) => [title, notes[0]?.code]))
    expect(outcomes).toMatchObject({ Long: 'tooLong', Profond: 'refused', 'Trop long pour le texte': 'refused' })
    await site.titled('Citations')
  })

  it('has two posts of one address, and terms that stand under themselves', async () => {
    const report = await site.run(
      writeWxr(
        [
          {
            categories: [
              ['category', 'a', 'Aa'],
              ['category', 'c', 'Cc'],
            ],
            id: 1,
            slug: 'pareil',
            title: 'Premier pareil',
          },
          { id: 2, slug: 'pareil', title: 'Second pareil' },
          { id: 3, slug: 'pareil', title: 'Troisième pareil' },
        ],
        {
          categories: [
            { name: 'Aa', parent: 'b', slug: 'a' },
            { name: 'Bb', parent: 'a', slug: 'b' },
            { name: 'Cc', parent: 'a', slug: 'c' },
          ],
          home: home(),
        },
      ),
      { args: ['--publish'] },
    )
    const slugs = (await site.find('articles', { title: { like: 'pareil' } })).map(({ slug }) => slug)
    expect(slugs.toSorted()).toEqual(['pareil', 'pareil-2', 'pareil-3'])
    const codes = report.items.flatMap(({ notes }) => notes.map(({ code }) => code))
    expect(codes.toSorted()).toEqual(['addressTaken', 'addressTaken', 'topicLoop'])
    const topics = await site.find('topics', { name: { in: ['Aa', 'Cc'] } })
    const named = (name: string) => topics.find((topic) => topic.name === name)
    expect(named('Cc')?.parent).toBe(named('Aa')?.id)
  })

  it('has terms by the thousand: those that are used are made', async () => {
    const tags = Array.from({ length: 10_000 }, (_, index) => ({ name: `Mot ${index}`, slug: `mot-${index}` }))
    await site.run(
      writeWxr([{ categories: [['post_tag', 'mot-7', 'Mot 7']], id: 1, title: 'Un mot' }], { home: home(), tags }),
    )
    expect((await site.find('topics', { name: { like: 'Mot' } })).map(({ name }) => name)).toEqual(['Mot 7'])
  })
})
