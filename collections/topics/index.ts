import type { CollectionConfig } from 'payload'

import { isEditor, readUntrashed, updateShared } from '../../src/access/roles.ts'
import { WORDS_PLACEHOLDER } from '../../src/fields/panelInputs.ts'
import { articlesJoin, join, notToItself, relation } from '../../src/fields/relation.ts'
import { formerSlugsField, keepFormerSlugs } from '../../src/fields/formerSlugs.ts'
import { stampVersion, updatedByField } from '../../src/fields/stamps.ts'
import { slugField } from '../../src/fields/slug.ts'
import { requiredInMainLocale } from '../../src/fields/text.ts'
import { keepUntranslatedFields } from '../../src/publishing/keepTranslations.ts'
import { notUnderOneself } from '../../src/publishing/notUnderOneself.ts'
import { requireMainLanguage } from '../../src/publishing/publicationLanguages.ts'
import { recordOperation } from '../../src/publishing/recordOperation.ts'
import { refuseMissingTargets } from '../../src/publishing/refuseMissingTargets.ts'

/**
 * The tree of topics (schema.org `DefinedTerm`, IPTC Media Topics). It has no drafts: a topic is vocabulary, and what
 * is filed under it stays private until it is published itself.
 */
export const topics: CollectionConfig = {
  slug: 'topics',
  access: { create: isEditor, delete: isEditor, read: readUntrashed /* WARNING: public */, update: updateShared },
  admin: {
    defaultColumns: ['name', 'parent', 'iptcId'],
    description: {
      en: 'The tree that articles are filed under.',
      fr: 'L’arbre dans lequel les articles sont classés.',
    },
    group: { en: 'Newsroom', fr: 'Rédaction' },
    listSearchableFields: ['name', 'synonyms', 'slug'],
    pagination: { defaultLimit: 25 },
    useAsTitle: 'name',
  },
  defaultPopulate: { slug: true, name: true, parent: true },
  defaultSort: 'name',
  fields: [
    {
      name: 'name',
      type: 'text',
      index: true,
      label: { en: 'Name', fr: 'Nom' },
      localized: true,
      required: true,
      validate: requiredInMainLocale,
    },
    {
      ...relation({
        name: 'parent',
        to: 'topics',
        label: { en: 'Parent topic', fr: 'Thème parent' },
        description: {
          en: 'Left empty, a topic of the first level.',
          fr: 'Laissé vide, c’est un thème de premier niveau.',
        },
      }),
      ...notToItself,
    },
    {
      name: 'synonyms',
      type: 'text',
      admin: {
        description: { en: 'Other words for the same topic.', fr: 'Autres mots pour le même thème.' },
        placeholder: WORDS_PLACEHOLDER,
      },
      hasMany: true,
      label: { en: 'Synonyms', fr: 'Synonymes' },
      localized: true,
    },
    {
      name: 'iptcId',
      type: 'text',
      admin: {
        description: {
          en: 'IPTC Media Topics, for instance medtop:04000000.',
          fr: 'IPTC Media Topics, par exemple medtop:04000000.',
        },
        position: 'sidebar',
      },
      index: true,
      label: { en: 'IPTC identifier', fr: 'Identifiant IPTC' },
    },
    join({
      name: 'children',
      collection: 'topics',
      on: 'parent',
      sort: 'name',
      columns: ['name'],
      label: { en: 'Topics under it', fr: 'Thèmes en dessous' },
    }),
    articlesJoin('topics'),
    join({
      name: 'events',
      collection: 'events',
      on: 'topics',
      sort: '-start.date',
      columns: ['name', 'start', '_status'],
      label: { en: 'Events', fr: 'Événements' },
    }),
    join({
      name: 'organisations',
      collection: 'organisations',
      on: 'topics',
      sort: 'name',
      columns: ['name'],
      label: { en: 'Organisations', fr: 'Organisations' },
    }),
    join({
      name: 'artworks',
      collection: 'artworks',
      on: 'topics',
      sort: 'title',
      columns: ['title'],
      label: { en: 'Artworks', fr: 'Œuvres' },
    }),
    slugField({ from: ['name'] }),
    formerSlugsField,
    updatedByField,
  ],
  hooks: {
    beforeChange: [
      stampVersion,
      keepUntranslatedFields,
      notUnderOneself('parent'),
      refuseMissingTargets,
      requireMainLanguage,
      keepFormerSlugs,
    ],
    beforeOperation: [recordOperation],
  },
  labels: { plural: { en: 'Topics', fr: 'Thèmes' }, singular: { en: 'Topic', fr: 'Thème' } },
  trash: true,
}
