import type { DefaultValue } from 'payload'

import { ARTICLE_KINDS } from './kinds.ts'

/** The kind that an address asks for, as « New brief » on the dashboard does (`…/create?kind=brief`); else a story. */
export const kindToBegin: DefaultValue = ({ req }) => {
  const asked: unknown = req.query?.kind
  return ARTICLE_KINDS.find(({ value }) => value === asked)?.value ?? 'story'
}
