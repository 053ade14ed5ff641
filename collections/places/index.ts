import type { CollectionConfig, TextFieldSingleValidation } from 'payload'

import { figuresField } from '../../src/fields/figures.ts'
import { WORDS_PLACEHOLDER } from '../../src/fields/panelInputs.ts'
import { articlesJoin, join, notToItself, relation } from '../../src/fields/relation.ts'
import { sourcesTab } from '../../src/fields/sources.ts'
import { requiredWords } from '../../src/fields/text.ts'
import { isInseeCommune, isInseeDepartment, isInseeRegion } from '../../src/formats/identifiers.ts'
import { translate } from '../../src/messages/validation.ts'
import { notUnderOneself } from '../../src/publishing/notUnderOneself.ts'
import { publishable } from '../../src/publishing/publishable.ts'

/** What a place is. */
const PLACE_TYPES = [
  { label: { en: 'Commune or town', fr: 'Commune ou ville' }, value: 'commune' },
  { label: { en: 'Department or province', fr: 'Département ou province' }, value: 'department' },
  { label: { en: 'Region', fr: 'Région' }, value: 'region' },
  { label: { en: 'Country', fr: 'Pays' }, value: 'country' },
  { label: { en: 'Continent', fr: 'Continent' }, value: 'continent' },
  { label: { en: 'Industrial or business park', fr: 'Parc d’activités' }, value: 'park' },
  { label: { en: 'Plant, building or site', fr: 'Usine, bâtiment ou site' }, value: 'facility' },
  { label: { en: 'Venue', fr: 'Salle ou lieu d’accueil' }, value: 'venue' },
  { label: { en: 'Street or road', fr: 'Rue ou route' }, value: 'street' },
  { label: { en: 'Zone or plot', fr: 'Zone ou terrain' }, value: 'zone' },
  { label: { en: 'Industrial cluster', fr: 'Bassin industriel' }, value: 'cluster' },
  { label: { en: 'Area without a boundary', fr: 'Secteur sans limite précise' }, value: 'area' },
]

/** How far a site has come. */
const PLACE_STATUSES = [
  { label: { en: 'Planned', fr: 'En projet' }, value: 'planned' },
  { label: { en: 'Under construction', fr: 'En chantier' }, value: 'underConstruction' },
  { label: { en: 'In operation', fr: 'En service' }, value: 'inOperation' },
  { label: { en: 'Closed', fr: 'Fermé' }, value: 'closed' },
]

/** The code's form depends on what the place is (Insee, code officiel géographique). */
const validateInsee: TextFieldSingleValidation = (value, { data, req }) => {
  if (!value) return true
  const { type } = data as { type?: string }
  if (type === 'region') return isInseeRegion(value) || translate(req, 'beffroi:inseeRegion')
  if (type === 'department') return isInseeDepartment(value) || translate(req, 'beffroi:inseeDepartment')
  return isInseeCommune(value) || translate(req, 'beffroi:insee')
}

