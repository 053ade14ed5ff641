import type { CollectionConfig } from 'payload'

import { join, relation } from '../../src/fields/relation.ts'
import { sourcesField } from '../../src/fields/sources.ts'
import { titleField, urlField } from '../../src/fields/text.ts'
import { publishable } from '../../src/publishing/publishable.ts'

/** A programme, chain, triennial or rubric that artworks, events or articles belong to (schema.org `CreativeWorkSeries`, `EventSeries`). */
export const series: CollectionConfig = publishable(
  {
    slug: 'series',
    admin: {
      defaultColumns: ['title', 'kind', 'organisations', '_status'],
      description: { en: 'Programmes, triennials, rubrics.', fr: 'Programmes, triennales, rubriques.' },
      group: { en: 'Region', fr: 'Territoire' },
      pagination: { defaultLimit: 25 },
      useAsTitle: 'title',
    },
    defaultPopulate: { slug: true, kind: true, title: true },
    defaultSort: 'title',
    fields: [
      titleField,
      { name: 'description', type: 'textarea', label: { en: 'Presentation', fr: 'Présentation' }, localized: true },
      relation({ name: 'organisations', to: 'organisations', many: true, label: { en: 'Run by', fr: 'Portée par' } }),
      urlField({ name: 'website', label: { en: 'Website', fr: 'Site web' } }),
      join({
        name: 'artworks',
        collection: 'artworks',
        on: 'series.series',
        sort: 'title',
        columns: ['title', '_status'],
        label: { en: 'Artworks', fr: 'Œuvres' },
      }),
      join({
        name: 'events',
        collection: 'events',
        on: 'series',
        sort: '-start.date',
        columns: ['name', 'start', '_status'],
        label: { en: 'Events', fr: 'Événements' },
      }),
      join({
        name: 'articles',
        collection: 'articles',
        on: 'series',
        sort: '-publishedAt',
        columns: ['title', '_status'],
        label: { en: 'Articles', fr: 'Articles' },
      }),
      sourcesField,
      {
        name: 'kind',
        type: 'select',
        admin: { position: 'sidebar' },
        label: { en: 'Kind', fr: 'Nature' },
        options: [
          { label: { en: 'Programme', fr: 'Programme' }, value: 'programme' },
          { label: { en: 'Chain of artworks', fr: 'Chaîne d’œuvres' }, value: 'chain' },
          { label: { en: 'Recurring event', fr: 'Rendez-vous régulier' }, value: 'recurring' },
          { label: { en: 'Rubric', fr: 'Rubrique' }, value: 'rubric' },
        ],
      },
    ],
    labels: { plural: { en: 'Series', fr: 'Séries' }, singular: { en: 'Series', fr: 'Série' } },
  },
  { slugFrom: ['title'] },
)
