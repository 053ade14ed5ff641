import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** The sentences of the API about the views of lists. */
export const LIST_VIEW_REFUSALS = {
  badFilter: {
    en: 'This list has a filter or an order that cannot be asked for. Remove it, and keep the view again.',
    fr: 'Cette liste a un filtre ou un ordre qui ne peut pas être demandé. Retirez-le, puis gardez la vue.',
  },
  badName: {
    en: 'Give the view a name of at most 80 characters.',
    fr: 'Donnez à la vue un nom de 80 caractères au plus.',
  },
  badQuery: {
    en: 'This list cannot be kept as a view: its address is too long or is none.',
    fr: 'Cette liste ne peut pas être gardée comme vue\u00A0: son adresse est trop longue ou n’en est pas une.',
  },
  nothing: { en: 'There is no such view, or it is not yours.', fr: 'Cette vue n’existe pas, ou n’est pas à vous.' },
  tooMany: {
    en: 'You have 50 views of this list: remove one first.',
    fr: 'Vous avez 50 vues de cette liste\u00A0: retirez-en d’abord une.',
  },
} satisfies Record<string, Bilingual>

const PANEL = {
  after: { en: 'is after', fr: 'est après le' },
  all: { en: 'All', fr: 'Tout' },
  and: { en: 'and', fr: 'et' },
  before: { en: 'is before', fr: 'est avant le' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  filter: { en: 'Shown: {{words}}.', fr: 'Affichés\u00A0: {{words}}.' },
  from: { en: 'is from', fr: 'est à partir du' },
  isEmpty: { en: 'is empty', fr: 'est vide' },
  isFilled: { en: 'is filled in', fr: 'est rempli' },
  keep: { en: 'Keep this view', fr: 'Garder cette vue' },
  kept: { en: '“{{name}}” is kept.', fr: '«\u202F{{name}}\u202F» est gardée.' },
  more: { en: 'Other views ({{count}})', fr: 'Autres vues ({{count}})' },
  name: { en: 'Name of the view', fr: 'Nom de la vue' },
  no: { en: 'no', fr: 'non' },
  or: { en: 'or', fr: 'ou' },
  quoted: { en: '“{{value}}”', fr: '«\u202F{{value}}\u202F»' },
  remove: { en: 'Remove the view “{{name}}”', fr: 'Retirer la vue «\u202F{{name}}\u202F»' },
  save: { en: 'Keep', fr: 'Garder' },
  share: { en: 'For the whole newsroom', fr: 'Pour toute la rédaction' },
  sharedBy: { en: 'shared by {{name}}', fr: 'partagée par {{name}}' },
  until: { en: 'is until', fr: 'est jusqu’au' },
  views: { en: 'Views of this list', fr: 'Vues de cette liste' },
  yes: { en: 'yes', fr: 'oui' },
} satisfies Record<string, Bilingual>

/** What the panel says of the views of a list. */
export const listViewsText = textsOf(PANEL)