/** A commune, department, region, country, park, facility, venue, street, zone or area (schema.org `Place`). */
export const places: CollectionConfig = publishable(
  {
    slug: 'places',
    admin: {
      defaultColumns: ['name', 'type', 'containedIn', 'inseeCode', '_status'],
      description: { en: 'Communes, parks, plants, venues, areas.', fr: 'Communes, parcs, usines, salles, secteurs.' },
      group: { en: 'Region', fr: 'Territoire' },
      listSearchableFields: ['name', 'inseeCode', 'slug'],
      pagination: { defaultLimit: 25 },
      useAsTitle: 'name',
    },
    defaultPopulate: { slug: true, containedIn: true, coordinates: true, name: true, type: true },
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
                name: 'aliases',
                type: 'text',
                admin: {
                  description: {
                    en: 'Other spellings that articles use.',
                    fr: 'Autres graphies que les articles emploient.',
                  },
                  placeholder: WORDS_PLACEHOLDER,
                },
                hasMany: true,
                label: { en: 'Aliases', fr: 'Autres noms' },
              },
              {
                name: 'description',
                type: 'richText',
                label: { en: 'Presentation', fr: 'Présentation' },
                localized: true,
              },
              { name: 'address', type: 'textarea', label: { en: 'Address', fr: 'Adresse' } },
              {
                name: 'coordinates',
                type: 'point',
                admin: {
                  description: { en: 'Longitude, then latitude (WGS 84).', fr: 'Longitude, puis latitude (WGS 84).' },
                },
                label: { en: 'Coordinates', fr: 'Coordonnées' },
              },
              {
                name: 'products',
                type: 'text',
                admin: { placeholder: WORDS_PLACEHOLDER },
                hasMany: true,
                label: { en: 'Made here', fr: 'Produit ici' },
                localized: true,
              },
              { name: 'image', type: 'upload', label: { en: 'Picture', fr: 'Image' }, relationTo: 'media' },
            ],
            label: { en: 'Place', fr: 'Lieu' },
          },
          {
            fields: [
              {
                ...relation({
                  name: 'containedIn',
                  to: 'places',
                  many: true,
                  label: { en: 'Lies in', fr: 'Situé dans' },
                  description: {
                    en: 'The nearest larger place; several when it lies across communes.',
                    fr: 'Le lieu plus grand le plus proche ; plusieurs s’il est à cheval sur des communes.',
                  },
                }),
                ...notToItself,
              },
              {
                ...relation({ name: 'near', to: 'places', many: true, label: { en: 'Near', fr: 'Près de' } }),
                ...notToItself,
              },
              relation({
                name: 'operatedBy',
                to: 'organisations',
                many: true,
                label: { en: 'Operated by', fr: 'Exploité par' },
              }),
              join({
                name: 'contains',
                collection: 'places',
                on: 'containedIn',
                sort: 'name',
                columns: ['name', 'type'],
                label: { en: 'Contains', fr: 'Contient' },
              }),
              join({
                name: 'organisations',
                collection: 'organisations',
                on: 'sites.place',
                sort: 'name',
                columns: ['name', 'type'],
                label: { en: 'Organisations here', fr: 'Organisations présentes' },
              }),
            ],
            label: { en: 'Links', fr: 'Liens' },
          },
          { fields: [figuresField], label: { en: 'Figures', fr: 'Chiffres' } },
          {
            fields: [
              articlesJoin('places'),
              join({
                name: 'events',
                collection: 'events',
                on: 'places',
                sort: '-start.date',
                columns: ['name', 'start', '_status'],
                label: { en: 'Events here', fr: 'Événements' },
              }),
              join({
                name: 'aboutEvents',
                collection: 'events',
                on: 'aboutPlaces',
                sort: '-start.date',
                columns: ['name', 'start', '_status'],
                label: { en: 'Events about it', fr: 'Événements dont il est l’objet' },
              }),
              join({
                name: 'artworks',
                collection: 'artworks',
                on: 'places',
                columns: ['title', '_status'],
                label: { en: 'Artworks', fr: 'Œuvres' },
              }),
              join({
                name: 'people',
                collection: 'people',
                on: 'places',
                sort: 'sortName',
                columns: ['name'],
                label: { en: 'People from here', fr: 'Personnes d’ici' },
              }),
            ],
            label: { en: 'Appears in', fr: 'Où il paraît' },
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
        options: PLACE_TYPES,
        required: true,
      },
      {
        name: 'status',
        type: 'select',
        admin: { condition: (data) => ['facility', 'park', 'zone'].includes(data.type), position: 'sidebar' },
        label: { en: 'State', fr: 'État' },
        options: PLACE_STATUSES,
      },
      {
        name: 'inseeCode',
        type: 'text',
        admin: {
          condition: (data) => ['commune', 'department', 'region'].includes(data.type),
          description: { en: 'Official geographic code, in France.', fr: 'Code officiel géographique, en France.' },
          position: 'sidebar',
        },
        index: true,
        label: { en: 'INSEE code', fr: 'Code INSEE' },
        validate: validateInsee,
      },
    ],
    hooks: { beforeChange: [notUnderOneself('containedIn')] },
    indexes: [{ fields: ['_status', 'name'] }],
    labels: { plural: { en: 'Places', fr: 'Lieux' }, singular: { en: 'Place', fr: 'Lieu' } },
  },
  { slugFrom: ['name'] },
)
