import type { GlobalConfig, TextFieldSingleValidation } from 'payload'

import { anyone, isAdmin, isStaff, isStaffField, unlessAdmin } from '../../src/access/roles.ts'
import { relation } from '../../src/fields/relation.ts'
import { requiredInMainLocale, urlField } from '../../src/fields/text.ts'
import { DEFAULT_TIME_ZONE } from '../../src/formats/timeZones.ts'
import { translate } from '../../src/messages/validation.ts'
import { ADDRESS_PATTERNS } from './addressPatterns.ts'

const isTimeZone = (value: string): boolean => {
  try {
    return Intl.DateTimeFormat('fr', { timeZone: value }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}

const validateTimeZone: TextFieldSingleValidation = (value, { req }) =>
  (value && isTimeZone(value)) || translate(req, 'beffroi:timeZone')

/** What holds for the whole newsroom: its name, its site, and where each kind of document stands on that site. */
export const newsroom: GlobalConfig = {
  slug: 'newsroom',
  access: { read: anyone /* WARNING: public */, readVersions: isStaff, update: isAdmin },
  admin: {
    description: { en: 'Name, website and habits of the newsroom.', fr: 'Nom, site et usages de la rédaction.' },
    group: { en: 'Administration', fr: 'Administration' },
    hidden: unlessAdmin,
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      defaultValue: 'Beffroi',
      label: { en: 'Name', fr: 'Nom' },
      localized: true,
      required: true,
      validate: requiredInMainLocale,
    },
    relation({ name: 'publisher', to: 'organisations', label: { en: 'Publisher', fr: 'Éditeur' } }),
    urlField({ name: 'siteUrl', label: { en: 'Address of the website', fr: 'Adresse du site' } }),
    {
      ...urlField({ name: 'previewUrl', label: { en: 'Address of previews', fr: 'Adresse d’aperçu' } }),
      access: { read: isStaffField },
      admin: {
        description: {
          en: 'Where the website takes previews of drafts, if not at /api/preview below its own address.',
          fr: 'Là où le site reçoit les aperçus de brouillons, si ce n’est pas à /api/preview sous sa propre adresse.',
        },
      },
    },
    {
      name: 'addressPatterns',
      type: 'group',
      admin: {
        description: {
          en: 'Path of a page on the website; {slug} and {locale} are filled in.',
          fr: 'Chemin d’une page sur le site ; {slug} et {locale} sont remplacés.',
        },
      },
      fields: Object.entries(ADDRESS_PATTERNS).map(([name, { label, pattern }]) => ({
        name,
        type: 'text' as const,
        defaultValue: pattern,
        label,
      })),
      label: { en: 'Address of each page', fr: 'Adresse de chaque page' },
    },
    {
      name: 'timeZone',
      type: 'text',
      defaultValue: DEFAULT_TIME_ZONE,
      label: { en: 'Time zone', fr: 'Fuseau horaire' },
      required: true,
      validate: validateTimeZone,
    },
    {
      name: 'typography',
      type: 'group',
      fields: [
        {
          name: 'colonSpace',
          type: 'select',
          defaultValue: 'nbsp',
          label: { en: 'Space before a colon', fr: 'Espace avant le deux-points' },
          options: [
            { label: { en: 'No-break space', fr: 'Espace insécable' }, value: 'nbsp' },
            { label: { en: 'Narrow no-break space', fr: 'Espace fine insécable' }, value: 'nnbsp' },
          ],
        },
      ],
      label: { en: 'Typography', fr: 'Typographie' },
    },
    {
      name: 'locales',
      type: 'select',
      // On a database with tables, that of its values would have the name of the one for translations.
      dbName: 'newsroom_languages',
      admin: { description: { en: 'Languages that the website shows.', fr: 'Langues que le site montre.' } },
      defaultValue: ['fr'],
      hasMany: true,
      label: { en: 'Languages', fr: 'Langues' },
      options: [
        { label: { en: 'French', fr: 'Français' }, value: 'fr' },
        { label: { en: 'English', fr: 'Anglais' }, value: 'en' },
        { label: { en: 'Dutch', fr: 'Néerlandais' }, value: 'nl' },
      ],
    },
  ],
  label: { en: 'Newsroom settings', fr: 'Réglages de la rédaction' },
}
