import type { ArrayField, CollectionBeforeChangeHook, CollectionConfig } from 'payload'

import { dated } from '../../src/fields/dated.ts'
import { figuresField } from '../../src/fields/figures.ts'
import { DAY_INPUT, MOMENT_INPUT } from '../../src/fields/panelInputs.ts'
import { articlesJoin, join, notToItself, relation } from '../../src/fields/relation.ts'
import { sourcesTab } from '../../src/fields/sources.ts'
import { requiredInMainLocale, urlField } from '../../src/fields/text.ts'
import { DEFAULT_TIME_ZONE } from '../../src/formats/timeZones.ts'
import { endAfterStart } from '../../src/publishing/endAfterStart.ts'
import { notUnderOneself } from '../../src/publishing/notUnderOneself.ts'
import { publishable } from '../../src/publishing/publishable.ts'
import { ATTENDANCE_MODES, EVENT_STATUSES, EVENT_TYPES, PARTICIPANT_ROLES } from './options.ts'

/**
 * The time zone of the start, under its IANA name: the admin panel's own field is a select, of which GraphQL gives an
 * enum (`Europe_Paris`) that no calendar understands.
 */
const keepTimeZone: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  timeZone: (data.start ?? originalDoc?.start)?.date_tz ?? DEFAULT_TIME_ZONE,
})

/** Who takes part in an event, and as what: a person, an organisation, or a person for an organisation. */
const participantsField: ArrayField = {
  name: 'participants',
  type: 'array',
  admin: { components: { RowLabel: 'beffroi/panel#ParticipantRowLabel' }, initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        relation({ name: 'organisation', to: 'organisations', label: { en: 'Organisation', fr: 'Organisation' } }),
        relation({ name: 'person', to: 'people', label: { en: 'Person', fr: 'Personne' } }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'role',
          type: 'select',
          defaultValue: 'attendee',
          label: { en: 'As', fr: 'En tant que' },
          options: PARTICIPANT_ROLES,
        },
        { name: 'note', type: 'text', label: { en: 'Precision', fr: 'Précision' }, localized: true },
      ],
    },
  ],
  interfaceName: 'EventParticipants',
  label: { en: 'Participants', fr: 'Participants' },
  labels: { plural: { en: 'Participants', fr: 'Participants' }, singular: { en: 'Participant', fr: 'Participant' } },
}

