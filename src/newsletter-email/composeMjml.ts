import type { MJMLJsonObject } from 'mjml-core'

import { escapeHTML } from '../formats/escapeHTML.ts'
import { emailText } from '../messages/newsletterEmail.ts'
import type { EmailImage, EmailItem, IssueEmail } from './IssueEmail.ts'

type Attributes = Record<string, string>

const FONT = "Georgia, 'Times New Roman', serif"

const WIDTH = 600

const element = (tagName: string, attributes: Attributes, children: MJMLJsonObject[]): MJMLJsonObject => ({
  attributes,
  children,
  tagName,
})

/** Content is HTML: what comes from a document is escaped first. */
const content = (tagName: string, attributes: Attributes, html: string): MJMLJsonObject => ({
  attributes,
  content: html,
  tagName,
})

const text = (html: string, attributes: Attributes = {}): MJMLJsonObject => content('mj-text', attributes, html)

const section = (children: MJMLJsonObject[], attributes: Attributes = {}): MJMLJsonObject =>
  element('mj-section', attributes, [element('mj-column', {}, children)])

const link = (url: string, words: string): string => `<a href="${escapeHTML(url)}">${escapeHTML(words)}</a>`

const image = ({ alt, src }: EmailImage, href?: string): MJMLJsonObject =>
  // What describes a picture is also what is read where pictures are off.
  element('mj-image', { alt, padding: '0 25px 8px', src, ...(href && { href }) }, [])

/** A row each in one column: a section of its own would be tables of its own, twice, and Gmail counts bytes. */
const item = ({ image: picture, kicker, standfirst, title, url }: EmailItem): MJMLJsonObject[] => [
  ...(picture ? [image(picture, url)] : []),
  ...(kicker ? [text(escapeHTML(kicker), { 'css-class': 'muted', 'font-size': '14px', 'padding-bottom': '0' })] : []),
  text(`<h3>${link(url, title)}</h3>${standfirst ? `<p>${escapeHTML(standfirst)}</p>` : ''}`, {
    'padding-bottom': '20px',
  }),
]

/** Colours that hold in a dark mailbox: Apple Mail and Outlook apps follow the media query; those that turn colours round begin from enough contrast. MJML
 * puts the class on the body, and the colour of the page once more on what is in it. */
const STYLE = `
  a { color: #0b4f8a; }
  h1, h2, h3 { font-weight: bold; line-height: 1.25; margin: 0; }
  h1 { font-size: 28px; } h2 { border-top: 2px solid #1d1d1b; font-size: 20px; padding-top: 12px; } h3 { font-size: 19px; }
  p { margin: 0 0 12px; }
  blockquote { border-left: 3px solid #8a8a85; margin: 0 0 12px; padding-left: 12px; }
  .editorial img { height: auto; max-width: 100%; }
  @media (prefers-color-scheme: dark) {
    .page, .page > div { background: #1b1b1a !important; }
    .page div, .page h1, .page h2, .page h3, .page p, .page li { color: #f2f2ef !important; }
    .page a { color: #9cc9f5 !important; }
    .page h2 { border-color: #f2f2ef !important; }
    .muted div { color: #c4c4bf !important; }
  }`

const head = ({ preheader, title }: IssueEmail): MJMLJsonObject =>
  element('mj-head', {}, [
    content('mj-title', {}, escapeHTML(title)),
    ...(preheader ? [content('mj-preview', {}, escapeHTML(preheader))] : []),
    content(
      'mj-raw',
      {},
      '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    ),
    element('mj-attributes', {}, [
      element('mj-all', { 'font-family': FONT }, []),
      element('mj-text', { color: '#1d1d1b', 'font-size': '17px', 'line-height': '1.5' }, []),
      element('mj-section', { padding: '8px 0' }, []),
    ]),
    content('mj-style', {}, STYLE),
  ])

/** The e-mail of an issue as MJML, of which `mjml-core` makes tables that every client lays out: one column, so that a telephone needs no other page. */
export const composeMjml = (issue: IssueEmail): MJMLJsonObject => {
  const { cover, date, editorial, locale, publisher, sections, site, title, unsubscribeUrl, url } = issue
  const say = emailText(locale)
  const dateLine = [date, publisher].filter(Boolean).join(' · ')
  return element('mjml', { lang: locale }, [
    head(issue),
    element('mj-body', { 'background-color': '#ffffff', 'css-class': 'page', width: `${WIDTH}px` }, [
      section([
        text(link(site.url, site.name), { 'font-size': '15px', 'padding-bottom': '0' }),
        text(`<h1>${escapeHTML(title)}</h1>`),
        ...(dateLine
          ? [text(escapeHTML(dateLine), { 'css-class': 'muted', 'font-size': '15px', 'padding-top': '0' })]
          : []),
        ...(url ? [text(link(url, say('readOnline')), { 'font-size': '15px', 'padding-top': '0' })] : []),
        ...(cover ? [image(cover, url)] : []),
      ]),
      ...(editorial
        ? [
            section([
              ...(editorial.title ? [text(`<h2>${escapeHTML(editorial.title)}</h2>`)] : []),
              text(editorial.html, { 'css-class': 'editorial' }),
              ...(editorial.author
                ? [text(escapeHTML([editorial.author, editorial.authorTitle].filter(Boolean).join(', ')))]
                : []),
            ]),
          ]
        : []),
      ...sections.map(({ items, title: heading }) =>
        section([...(heading ? [text(`<h2>${escapeHTML(heading)}</h2>`)] : []), ...items.flatMap(item)]),
      ),
      section([
        text(
          [
            escapeHTML(publisher ?? site.name),
            ...(unsubscribeUrl ? [link(unsubscribeUrl, say('unsubscribe'))] : []),
          ].join('<br>'),
          { 'css-class': 'muted', 'font-size': '14px' },
        ),
      ]),
    ]),
  ])
}
