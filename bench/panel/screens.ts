import type { Panel } from './prepare.ts'

/** A screen of the panel: its path below `/admin`, and what is there when a person can go on. */
export type Screen = { path: string; ready: string }

const TABLE = '.collection-list table tbody tr'
const FORM = 'form[data-form-ready=true]'
const PAGE = '.beffroi-panel--page .beffroi-panel__title'

/** The screens of an editor's day. */
export const screensOf = ({ article, organisation }: Panel): Record<string, Screen> => ({
  'the desk': { path: '', ready: '.desk__section' },
  'articles: the list': { path: '/collections/articles', ready: TABLE },
  'articles: the hundredth page': { path: '/collections/articles?page=100', ready: TABLE },
  'articles: a search': { path: '/collections/articles?search=article%2042', ready: TABLE },
  'articles: drafts': { path: '/collections/articles?where[or][0][and][0][_status][equals]=draft', ready: TABLE },
  'articles: of an organisation': {
    path: `/collections/articles?where[or][0][and][0][organisations][in]=${organisation}`,
    ready: TABLE,
  },
  'an article': { path: `/collections/articles/${article}`, ready: FORM },
  'an article: where it is used': { path: `/collections/articles/${article}/used-in`, ready: '.beffroi-uses-view' },
  'an article: differences': {
    path: `/collections/articles/${article}/differences`,
    ready: '.beffroi-differences',
  },
  'an article: translate': {
    path: `/collections/articles/${article}/translate?locale=en`,
    ready: '[class*=beffroi-translate]',
  },
  'organisations: the list': { path: '/collections/organisations', ready: TABLE },
  'an organisation': { path: `/collections/organisations/${organisation}`, ready: FORM },
  'media: the list': { path: '/collections/media', ready: '.collection-list' },
  'the planning': { path: '/planning', ready: '.planning__filters' },
  'to translate': { path: '/translations', ready: PAGE },
  'broken links': { path: '/broken-links', ready: PAGE },
  'media to look at': { path: '/media-review', ready: PAGE },
  'bulk changes': { path: '/bulk-changes', ready: PAGE },
  imports: { path: '/collections/imports', ready: '.collection-list' },
})
