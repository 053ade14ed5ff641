import type { ArrayField, CollectionConfig, DefaultValue, GroupField } from 'payload'

import { dated } from '../../src/fields/dated.ts'
import { figuresField } from '../../src/fields/figures.ts'
import { MOMENT_INPUT } from '../../src/fields/panelInputs.ts'
import { join, notToItself, relation } from '../../src/fields/relation.ts'
import { certaintyField, sourcesField } from '../../src/fields/sources.ts'
import { requiredInMainLocale, titleField, urlField } from '../../src/fields/text.ts'
import { notUnderOneself } from '../../src/publishing/notUnderOneself.ts'
import { publishable } from '../../src/publishing/publishable.ts'
import { ARTICLE_KINDS } from './kinds.ts'
import { respectEmbargo, respectExpiry } from './publicationRules.ts'

/** The kind that an address asks for, as « New brief » on the dashboard does (`…/create?kind=brief`); else a story. */
const kindToBegin: DefaultValue = ({ req }) => {
  const asked: unknown = req.query?.kind
  return ARTICLE_KINDS.find(({ value }) => value === asked)?.value ?? 'story'
}

/** The title that an address asks for, as the quick search does (`…/create?title=…`). */
const titleToBegin: DefaultValue = ({ req }) => {
  const asked: unknown = req.query?.title
  return typeof asked === 'string' ? asked.slice(0, 200) : undefined
}

/** Where an article was first published, when the newsroom was not the first: its source, its date and how sure that date is. */
const originField: GroupField = {
  name: 'origin',
  type: 'group',
  admin: {
    description: {
      en: 'For what another publication wrote first: a teaser, a reprint, an import.',
      fr: 'Pour ce qu’une autre publication a écrit d’abord : accroche, reprise, import.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'publication', type: 'text', admin: { width: '50%' }, label: { en: 'Publication', fr: 'Publication' } },
        { name: 'rubric', type: 'text', admin: { width: '50%' }, label: { en: 'Its rubric', fr: 'Sa rubrique' } },
      ],
    },
    relation({ name: 'publisher', to: 'organisations', label: { en: 'Publisher', fr: 'Éditeur' } }),
    urlField(),
    dated({ name: 'published', label: { en: 'Original date', fr: 'Date d’origine' } }),
    { ...certaintyField, label: { en: 'Certainty of this date', fr: 'Certitude de cette date' } },
    {
      name: 'truncated',
      type: 'checkbox',
      label: { en: 'The source shows only the beginning', fr: 'La source n’en montre que le début' },
    },
    {
      name: 'furtherReading',
      type: 'array',
      admin: { components: { RowLabel: 'beffroi/panel#TitleRowLabel' }, initCollapsed: true },
      fields: [{ name: 'title', type: 'text', label: { en: 'Title', fr: 'Titre' }, required: true }, urlField()],
      label: { en: '“Read more” of the source', fr: '« En savoir plus » de la source' },
      labels: { plural: { en: 'Readings', fr: 'Lectures' }, singular: { en: 'Reading', fr: 'Lecture' } },
    },
  ],
  label: { en: 'Original publication', fr: 'Publication d’origine' },
}

/** What somebody said, so that a website can show it apart and link to who said it. */
const quotesField: ArrayField = {
  name: 'quotes',
  type: 'array',
  admin: { components: { RowLabel: 'beffroi/panel#QuoteRowLabel' }, initCollapsed: true },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: { en: 'Quotation', fr: 'Citation' },
      localized: true,
      required: true,
      validate: requiredInMainLocale,
    },
    {
      type: 'row',
      fields: [
        relation({ name: 'speaker', to: 'people', label: { en: 'Who said it', fr: 'Qui l’a dit' } }),
        { name: 'speakerTitle', type: 'text', label: { en: 'Speaking as', fr: 'À quel titre' }, localized: true },
      ],
    },
  ],
  label: { en: 'Quotations', fr: 'Citations' },
  labels: { plural: { en: 'Quotations', fr: 'Citations' }, singular: { en: 'Quotation', fr: 'Citation' } },
}

