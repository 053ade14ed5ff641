import type { GlobalConfig, TextFieldSingleValidation } from 'payload'

import { anyone, isAdmin, isStaff, isStaffField, unlessAdmin } from '../../src/access/roles.ts'
import { relation } from '../../src/fields/relation.ts'
import { requiredInMainLocale, urlField } from '../../src/fields/text.ts'
import { ACCENTED_CAPITALS } from '../../src/formats/accentedCapitals.ts'
import { DEFAULT_TIME_ZONE } from '../../src/formats/timeZones.ts'
import { translate } from '../../src/messages/validation.ts'
import { ADDRESS_PATTERNS } from './addressPatterns.ts'
import { checksField } from './checks.ts'
import { hideReviewRules, reviewRulesField } from './reviewRules.ts'

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
          en: 'Path of a page on the website; {slug} and {locale} are filled in. {/locale} is /en, and nothing in the main language.',
          fr: 'Chemin d’une page sur le site ; {slug} et {locale} sont remplacés. {/locale} devient /en, et rien dans la langue principale.',
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
    checksField,
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
        {
          name: 'quoteSpace',
          type: 'select',
          access: { read: isStaffField },
          defaultValue: 'nnbsp',
          label: { en: 'Space within quotation marks', fr: 'Espace dans les guillemets' },
          options: [
            { label: { en: 'No-break space', fr: 'Espace insécable' }, value: 'nbsp' },
            { label: { en: 'Narrow no-break space', fr: 'Espace fine insécable' }, value: 'nnbsp' },
          ],
        },
        {
          name: 'onSave',
          type: 'checkbox',
          access: { read: isStaffField },
          admin: {
            description: {
              en: 'When an editor saves or publishes: spaces, quotation marks, apostrophes, ligatures, ordinals. Never words, code or addresses.',
              fr: 'Quand une personne de la rédaction enregistre ou publie\u00A0: espaces, guillemets, apostrophes, ligatures, ordinaux. Jamais les mots, le code ni les adresses.',
            },
          },
          defaultValue: true,
          label: { en: 'Correct the typography of what is saved', fr: 'Corriger la typographie à l’enregistrement' },
        },
        {
          name: 'capitals',
          type: 'textarea',
          access: { read: isStaffField },
          admin: {
            description: {
              en: 'One a line. “Etat” is then written “État”.',
              fr: 'Un par ligne. «\u202FEtat\u202F» s’écrit alors «\u202FÉtat\u202F».',
            },
            rows: 6,
          },
          defaultValue: ACCENTED_CAPITALS.join('\n'),
          label: { en: 'Words whose capital has an accent', fr: 'Mots à capitale accentuée' },
          maxLength: 10_000,
        },
        {
          name: 'verbatim',
          type: 'textarea',
          access: { read: isStaffField },
          admin: {
            description: {
              en: 'One a line: names of firms and works that keep their own typography, in every document.',
              fr: 'Un par ligne\u00A0: noms d’entreprises et d’œuvres qui gardent leur propre typographie, dans tous les documents.',
            },
            rows: 3,
          },
          label: { en: 'Left as they are typed', fr: 'À laisser tels quels' },
          maxLength: 10_000,
        },
      ],
      label: { en: 'Typography', fr: 'Typographie' },
    },
    {
      name: 'mailing',
      type: 'group',
      access: { read: isStaffField },
      fields: [
        {
          name: 'listAddress',
          type: 'email',
          admin: {
            description: {
              en: 'The address of a list at the service that sends your letters: what is sent there goes to its subscribers, whom Beffroi does not know.',
              fr: 'L’adresse d’une liste chez le service qui envoie vos lettres\u00A0: ce qui y est envoyé va à ses abonnés, que Beffroi ne connaît pas.',
            },
          },
          label: { en: 'Address of the list', fr: 'Adresse de la liste' },
        },
        {
          name: 'unsubscribeUrl',
          type: 'text',
          admin: {
            description: {
              en: 'Where readers end their subscription: https://…, mailto:…, or the mark in braces that your service replaces.',
              fr: 'Où les lecteurs se désabonnent\u00A0: https://…, mailto:…, ou la marque entre accolades que votre service remplace.',
            },
          },
          label: { en: 'Address to unsubscribe', fr: 'Adresse de désabonnement' },
          maxLength: 500,
        },
        {
          name: 'linkTag',
          type: 'text',
          admin: {
            description: {
              en: 'Added to the links to your website: utm_source=letter&utm_medium=email.',
              fr: 'Ajouté aux liens vers votre site\u00A0: utm_source=lettre&utm_medium=email.',
            },
          },
          label: { en: 'Tag of the links', fr: 'Étiquette des liens' },
          maxLength: 200,
        },
      ],
      label: { en: 'Newsletter by e-mail', fr: 'Lettre par e-mail' },
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
    reviewRulesField,
  ],
  hooks: { afterRead: [hideReviewRules] },
  label: { en: 'Newsroom settings', fr: 'Réglages de la rédaction' },
}
