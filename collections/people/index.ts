import type { CollectionBeforeValidateHook, CollectionConfig } from 'payload'

import { figuresField } from '../../src/fields/figures.ts'
import { join, relation } from '../../src/fields/relation.ts'
import { sourcesTab } from '../../src/fields/sources.ts'
import { requiredWords, urlField } from '../../src/fields/text.ts'
import { publishable } from '../../src/publishing/publishable.ts'

const joined = (parts: unknown[], separator: string): string =>
  parts.filter((part) => typeof part === 'string' && part).join(separator)

/** `name` is read (Clémence Jost), `sortName` is sorted by (Jost, Clémence); both follow the two names. */
const nameForLists: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const { familyName, givenName } = { ...originalDoc, ...data }
  return { ...data, name: joined([givenName, familyName], ' '), sortName: joined([familyName, givenName], ', ') }
}

/** A person (schema.org `Person`). What they do, and did, are their roles. */
export const people: CollectionConfig = publishable(
  {
    slug: 'people',
    admin: {
      defaultColumns: ['name', 'occupation', '_status', 'updatedAt'],
      description: {
        en: 'People that articles speak of, or that sign them.',
        fr: 'Personnes dont les articles parlent, ou qui les signent.',
      },
      group: { en: 'Region', fr: 'Territoire' },
      listSearchableFields: ['name', 'sortName', 'slug'],
      pagination: { defaultLimit: 25 },
      useAsTitle: 'name',
    },
    defaultPopulate: { slug: true, familyName: true, givenName: true, name: true, occupation: true, portrait: true },
    defaultSort: 'sortName',
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            fields: [
              {
                type: 'row',
                fields: [
                  {
                    name: 'givenName',
                    type: 'text',
                    admin: { width: '50%' },
                    label: { en: 'Given name', fr: 'Prénom' },
                  },
                  {
                    name: 'familyName',
                    type: 'text',
                    admin: { width: '50%' },
                    label: { en: 'Family name', fr: 'Nom' },
                    required: true,
                    validate: requiredWords,
                  },
                ],
              },
              {
                name: 'occupation',
                type: 'text',
                label: { en: 'Occupation, in one line', fr: 'Métier, en une ligne' },
                localized: true,
              },
              { name: 'biography', type: 'richText', label: { en: 'Biography', fr: 'Biographie' }, localized: true },
              relation({
                name: 'places',
                to: 'places',
                many: true,
                label: { en: 'From, or based in', fr: 'Originaire de, ou installé à' },
              }),
              join({
                name: 'roles',
                collection: 'roles',
                on: 'person',
                columns: ['title', 'organisation', '_status'],
                label: { en: 'Roles', fr: 'Fonctions' },
              }),
            ],
            label: { en: 'Person', fr: 'Personne' },
          },
          { fields: [figuresField], label: { en: 'Figures', fr: 'Chiffres' } },
          {
            fields: [
              join({
                name: 'articles',
                collection: 'articles',
                on: 'people',
                sort: '-publishedAt',
                columns: ['title', '_status', 'publishedAt'],
                label: { en: 'Articles that mention them', fr: 'Articles qui en parlent' },
              }),
              join({
                name: 'authoredArticles',
                collection: 'articles',
                on: 'authors',
                sort: '-publishedAt',
                columns: ['title', '_status', 'publishedAt'],
                label: { en: 'Articles they wrote', fr: 'Articles signés' },
              }),
              join({
                name: 'quotedIn',
                collection: 'articles',
                on: 'quotes.speaker',
                sort: '-publishedAt',
                columns: ['title', '_status'],
                label: { en: 'Quoted in', fr: 'Propos cités dans' },
              }),
              join({
                name: 'editorials',
                collection: 'newsletters',
                on: 'editorial.author',
                columns: ['title', '_status'],
                label: { en: 'Editorials', fr: 'Éditoriaux' },
              }),
              join({
                name: 'events',
                collection: 'events',
                on: 'participants.person',
                sort: '-start.date',
                columns: ['name', 'start', '_status'],
                label: { en: 'Events', fr: 'Événements' },
              }),
              join({
                name: 'artworks',
                collection: 'artworks',
                on: 'artists',
                columns: ['title', '_status'],
                label: { en: 'Artworks', fr: 'Œuvres' },
              }),
              join({
                name: 'inspiredArtworks',
                collection: 'artworks',
                on: 'inspiredBy',
                columns: ['title', '_status'],
                label: { en: 'Artworks they inspired', fr: 'Œuvres inspirées' },
              }),
              join({
                name: 'successorRoles',
                collection: 'roles',
                on: 'succeeds',
                columns: ['title', 'person'],
                label: { en: 'Succeeded by', fr: 'Successeurs' },
              }),
              join({
                name: 'media',
                collection: 'media',
                on: 'people',
                columns: ['originalFilename', 'alt'],
                label: { en: 'Pictures', fr: 'Photos' },
              }),
            ],
            label: { en: 'Appears in', fr: 'Où elle paraît' },
          },
          sourcesTab,
        ],
      },
      {
        name: 'portrait',
        type: 'upload',
        admin: { position: 'sidebar' },
        label: { en: 'Portrait', fr: 'Portrait' },
        relationTo: 'media',
      },
      { ...urlField({ name: 'website', label: { en: 'Website', fr: 'Site web' } }), admin: { position: 'sidebar' } },
      {
        name: 'name',
        type: 'text',
        admin: { disableBulkEdit: true, hidden: true },
        custom: { isAlwaysPublished: true },
        index: true,
        label: { en: 'Name', fr: 'Nom' },
      },
      {
        name: 'sortName',
        type: 'text',
        admin: { disableBulkEdit: true, hidden: true },
        custom: { isAlwaysPublished: true },
        index: true,
        label: { en: 'Name for lists', fr: 'Nom pour les listes' },
      },
    ],
    hooks: { beforeValidate: [nameForLists] },
    indexes: [{ fields: ['_status', 'sortName'] }],
    labels: { plural: { en: 'People', fr: 'Personnes' }, singular: { en: 'Person', fr: 'Personne' } },
  },
  { slugFrom: ['givenName', 'familyName'] },
)
