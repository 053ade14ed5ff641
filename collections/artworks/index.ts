import type { CollectionConfig } from 'payload'

import { dated } from '../../src/fields/dated.ts'
import { articlesJoin, join, relation } from '../../src/fields/relation.ts'
import { sourcesTab } from '../../src/fields/sources.ts'
import { requiredWords } from '../../src/fields/text.ts'
import { endAfterStart } from '../../src/publishing/endAfterStart.ts'
import { publishable } from '../../src/publishing/publishable.ts'

/**
 * A work of art in the region (schema.org `VisualArtwork`, Linked Art `HumanMadeObject`). Who asked for it, whose
 * programme it belongs to and who owns it are three questions with three answers.
 */
export const artworks: CollectionConfig = publishable(
  {
    slug: 'artworks',
    admin: {
      defaultColumns: ['title', 'artists', 'places', 'artform', '_status'],
      description: {
        en: 'Works of art in the region, and who made and wanted them.',
        fr: 'Œuvres du territoire, et qui les a faites et voulues.',
      },
      group: { en: 'Region', fr: 'Territoire' },
      listSearchableFields: ['title', 'slug'],
      pagination: { defaultLimit: 25 },
      useAsTitle: 'title',
    },
    defaultPopulate: { slug: true, artform: true, artists: true, mainImage: true, title: true },
    defaultSort: 'title',
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            fields: [
              {
                name: 'title',
                type: 'text',
                label: { en: 'Title', fr: 'Titre' },
                required: true,
                validate: requiredWords,
              },
              relation({ name: 'artists', to: 'people', many: true, label: { en: 'Artists', fr: 'Artistes' } }),
              {
                name: 'mainImage',
                type: 'upload',
                label: { en: 'Main image', fr: 'Image principale' },
                relationTo: 'media',
              },
              { name: 'description', type: 'richText', label: { en: 'The work', fr: 'L’œuvre' }, localized: true },
              {
                name: 'inspiration',
                type: 'textarea',
                label: { en: 'Inspiration', fr: 'Inspiration' },
                localized: true,
              },
              relation({
                name: 'inspiredBy',
                to: 'people',
                many: true,
                label: { en: 'Inspired by', fr: 'Inspirée par' },
              }),
              {
                name: 'gallery',
                type: 'upload',
                hasMany: true,
                label: { en: 'Gallery', fr: 'Galerie' },
                relationTo: 'media',
              },
            ],
            label: { en: 'Artwork', fr: 'Œuvre' },
          },
          {
            fields: [
              {
                type: 'row',
                fields: [
                  {
                    name: 'artform',
                    type: 'text',
                    admin: { width: '50%' },
                    label: { en: 'Art form', fr: 'Forme' },
                    localized: true,
                  },
                  {
                    name: 'medium',
                    type: 'text',
                    admin: { width: '50%' },
                    label: { en: 'Medium', fr: 'Technique et matériaux' },
                    localized: true,
                  },
                ],
              },
              {
                type: 'row',
                fields: [
                  { name: 'height', type: 'number', label: { en: 'Height (cm)', fr: 'Hauteur (cm)' }, min: 0 },
                  { name: 'width', type: 'number', label: { en: 'Width (cm)', fr: 'Largeur (cm)' }, min: 0 },
                  { name: 'depth', type: 'number', label: { en: 'Depth (cm)', fr: 'Profondeur (cm)' }, min: 0 },
                  {
                    name: 'quantity',
                    type: 'number',
                    admin: {
                      description: {
                        en: 'For a group of works in one record.',
                        fr: 'Pour un ensemble d’œuvres en une fiche.',
                      },
                    },
                    custom: { isCount: true },
                    defaultValue: 1,
                    label: { en: 'Works', fr: 'Nombre d’œuvres' },
                    min: 1,
                  },
                ],
              },
              dated({ name: 'created', label: { en: 'Made', fr: 'Création' } }),
              dated({ name: 'onViewFrom', label: { en: 'On view from', fr: 'Visible à partir de' } }),
              dated({ name: 'onViewUntil', label: { en: 'On view until', fr: 'Visible jusqu’à' } }),
              { name: 'access', type: 'textarea', label: { en: 'Access', fr: 'Accès' }, localized: true },
              {
                name: 'creditLine',
                type: 'text',
                label: { en: 'Credit line', fr: 'Mention obligatoire' },
                localized: true,
              },
            ],
            label: { en: 'Details', fr: 'Fiche technique' },
          },
          {
            fields: [
              relation({
                name: 'commissioners',
                to: 'organisations',
                many: true,
                label: { en: 'Commissioned by', fr: 'Commandée par' },
              }),
              relation({
                name: 'programmeOwners',
                to: 'organisations',
                many: true,
                label: { en: 'Programme of', fr: 'Programme de' },
                description: {
                  en: 'Who runs the programme it was made for.',
                  fr: 'Qui porte le programme pour lequel elle a été faite.',
                },
              }),
              relation({
                name: 'owners',
                to: 'organisations',
                many: true,
                label: { en: 'Owned by', fr: 'Propriété de' },
              }),
              relation({
                name: 'places',
                to: 'places',
                many: true,
                label: { en: 'Where it stands', fr: 'Où elle se trouve' },
              }),
              {
                name: 'series',
                type: 'array',
                admin: { components: { RowLabel: 'beffroi/panel#SeriesRowLabel' }, initCollapsed: true },
                fields: [
                  {
                    type: 'row',
                    fields: [
                      relation({ name: 'series', to: 'series', required: true, label: { en: 'Series', fr: 'Série' } }),
                      {
                        name: 'number',
                        type: 'number',
                        custom: { isCount: true },
                        label: { en: 'Number', fr: 'Numéro' },
                        min: 0,
                      },
                    ],
                  },
                ],
                interfaceName: 'ArtworkSeries',
                label: { en: 'Series it belongs to', fr: 'Séries dont elle fait partie' },
                labels: { plural: { en: 'Series', fr: 'Séries' }, singular: { en: 'Series', fr: 'Série' } },
              },
            ],
            label: { en: 'Links', fr: 'Liens' },
          },
          {
            fields: [
              join({
                name: 'events',
                collection: 'events',
                on: 'artworks',
                sort: '-start.date',
                columns: ['name', 'start', '_status'],
                label: { en: 'Shown at', fr: 'Montrée à' },
              }),
              articlesJoin('artworks'),
              join({
                name: 'media',
                collection: 'media',
                on: 'artworks',
                columns: ['originalFilename', 'alt'],
                label: { en: 'Pictures of it', fr: 'Images de l’œuvre' },
              }),
            ],
            label: { en: 'Appears in', fr: 'Où elle paraît' },
          },
          sourcesTab,
        ],
      },
      relation({
        name: 'topics',
        to: 'topics',
        many: true,
        position: 'sidebar',
        label: { en: 'Topics', fr: 'Thèmes' },
      }),
    ],
    hooks: { beforeValidate: [endAfterStart({ end: 'onViewUntil', start: 'onViewFrom' })] },
    labels: { plural: { en: 'Artworks', fr: 'Œuvres' }, singular: { en: 'Artwork', fr: 'Œuvre' } },
  },
  { slugFrom: ['title'] },
)
