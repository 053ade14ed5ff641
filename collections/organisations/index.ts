import type { ArrayField, CollectionConfig } from 'payload'

import { dated } from '../../src/fields/dated.ts'
import { figuresField } from '../../src/fields/figures.ts'
import { WORDS_PLACEHOLDER } from '../../src/fields/panelInputs.ts'
import { join, notToItself, relation } from '../../src/fields/relation.ts'
import { sourcesTab } from '../../src/fields/sources.ts'
import { requiredWords, urlField } from '../../src/fields/text.ts'
import { normaliseDigits } from '../../src/formats/identifiers.ts'
import { publishable } from '../../src/publishing/publishable.ts'
import { identifierFields, validateSiret } from './identifiers.ts'
import { LINK_TYPES, ORGANISATION_TYPES, SITE_ROLES } from './options.ts'

/** Dated links to other organisations. The other end reads them as `linkedFrom`. */
const linksField: ArrayField = {
  name: 'links',
  type: 'array',
  admin: { components: { RowLabel: 'beffroi/panel#LinkRowLabel' }, initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'type',
          type: 'select',
          admin: { width: '40%' },
          label: { en: 'This organisation', fr: 'Cette organisation' },
          options: LINK_TYPES,
          required: true,
        },
        {
          ...relation({
            name: 'organisation',
            to: 'organisations',
            required: true,
            label: { en: 'The other one', fr: 'L’autre' },
          }),
          ...notToItself,
        },
      ],
    },
    { name: 'note', type: 'text', label: { en: 'Precision', fr: 'Précision' }, localized: true },
    dated({ name: 'from', label: { en: 'From', fr: 'Depuis' } }),
    dated({ name: 'to', label: { en: 'Until', fr: 'Jusqu’à' } }),
    { name: 'source', type: 'text', label: { en: 'Source', fr: 'Source' } },
  ],
  interfaceName: 'OrganisationLinks',
  label: { en: 'Links to other organisations', fr: 'Liens avec d’autres organisations' },
  labels: { plural: { en: 'Links', fr: 'Liens' }, singular: { en: 'Link', fr: 'Lien' } },
}

/** Places of an organisation, with the SIRET of the establishment (Insee: fourteen digits, one an establishment). */
const sitesField: ArrayField = {
  name: 'sites',
  type: 'array',
  admin: { components: { RowLabel: 'beffroi/panel#SiteRowLabel' }, initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        relation({ name: 'place', to: 'places', required: true, label: { en: 'Place', fr: 'Lieu' } }),
        {
          name: 'role',
          type: 'select',
          defaultValue: 'establishment',
          label: { en: 'It is', fr: 'C’est' },
          options: SITE_ROLES,
          required: true,
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'siret',
          type: 'text',
          admin: { description: { en: 'Fourteen digits.', fr: 'Quatorze chiffres.' }, width: '50%' },
          hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? normaliseDigits(value) : value)] },
          label: { en: 'SIRET', fr: 'SIRET' },
          validate: validateSiret,
        },
        {
          name: 'note',
          type: 'text',
          admin: { width: '50%' },
          label: { en: 'Precision', fr: 'Précision' },
          localized: true,
        },
      ],
    },
    dated({ name: 'from', label: { en: 'From', fr: 'Depuis' } }),
    dated({ name: 'to', label: { en: 'Until', fr: 'Jusqu’à' } }),
    { name: 'source', type: 'text', label: { en: 'Source', fr: 'Source' } },
  ],
  interfaceName: 'OrganisationSites',
  label: { en: 'Sites', fr: 'Implantations' },
  labels: { plural: { en: 'Sites', fr: 'Implantations' }, singular: { en: 'Site', fr: 'Implantation' } },
}

