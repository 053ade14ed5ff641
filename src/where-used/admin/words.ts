import { formatAdminURL } from 'payload/shared'

import type { WhereUsedText } from '../../messages/whereUsed.ts'
import type { Use, UsePlace, Uses } from '../findUses.ts'

/** The page of a document in the panel. */
export const hrefOf = (use: Pick<Use, 'collection' | 'id' | 'isGlobal'>, adminRoute: string): string =>
  formatAdminURL({
    adminRoute,
    path: use.isGlobal ? `/globals/${use.collection}` : `/collections/${use.collection}/${use.id}`,
  })

/** « Texte › image (EN) » */
export const placeWords = ({ field, in: places, locales }: UsePlace, text: WhereUsedText): string => {
  const isDraftAlone = places.length === 1 && places[0] === 'draft'
  const more = [...locales.map((locale) => locale.toUpperCase()), ...(isDraftAlone ? [text('draftOnly')] : [])]
  return more.length > 0 ? `${field} (${more.join(', ')})` : field
}

/** « 12 documents mènent ici : » */
export const summaryOf = ({ hidden, isMore, published, total }: Uses, text: WhereUsedText): string => {
  const count = total + hidden
  if (count === 0) return text('none')
  const sentence = isMore ? text('moreThan', { count }) : count === 1 ? text('one') : text('many', { count })
  const more = [
    ...(published > 0 ? [text('usedByPublic', { count: published })] : []),
    ...(hidden > 0 ? [text('hidden', { count: hidden })] : []),
  ]
  return more.length > 0 ? `${sentence.replace(/[\s\u00A0]*:$/, '')} (${more.join(', ')})` : sentence
}
