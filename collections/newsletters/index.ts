import type { CollectionConfig } from 'payload'

import { dated } from '../../src/fields/dated.ts'
import { relation } from '../../src/fields/relation.ts'
import { sourcesTab } from '../../src/fields/sources.ts'
import { titleField } from '../../src/fields/text.ts'
import { publishable } from '../../src/publishing/publishable.ts'

/** One issue of a newsletter (schema.org `PublicationIssue`): an editorial, then sections of articles, in order. */
export const newsletters: CollectionConfig = publishable(
  {
    slug: 'newsletters',
    admin: {
      defaultColumns: ['title', 'number', '_status', 'publishedAt', 'updatedAt'],
      description: {
        en: 'Issues: an editorial, then sections of articles.',
        fr: 'Numéros : un éditorial, puis des rubriques d’articles.',
      },
      group: { en: 'Newsroom', fr: 'Rédaction' },
      pagination: { defaultLimit: 25 },
      useAsTitle: 'title',
    },
    defaultPopulate: { slug: true, number: true, publishedAt: true, title: true },
    // As a list: see the articles.
    defaultSort: ['-publishedAt'],
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            fields: [
              titleField,
              {
                name: 'preheader',
                type: 'text',
                admin: {
                  description: {
                    en: 'In the e-mail: the words that a mailbox shows behind the subject.',
                    fr: 'Dans l’e-mail\u00A0: les mots qu’une boîte de réception montre après l’objet.',
                  },
                },
                label: { en: 'Preheader', fr: 'Pré-en-tête' },
                localized: true,
                maxLength: 200,
              },
              dated({ name: 'issued', label: { en: 'Date of the issue', fr: 'Date du numéro' } }),
              {
                name: 'sections',
                type: 'array',
                admin: { components: { RowLabel: 'beffroi/panel#TitleRowLabel' } },
                fields: [
                  {
                    name: 'title',
                    type: 'text',
                    admin: {
                      description: {
                        en: 'Empty for the section that opens the issue.',
                        fr: 'Vide pour la rubrique qui ouvre le numéro.',
                      },
                    },
                    label: { en: 'Section', fr: 'Rubrique' },
                    localized: true,
                  },
                  relation({
                    name: 'articles',
                    to: 'articles',
                    many: true,
                    label: { en: 'Articles, in order', fr: 'Articles, dans l’ordre' },
                  }),
                ],
                label: { en: 'Contents', fr: 'Sommaire' },
                labels: { plural: { en: 'Sections', fr: 'Rubriques' }, singular: { en: 'Section', fr: 'Rubrique' } },
              },
            ],
            label: { en: 'Contents', fr: 'Sommaire' },
          },
          {
            fields: [
              {
                name: 'editorial',
                type: 'group',
                fields: [
                  { name: 'title', type: 'text', label: { en: 'Title', fr: 'Titre' }, localized: true },
                  { name: 'body', type: 'richText', label: { en: 'Text', fr: 'Texte' }, localized: true },
                  {
                    type: 'row',
                    fields: [
                      relation({ name: 'author', to: 'people', label: { en: 'Author', fr: 'Auteur' } }),
                      {
                        name: 'authorTitle',
                        type: 'text',
                        label: { en: 'Signing as', fr: 'Signe en qualité de' },
                        localized: true,
                      },
                    ],
                  },
                ],
                label: false,
              },
            ],
            label: { en: 'Editorial', fr: 'Éditorial' },
          },
          sourcesTab,
        ],
      },
      {
        name: 'number',
        type: 'number',
        admin: { position: 'sidebar' },
        custom: { isCount: true },
        index: true,
        label: { en: 'Number', fr: 'Numéro' },
        min: 0,
      },
      {
        name: 'coverImage',
        type: 'upload',
        admin: { position: 'sidebar' },
        label: { en: 'Cover image', fr: 'Image de couverture' },
        relationTo: 'media',
      },
      relation({
        name: 'publisher',
        to: 'organisations',
        position: 'sidebar',
        label: { en: 'Publisher', fr: 'Éditeur' },
      }),
    ],
    labels: {
      plural: { en: 'Newsletters', fr: 'Lettres d’information' },
      singular: { en: 'Newsletter', fr: 'Lettre d’information' },
    },
  },
  { slugFrom: ['title'] },
)