/** What happens somewhere at some time (schema.org `Event`, iCalendar `VEVENT`). */
export const events: CollectionConfig = publishable(
  {
    slug: 'events',
    admin: {
      defaultColumns: ['name', 'start', 'type', 'places', 'organisers', '_status'],
      description: {
        en: 'Inaugurations, exhibitions, assemblies, fairs, milestones.',
        fr: 'Inaugurations, expositions, assemblées, salons, étapes.',
      },
      group: { en: 'Region', fr: 'Territoire' },
      listSearchableFields: ['name', 'slug'],
      pagination: { defaultLimit: 25 },
      useAsTitle: 'name',
    },
    defaultPopulate: {
      slug: true,
      end: true,
      eventStatus: true,
      name: true,
      organisers: true,
      places: true,
      start: true,
      timeZone: true,
      type: true,
    },
    defaultSort: '-start.date',
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            fields: [
              {
                name: 'name',
                type: 'text',
                label: { en: 'Name', fr: 'Nom' },
                localized: true,
                required: true,
                validate: requiredInMainLocale,
              },
              dated({
                name: 'start',
                indexed: true,
                label: { en: 'Start', fr: 'Début' },
                description: {
                  en: 'Say how precisely it is known: “Summer 2023” is a date of which only the season is known.',
                  fr: 'Dites à quel point elle est connue : « été 2023 » est une date connue à la saison près.',
                },
                withTime: true,
              }),
              dated({ name: 'end', indexed: true, label: { en: 'End', fr: 'Fin' }, withTime: true }),
              {
                name: 'summary',
                type: 'textarea',
                label: { en: 'In a few words', fr: 'En quelques mots' },
                localized: true,
              },
              {
                name: 'description',
                type: 'richText',
                label: { en: 'Description', fr: 'Présentation' },
                localized: true,
              },
              { name: 'image', type: 'upload', label: { en: 'Picture', fr: 'Image' }, relationTo: 'media' },
              {
                name: 'registration',
                type: 'group',
                fields: [
                  urlField({ label: { en: 'Where to register', fr: 'Adresse d’inscription' } }),
                  { name: 'deadline', type: 'date', admin: { ...DAY_INPUT }, label: { en: 'Until', fr: 'Jusqu’au' } },
                  { name: 'free', type: 'checkbox', label: { en: 'Free of charge', fr: 'Entrée gratuite' } },
                  { name: 'note', type: 'text', label: { en: 'To know', fr: 'À savoir' }, localized: true },
                ],
                label: { en: 'Registration', fr: 'Inscription' },
              },
            ],
            label: { en: 'Event', fr: 'Événement' },
          },
          {
            fields: [
              relation({ name: 'places', to: 'places', many: true, label: { en: 'Where', fr: 'Où' } }),
              relation({
                name: 'hosts',
                to: 'organisations',
                many: true,
                label: { en: 'Hosted by', fr: 'Accueilli par' },
              }),
              relation({
                name: 'organisers',
                to: 'organisations',
                many: true,
                label: { en: 'Organised by', fr: 'Organisé par' },
              }),
              participantsField,
              relation({
                name: 'aboutPlaces',
                to: 'places',
                many: true,
                label: { en: 'Place it is about', fr: 'Lieu dont il s’agit' },
                description: {
                  en: 'The plant that is inaugurated, for instance.',
                  fr: 'L’usine inaugurée, par exemple.',
                },
              }),
              relation({
                name: 'aboutOrganisations',
                to: 'organisations',
                many: true,
                label: { en: 'Organisation it is about', fr: 'Organisation dont il s’agit' },
                description: { en: 'The one that is founded, for instance.', fr: 'Celle qui est fondée, par exemple.' },
              }),
              relation({
                name: 'artworks',
                to: 'artworks',
                many: true,
                label: { en: 'Artworks shown', fr: 'Œuvres montrées' },
              }),
              {
                ...relation({ name: 'superEvent', to: 'events', label: { en: 'Part of', fr: 'Fait partie de' } }),
                ...notToItself,
              },
              join({
                name: 'subEvents',
                collection: 'events',
                on: 'superEvent',
                sort: 'start.date',
                columns: ['name', 'start', '_status'],
                label: { en: 'Its parts', fr: 'Ses parties' },
              }),
            ],
            label: { en: 'Links', fr: 'Liens' },
          },
          { fields: [figuresField], label: { en: 'Figures', fr: 'Chiffres' } },
          {
            fields: [articlesJoin('events')],
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
        options: EVENT_TYPES,
        required: true,
      },
      {
        name: 'eventStatus',
        type: 'select',
        admin: { isClearable: false, position: 'sidebar' },
        defaultValue: 'scheduled',
        index: true,
        label: { en: 'State', fr: 'État' },
        options: EVENT_STATUSES,
        required: true,
      },
      {
        name: 'previousStart',
        type: 'date',
        admin: {
          condition: (data) => data.eventStatus === 'rescheduled',
          ...MOMENT_INPUT,
          position: 'sidebar',
        },
        label: { en: 'First announced for', fr: 'D’abord annoncé le' },
      },
      {
        name: 'attendanceMode',
        type: 'select',
        admin: { position: 'sidebar' },
        defaultValue: 'offline',
        label: { en: 'Attendance', fr: 'Présence' },
        options: ATTENDANCE_MODES,
      },
      relation({
        name: 'series',
        to: 'series',
        many: true,
        position: 'sidebar',
        label: { en: 'Series', fr: 'Séries' },
      }),
      {
        name: 'edition',
        type: 'number',
        admin: { position: 'sidebar' },
        custom: { isCount: true },
        label: { en: 'Edition', fr: 'Édition' },
        min: 0,
      },
      relation({
        name: 'topics',
        to: 'topics',
        many: true,
        position: 'sidebar',
        label: { en: 'Topics', fr: 'Thèmes' },
      }),
      {
        name: 'timeZone',
        type: 'text',
        admin: { disableBulkEdit: true, hidden: true },
        custom: { isAlwaysPublished: true },
        label: { en: 'Time zone', fr: 'Fuseau horaire' },
      },
    ],
    hooks: {
      beforeChange: [keepTimeZone, notUnderOneself('superEvent')],
      beforeValidate: [endAfterStart({ end: 'end', start: 'start' })],
    },
    indexes: [
      { fields: ['_status', 'start.date', 'createdAt'] },
      { fields: ['organisers', '_status', 'start.date', 'createdAt'] },
    ],
    labels: { plural: { en: 'Events', fr: 'Événements' }, singular: { en: 'Event', fr: 'Événement' } },
  },
  { slugFrom: ['name'] },
)
