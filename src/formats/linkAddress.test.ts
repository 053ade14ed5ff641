import { describe, expect, it } from '@jest/globals'

import { judgeLinkAddress } from './linkAddress.ts'

describe('judgeLinkAddress', () => {
  it.each([
    'https://beffroi.example/',
    'http://www.beffroi.example:8080/a/b?c=d#e',
    'HTTPS://Beffroi.Example',
    'https://écomusée.example/œuvre',
    'https://192.0.2.1/',
    'https://[2001:db8::1]/',
    'https://web.archive.org/web/2023/https://beffroi.example/',
    'mailto:redaction@beffroi.example',
    'mailto:redaction@beffroi.example,presse@beffroi.example?subject=Bonjour',
    'tel:+33321000000',
    'tel:+33-3-21-00-00-00;ext=12',
    'tel:112',
  ])('lets %s lead somewhere', (address) => {
    expect(judgeLinkAddress(address)).toBe('usable')
  })

  it.each([
    '',
    undefined,
    null,
    'https://',
    'https://https://',
    'https://https://beffroi.example/',
    'http:beffroi.example',
    'https:///beffroi.example',
    'https://localhost/',
    'https://beffroi',
    'https://beffroi.example:99999/',
    'https://exa mple.example/',
    'https://beffroi.example/a b',
    'https://somebody:secret@beffroi.example/',
    'www.beffroi.example',
    'beffroi.example',
    '/articles/verkor',
    '#notes',
    'mailto:',
    'mailto:redaction',
    'mailto:redaction@beffroi',
    'tel:',
    'tel:maintenant',
    'ftp://beffroi.example/',
    'file:///C:/notes.docx',
    'c:\\notes.docx',
    'about:blank',
    `https://beffroi.example/${'a'.repeat(5000)}`,
  ])('sees that %j leads nowhere', (address) => {
    expect(judgeLinkAddress(address)).toBe('unusable')
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://beffroi.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://beffroi.example/1',
    'view-source:https://beffroi.example/',
    { href: 'https://beffroi.example/' },
    42,
    ['https://beffroi.example/'],
  ])('forbids %j', (address) => {
    expect(judgeLinkAddress(address)).toBe('forbidden')
  })
})