/** A story, brief, editorial, digest, teaser or video (schema.org `NewsArticle`, ninjs 3.1). */
export const articles: CollectionConfig = publishable(
  {
    slug: 'articles',
    admin: {
      defaultColumns: ['title', 'kind', '_status', 'publishedAt', 'organisations', 'updatedAt'],
      description: {
        en: 'Stories, briefs, editorials, digests, teasers and videos.',
        fr: 'Articles, brèves, éditoriaux, revues, accroches et vidéos.',
      },
      group: { en: 'Newsroom', fr: 'Rédaction' },
      listSearchableFields: ['title', 'shortTitle', 'slug'],
      pagination: { defaultLimit: 25 },
      useAsTitle: 'title',
    },
    defaultPopulate: {
      slug: true,
      kind: true,
      mainImage: true,
      publishedAt: true,
      shortTitle: true,
      standfirst: true,
      title: true,
    },
    // As a list: the panel, which shows drafts, then begins with what was changed last (`src/content-api/totalOrder.ts`).
    defaultSort: ['-publishedAt'],
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            fields: [
              { ...titleField, defaultValue: titleToBegin },
              {
                type: 'row',
                fields: [
                  {
                    name: 'kicker',
                    type: 'text',
                    admin: {
                      description: {
                        en: 'Above the title: a rubric, a place.',
                        fr: 'Au-dessus du titre : une rubrique, un lieu.',
                      },
                      width: '50%',
                    },
                    label: { en: 'Kicker', fr: 'Surtitre' },
                    localized: true,
                  },
                  {
                    name: 'shortTitle',
                    type: 'text',
                    admin: {
                      description: { en: 'For lists and menus.', fr: 'Pour les listes et les menus.' },
                      width: '50%',
                    },
                    label: { en: 'Short title', fr: 'Titre court' },
                    localized: true,
                    maxLength: 80,
                  },
                ],
              },
              { name: 'standfirst', type: 'textarea', label: { en: 'Standfirst', fr: 'Chapô' }, localized: true },
              {
                name: 'mainImage',
                type: 'upload',
                label: { en: 'Main image', fr: 'Image principale' },
                relationTo: 'media',
              },
              { name: 'body', type: 'richText', label: { en: 'Body', fr: 'Texte' }, localized: true },
              {
                ...urlField({ name: 'videoUrl', label: { en: 'Address of the video', fr: 'Adresse de la vidéo' } }),
                admin: { condition: (data) => data.kind === 'video' || Boolean(data.videoUrl) },
              },
              relation({
                name: 'dateline',
                to: 'places',
                label: { en: 'Dateline', fr: 'Écrit de' },
                description: { en: 'Where the story was written.', fr: 'Lieu d’où l’article est écrit.' },
              }),
              {
                name: 'gallery',
                type: 'upload',
                hasMany: true,
                label: { en: 'Gallery', fr: 'Galerie' },
                relationTo: 'media',
              },
              quotesField,
            ],
            label: { en: 'Text', fr: 'Texte' },
          },
          {
            description: { en: 'Who and what the article speaks of.', fr: 'De qui et de quoi l’article parle.' },
            fields: [
              relation({
                name: 'organisations',
                to: 'organisations',
                many: true,
                label: { en: 'Organisations', fr: 'Organisations' },
              }),
              relation({ name: 'people', to: 'people', many: true, label: { en: 'People', fr: 'Personnes' } }),
              relation({ name: 'places', to: 'places', many: true, label: { en: 'Places', fr: 'Lieux' } }),
              relation({ name: 'events', to: 'events', many: true, label: { en: 'Events', fr: 'Événements' } }),
              relation({ name: 'artworks', to: 'artworks', many: true, label: { en: 'Artworks', fr: 'Œuvres' } }),
              relation({
                name: 'series',
                to: 'series',
                many: true,
                label: { en: 'Series and rubrics', fr: 'Séries et rubriques' },
              }),
              {
                ...relation({
                  name: 'relatedArticles',
                  to: 'articles',
                  many: true,
                  label: { en: 'To read as well', fr: 'À lire aussi' },
                }),
                ...notToItself,
              },
              {
                ...relation({
                  name: 'digest',
                  to: 'articles',
                  condition: (data) => data.kind === 'digestItem' || Boolean(data.digest),
                  label: { en: 'Part of the digest', fr: 'Fait partie de la revue' },
                  description: {
                    en: 'The digest that this item belongs to.',
                    fr: 'La revue dont cette actualité fait partie.',
                  },
                }),
                ...notToItself,
              },
              {
                name: 'digestNumber',
                type: 'number',
                admin: {
                  condition: (data) => Boolean(data.digest),
                  description: {
                    en: 'Its place among the items of the digest.',
                    fr: 'Sa place parmi les actualités de la revue.',
                  },
                },
                custom: { isCount: true },
                label: { en: 'Number in the digest', fr: 'Numéro dans la revue' },
                min: 1,
              },
              join({
                name: 'items',
                collection: 'articles',
                on: 'digest',
                condition: (data) => data.kind === 'digest',
                sort: 'digestNumber',
                columns: ['title', '_status'],
                label: { en: 'Items of this digest', fr: 'Éléments de cette revue' },
              }),
              join({
                name: 'newsletters',
                collection: 'newsletters',
                on: 'sections.articles',
                columns: ['title', '_status'],
                label: { en: 'Newsletters that carry it', fr: 'Lettres qui le reprennent' },
              }),
              join({
                name: 'relatedFrom',
                collection: 'articles',
                on: 'relatedArticles',
                columns: ['title', '_status'],
                label: { en: 'Articles that point to it', fr: 'Articles qui y renvoient' },
              }),
            ],
            label: { en: 'Links', fr: 'Liens' },
          },
          { fields: [figuresField], label: { en: 'Figures', fr: 'Chiffres' } },
          { fields: [originField, sourcesField], label: { en: 'Source', fr: 'Source' } },
        ],
      },
      {
        name: 'kind',
        type: 'select',
        admin: { isClearable: false, position: 'sidebar' },
        defaultValue: kindToBegin,
        index: true,
        label: { en: 'Kind', fr: 'Genre' },
        options: ARTICLE_KINDS,
        required: true,
      },
      relation({
        name: 'authors',
        to: 'people',
        many: true,
        position: 'sidebar',
        label: { en: 'Authors', fr: 'Auteurs' },
      }),
      relation({
        name: 'topics',
        to: 'topics',
        many: true,
        position: 'sidebar',
        label: { en: 'Topics', fr: 'Thèmes' },
      }),
      {
        name: 'embargo',
        type: 'date',
        admin: {
          ...MOMENT_INPUT,
          description: { en: 'Nobody can publish before this date.', fr: 'Personne ne peut publier avant cette date.' },
          position: 'sidebar',
        },
        index: true,
        label: { en: 'Embargo until', fr: 'Embargo jusqu’au' },
      },
      {
        name: 'expiresAt',
        type: 'date',
        admin: {
          ...MOMENT_INPUT,
          description: { en: 'Taken offline at this date.', fr: 'Retiré du site à cette date.' },
          position: 'sidebar',
        },
        index: true,
        label: { en: 'Expires', fr: 'Expire le' },
      },
    ],
    hooks: { beforeChange: [notUnderOneself('digest'), respectEmbargo, respectExpiry] },
    indexes: [
      { fields: ['organisations', '_status', 'publishedAt', 'createdAt'] },
      { fields: ['_status', 'kind', 'publishedAt', 'createdAt'] },
    ],
    labels: { plural: { en: 'Articles', fr: 'Articles' }, singular: { en: 'Article', fr: 'Article' } },
  },
  { slugFrom: ['title'] },
)
