import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { DOMParser } from 'linkedom'

import { cleanPasted } from './cleanPasted.ts'

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html') as unknown as Document

const fixture = (name: string): string => readFileSync(path.join('tests/fixtures/clipboard', name), 'utf8')

/** A line of the file is a part of the text. */
const expected = (name: string): string => fixture(name).trim().replaceAll('>\n<', '><')

/** No-break spaces as they are, in sight. */
const inSight = (html: string): string => html.replaceAll('\u00A0', ' ')

describe('what is pasted', () => {
  it.each([
    ['word', 1],
    ['google-docs', 1],
    ['libreoffice', 1],
    ['outlook', 1],
    ['web-page', 1],
  ])('from %s keeps its structure, and drops the rest', (name, pictures) => {
    const pasted = cleanPasted(fixture(`${name}.html`), parse)
    expect(inSight(pasted.html)).toBe(inSight(expected(`${name}.clean.html`)))
    expect(pasted.pictures).toBe(pictures)
  })

  it.each([
    ['its highest heading is the first level of a text', '<h5>a</h5><h6>b</h6>', '<h2>a</h2><h3>b</h3>'],
    [
      'five levels become three',
      '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>',
      '<h2>a</h2><h3>b</h3><h4>c</h4><h4>d</h4>',
    ],
    ['Word’s title is above its headings', '<p class=MsoTitle>a</p><h1>b</h1>', '<h2>a</h2><h3>b</h3>'],
    ['a single no-break space stays', '<p>Oui\u00A0! 40\u00A0%</p>', '<p>Oui\u00A0! 40\u00A0%</p>'],
    ['several are the space of a text processor', '<p>a\u00A0 b\u00A0\u00A0c</p>', '<p>a b c</p>'],
    ['spaces between formats stay', '<p><u>souligné</u>\n<s>barré</s></p>', '<p><u>souligné</u> <s>barré</s></p>'],
    ['a mail’s empty line ends a paragraph', 'a<br>b<br><br>c', '<p>a<br>b</p><p>c</p>'],
    ['a table for the looks is its text', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', '<p>a</p><p>b</p>'],
    ['an empty list is none', '<ul><li> </li></ul>', ''],
    ['nothing but a picture is nothing', '<img src="data:image/png;base64,AAAA">', ''],
    ['words are words', '<p>a &lt;b&gt; &amp; "c"</p>', '<p>a &lt;b&gt; &amp; &quot;c&quot;</p>'],
    [
      'items of two lists are two lists',
      '<ul><li>a</li></ul><ol><li>b</li></ol>',
      '<ul><li>a</li></ul><ol><li>b</li></ol>',
    ],
  ])('%s', (_, html, clean) => {
    expect(cleanPasted(html, parse).html).toBe(clean)
  })

  it('may be as deep and as long as a page is', () => {
    const deep = `${'<div>'.repeat(3000)}fond${'</div>'.repeat(3000)}`
    expect(cleanPasted(deep, parse).html).toBe('<p>fond</p>')
    const long = '<p>mot <b>gras</b></p>'.repeat(20_000)
    expect(cleanPasted(long, parse).html).toHaveLength('<p>mot <strong>gras</strong></p>'.length * 20_000)
  })
})
