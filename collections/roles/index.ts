import type { CollectionConfig } from 'payload'

import { dated } from '../../src/fields/dated.ts'
import { relation } from '../../src/fields/relation.ts'
import { sourcesField } from '../../src/fields/sources.ts'
import { requiredInMainLocale } from '../../src/fields/text.ts'
import { endAfterStart } from '../../src/publishing/endAfterStart.ts'
import { publishable } from '../../src/publishing/publishable.ts'

/** What a person is or was in an organisation, and when (W3C Organization Ontology `Membership`). */
export const roles: CollectionConfig = publishable({
  slug: 'roles',
  admin: {
    defaultColumns: ['title', 'person', 'organisation', '_status', 'updatedAt'],
    description: { en: 'Who is, or was, what, where and when.', fr: 'Qui est, ou fut, quoi, où et quand.' },
    group: { en: 'Region', fr: 'Territoire' },
    pagination: { defaultLimit: 25 },
    useAsTitle: 'title',
  },
  defaultPopulate: { ended: true, from: true, kind: true, organisation: true, person: true, title: true, to: true },
  defaultSort: '-from.date',
  fields: [
    {
      name: 'title',
      type: 'text',
      label: { en: 'Title', fr: 'Fonction' },
      localized: true,
      required: true,
      validate: requiredInMainLocale,
    },
    {
      type: 'row',
      fields: [
        relation({ name: 'person', to: 'people', required: true, label: { en: 'Person', fr: 'Personne' } }),
        relation({
          name: 'organisation',
          to: 'organisations',
          required: true,
          label: { en: 'Organisation', fr: 'Organisation' },
        }),
      ],
    },
    dated({ name: 'from', indexed: true, label: { en: 'From', fr: 'Depuis' } }),
    dated({ name: 'to', label: { en: 'Until', fr: 'Jusqu’à' } }),
    {
      name: 'ended',
      type: 'checkbox',
      admin: {
        description: { en: 'Over, at a date that is not known.', fr: 'Terminée, à une date que l’on ne connaît pas.' },
      },
      label: { en: 'Former role', fr: 'Ancienne fonction' },
    },
    relation({ name: 'succeeds', to: 'people', label: { en: 'Succeeds', fr: 'Succède à' } }),
    sourcesField,
    {
      name: 'kind',
      type: 'select',
      admin: { position: 'sidebar' },
      index: true,
      label: { en: 'Kind', fr: 'Nature' },
      options: [
        { label: { en: 'President or chair', fr: 'Présidence' }, value: 'president' },
        { label: { en: 'Head or director', fr: 'Direction' }, value: 'head' },
        { label: { en: 'Founder', fr: 'Fondation' }, value: 'founder' },
        { label: { en: 'Elected office', fr: 'Mandat électif' }, value: 'elected' },
        { label: { en: 'Member of staff', fr: 'Équipe' }, value: 'employee' },
        { label: { en: 'Spokesperson', fr: 'Porte-parole' }, value: 'spokesperson' },
      ],
    },
  ],
  hooks: { beforeValidate: [endAfterStart({ end: 'to', start: 'from' })] },
  labels: { plural: { en: 'Roles', fr: 'Fonctions' }, singular: { en: 'Role', fr: 'Fonction' } },
})