/** A company, public body, association, school, cluster or park operator (schema.org `Organization`). */
export const organisations: CollectionConfig = publishable(
  {
    slug: 'organisations',
    admin: {
      defaultColumns: ['name', 'type', 'acronym', '_status', 'updatedAt'],
      description: {
        en: 'Companies, public bodies, associations, schools.',
        fr: 'Entreprises, collectivités, associations, écoles.',
      },
      group: { en: 'Region', fr: 'Territoire' },
      listSearchableFields: ['name', 'legalName', 'acronym', 'siren', 'slug'],
      pagination: { defaultLimit: 25 },
      useAsTitle: 'name',
    },
    defaultPopulate: { slug: true, acronym: true, logo: true, name: true, type: true, website: true },
    defaultSort: 'name',
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            fields: [
              {
                name: 'name',
                type: 'text',
                index: true,
                label: { en: 'Name', fr: 'Nom' },
                required: true,
                validate: requiredWords,
              },
              {
                type: 'row',
                fields: [
                  {
                    name: 'legalName',
                    type: 'text',
                    admin: { width: '70%' },
                    label: { en: 'Full or legal name', fr: 'Nom complet ou raison sociale' },
                  },
                  {
                    name: 'acronym',
                    type: 'text',
                    admin: { width: '30%' },
                    index: true,
                    label: { en: 'Acronym', fr: 'Sigle' },
                  },
                ],
              },
              {
                name: 'aliases',
                type: 'text',
                admin: {
                  description: { en: 'Other names that articles use.', fr: 'Autres noms que les articles emploient.' },
                  placeholder: WORDS_PLACEHOLDER,
                },
                hasMany: true,
                label: { en: 'Aliases', fr: 'Autres noms' },
              },
              {
                name: 'activity',
                type: 'text',
                label: { en: 'Activity, in one line', fr: 'Activité, en une ligne' },
                localized: true,
              },
              {
                name: 'description',
                type: 'richText',
                label: { en: 'Presentation', fr: 'Présentation' },
                localized: true,
              },
              {
                name: 'products',
                type: 'text',
                admin: { placeholder: WORDS_PLACEHOLDER },
                hasMany: true,
                label: { en: 'Makes or offers', fr: 'Produit ou propose' },
                localized: true,
              },
              dated({ name: 'founded', label: { en: 'Founded', fr: 'Création' } }),
              dated({
                name: 'dissolved',
                label: { en: 'Dissolved or renamed', fr: 'Dissolution ou changement de nom' },
              }),
            ],
            label: { en: 'Identity', fr: 'Identité' },
          },
          { fields: identifierFields, label: { en: 'Registers', fr: 'Registres' } },
          {
            fields: [
              linksField,
              join({
                name: 'linkedFrom',
                collection: 'organisations',
                on: 'links.organisation',
                sort: 'name',
                columns: ['name', 'type', '_status'],
                label: { en: 'Linked from', fr: 'Liée par' },
              }),
              sitesField,
              join({
                name: 'operatedPlaces',
                collection: 'places',
                on: 'operatedBy',
                sort: 'name',
                columns: ['name', 'type'],
                label: { en: 'Operates', fr: 'Exploite' },
              }),
              join({
                name: 'roles',
                collection: 'roles',
                on: 'organisation',
                columns: ['title', 'person', '_status'],
                label: { en: 'People and their roles', fr: 'Personnes et fonctions' },
              }),
              join({
                name: 'series',
                collection: 'series',
                on: 'organisations',
                columns: ['title'],
                label: { en: 'Runs the series', fr: 'Porte les séries' },
              }),
            ],
            label: { en: 'Links', fr: 'Liens' },
          },
          { fields: [figuresField], label: { en: 'Figures', fr: 'Chiffres' } },
          {
            fields: [
              join({
                name: 'articles',
                collection: 'articles',
                on: 'organisations',
                sort: '-publishedAt',
                columns: ['title', 'kind', '_status', 'publishedAt'],
                label: { en: 'Articles', fr: 'Articles' },
              }),
              join({
                name: 'organisedEvents',
                collection: 'events',
                on: 'organisers',
                sort: '-start.date',
                columns: ['name', 'start', 'type', '_status'],
                label: { en: 'Organises', fr: 'Organise' },
              }),
              join({
                name: 'attendedEvents',
                collection: 'events',
                on: 'participants.organisation',
                sort: '-start.date',
                columns: ['name', 'start', 'type', '_status'],
                label: { en: 'Takes part in', fr: 'Participe à' },
              }),
              join({
                name: 'hostedEvents',
                collection: 'events',
                on: 'hosts',
                sort: '-start.date',
                columns: ['name', 'start', 'type', '_status'],
                label: { en: 'Hosts', fr: 'Accueille' },
              }),
              join({
                name: 'aboutEvents',
                collection: 'events',
                on: 'aboutOrganisations',
                sort: '-start.date',
                columns: ['name', 'start', 'type', '_status'],
                label: { en: 'Is the subject of', fr: 'Est l’objet de' },
              }),
              join({
                name: 'commissionedArtworks',
                collection: 'artworks',
                on: 'commissioners',
                columns: ['title', '_status'],
                label: { en: 'Commissioned', fr: 'A commandé' },
              }),
              join({
                name: 'programmeArtworks',
                collection: 'artworks',
                on: 'programmeOwners',
                columns: ['title', '_status'],
                label: { en: 'Artworks of its programmes', fr: 'Œuvres de ses programmes' },
              }),
              join({
                name: 'ownedArtworks',
                collection: 'artworks',
                on: 'owners',
                columns: ['title', '_status'],
                label: { en: 'Owns', fr: 'Possède' },
              }),
              join({
                name: 'newsletters',
                collection: 'newsletters',
                on: 'publisher',
                columns: ['title', '_status'],
                label: { en: 'Newsletters', fr: 'Lettres d’information' },
              }),
            ],
            label: { en: 'Appears in', fr: 'Où elle paraît' },
          },
          sourcesTab,
        ],
      },
      {
        name: 'type',
        type: 'select',
        admin: { position: 'sidebar' },
        index: true,
        label: { en: 'Type', fr: 'Type' },
        options: ORGANISATION_TYPES,
        required: true,
      },
      {
        name: 'logo',
        type: 'upload',
        admin: { position: 'sidebar' },
        label: { en: 'Logo', fr: 'Logo' },
        relationTo: 'media',
      },
      { ...urlField({ name: 'website', label: { en: 'Website', fr: 'Site web' } }), admin: { position: 'sidebar' } },
      relation({
        name: 'topics',
        to: 'topics',
        many: true,
        position: 'sidebar',
        label: { en: 'Topics', fr: 'Thèmes' },
      }),
    ],
    indexes: [{ fields: ['_status', 'name'] }],
    labels: {
      plural: { en: 'Organisations', fr: 'Organisations' },
      singular: { en: 'Organisation', fr: 'Organisation' },
    },
  },
  { slugFrom: ['name'] },
)
