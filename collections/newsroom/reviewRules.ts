import type { ArrayField, GlobalAfterReadHook } from 'payload'

import { isStaffField, isStaffUser } from '../../src/access/roles.ts'
import { relation } from '../../src/fields/relation.ts'
import { ARTICLE_KINDS } from '../articles/kinds.ts'
import { ADDRESS_PATTERNS } from './addressPatterns.ts'

/** What is reviewed: documents that are drafts first. Topics have none. */
const REVIEWED = Object.entries(ADDRESS_PATTERNS).filter(([name]) => name !== 'topics')

/** Which documents are published only after somebody other than their last author has accepted the text. Not for the public. */
export const reviewRulesField: ArrayField = {
  name: 'reviewRules',
  type: 'array',
  access: { read: isStaffField },
  admin: {
    components: { RowLabel: 'beffroi/panel#NameRowLabel' },
    description: {
      en: 'A document of one of these kinds and topics is published only after somebody other than its last author has accepted its text.',
      fr: 'Un document de ces genres et thèmes ne se publie qu’après qu’une autre personne que son dernier auteur en a accepté le texte.',
    },
    initCollapsed: true,
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      admin: { description: { en: 'Legal notices, for instance.', fr: 'Annonces légales, par exemple.' } },
      label: { en: 'Name', fr: 'Nom' },
      maxLength: 100,
      required: true,
    },
    {
      name: 'documents',
      type: 'select',
      defaultValue: ['articles'],
      hasMany: true,
      label: { en: 'Documents', fr: 'Documents' },
      options: REVIEWED.map(([value, { label }]) => ({ label, value })),
      required: true,
    },
    {
      name: 'kinds',
      type: 'select',
      admin: {
        condition: (_data, siblings) => Array.isArray(siblings.documents) && siblings.documents.includes('articles'),
        description: {
          en: 'Of articles; all, when left empty.',
          fr: 'Des articles\u202F; tous, si rien n’est choisi.',
        },
      },
      hasMany: true,
      label: { en: 'Kinds', fr: 'Genres' },
      options: ARTICLE_KINDS,
    },
    {
      ...relation({
        name: 'topics',
        to: 'topics',
        many: true,
        label: { en: 'Topics', fr: 'Thèmes' },
        description: {
          en: 'With those beneath them; any, when left empty.',
          fr: 'Avec ceux qui en dépendent\u202F; tous, si rien n’est choisi.',
        },
      }),
    },
  ],
  label: { en: 'Two pairs of eyes', fr: 'Deux paires d’yeux' },
  labels: { plural: { en: 'Rules', fr: 'Règles' }, singular: { en: 'Rule', fr: 'Règle' } },
  maxRows: 30,
}

/** Leaves the rules out of what the public is answered: Payload puts an empty list where one may not be read. */
export const hideReviewRules: GlobalAfterReadHook = ({ doc, overrideAccess, req }) => {
  if (overrideAccess || isStaffUser(req)) return doc as unknown
  const { reviewRules: _, ...shown } = doc as Record<string, unknown>
  return shown
}
